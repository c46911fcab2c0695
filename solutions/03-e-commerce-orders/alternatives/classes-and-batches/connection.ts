import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/** Knocks with a client of little patience, and says so when nobody opens. */
export async function knock(ctx: Ctx): Promise<void> {
  const impatient = { connectionTimeout: 1_000, requestTimeout: 1_500, retry: { retries: 3, initialRetryTime: 50 } }
  const producer = new Kafka({ ...ctx.clientConfig, ...impatient }).producer()
  try {
    await producer.connect()
  } catch (cause) {
    throw new Error('there is no broker to connect to', { cause })
  } finally {
    await producer.disconnect()
  }
}
