/** What the producer, the consumer and the topic share: the first contact, and how errors are told apart. */
import { Kafka, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/**
 * Resolves when a broker has answered; rejects with an error that says so when none does. Three tries of at most
 * 1.2 s for the connection and 1.5 s for the answer: nine seconds at worst.
 */
export async function firstContact(ctx: Ctx): Promise<void> {
  const kafka = new Kafka({
    ...ctx.clientConfig,
    connectionTimeout: 1200,
    requestTimeout: 1500,
    retry: { initialRetryTime: 10, maxRetryTime: 10, retries: 0 },
    logLevel: logLevel.NOTHING,
  })
  for (let attempt = 1; ; attempt++) {
    const admin = kafka.admin()
    try {
      await admin.connect()
      return
    } catch (error) {
      if ((error as Error).name === 'KafkaJSSASLAuthenticationError') throw error
      if (attempt === 3) {
        const { brokers } = ctx.clientConfig
        const where = Array.isArray(brokers) ? ` at ${brokers.join(', ')}` : ''
        throw new Error(`there is no broker${where}: none has answered (${(error as Error).message})`, { cause: error })
      }
    } finally {
      await admin.disconnect().catch(() => {})
    }
    await ctx.clock.sleep(200)
  }
}

/** The broker's own word for an error, e.g. `MESSAGE_TOO_LARGE`, wherever kafkajs has wrapped it. */
export function errorType(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) if ('type' in e && typeof e.type === 'string') return e.type
  return undefined
}

/** Whether the broker has refused: asking again will not help. */
export function refused(error: unknown): boolean {
  // kafkajs' KafkaJSAggregateError: what createTopics throws.
  if (error instanceof Error && 'errors' in error && Array.isArray(error.errors))
    return error.errors.length > 0 && error.errors.every(refused)
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e.name === 'RangeError' || e.name === 'ReferenceError') return true
    if ('type' in e && 'retriable' in e) return e.retriable === false && !PASSING.has(String(e.type))
  }
  return false
}

/** Not retriable for kafkajs, but of the moment: the broker is starting or stopping. */
const PASSING = new Set(['UNKNOWN', 'BROKER_NOT_AVAILABLE'])

/** Does it until it is done or refused, or `tries` are used up. */
export async function persist<T>(ctx: Ctx, tries: number, act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (attempt >= tries || refused(error)) throw error
      await ctx.clock.sleep(Math.min(50 * attempt, 500))
    }
  }
}
