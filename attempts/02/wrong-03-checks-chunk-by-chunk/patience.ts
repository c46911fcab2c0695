import { setTimeout as delay } from 'node:timers/promises'
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'

interface Failure {
  name?: string
  type?: string
  retriable?: boolean
  cause?: unknown
  errors?: unknown[]
}

/** An error that goes by itself: the broker is away, or not ready yet. kafkajs marks some of those as final. */
export function passes(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, retriable, cause, errors } = error as Failure
  if (errors?.length) return errors.every(passes)
  if (retriable === true) return true
  if (['KafkaJSGroupCoordinatorNotFound', 'KafkaJSLockTimeout', 'KafkaJSTimeout'].includes(name ?? '')) return true
  return cause !== error && passes(cause)
}

function unknownTopic(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { type, cause } = error as Failure
  return type === 'UNKNOWN_TOPIC_OR_PARTITION' || (cause !== error && unknownTopic(cause))
}

/** Tries for a minute what may fail for a while. A topic that is not there may be a moment late, but not more. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const began = performance.now()
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!passes(error) || performance.now() - began > (unknownTopic(error) ? 5_000 : 60_000)) throw error
    }
    await delay(200)
  }
}

/** An admin for one piece of work, which may be done more than once. */
export async function withAdmin<T>(ctx: Ctx, use: (admin: Admin) => Promise<T>): Promise<T> {
  await whenBrokerAnswers(ctx)
  return await patiently(async () => {
    const admin = ctx.kafka.admin({ retry: { retries: 3 } })
    try {
      await admin.connect()
      return await use(admin)
    } finally {
      await admin.disconnect()
    }
  })
}
