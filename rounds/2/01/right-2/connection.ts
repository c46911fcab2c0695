/** What the producer, the consumer and the topic share: the first contact with the broker. */
import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

export class NoBrokerError extends Error {
  override readonly name = 'NoBrokerError'

  constructor(brokers: unknown, cause: unknown) {
    super(`cannot reach Kafka: no broker answers at ${String(brokers)}`, { cause })
  }
}

/** Asks for the list of topics, with short timeouts. Rejects with `NoBrokerError` well within 10 s. */
export async function firstContact(ctx: Ctx): Promise<void> {
  const hasty = new Kafka({
    ...ctx.clientConfig,
    connectionTimeout: 1_000,
    requestTimeout: 1_000,
    retry: { ...ctx.clientConfig.retry, initialRetryTime: 100, retries: 1 },
  })
  const giveUpAt = performance.now() + 5_000
  let reason: unknown
  do {
    const admin = hasty.admin()
    try {
      await admin.connect()
      await admin.listTopics()
      return
    } catch (error) {
      reason = error
      await pause(200)
    } finally {
      await admin.disconnect()
    }
  } while (performance.now() < giveUpAt)
  throw new NoBrokerError(ctx.clientConfig.brokers, reason)
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
