import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/**
 * Given, as you wrote it in lab 01: resolves when a broker answers, rejects within 10 s where none does. Call it first. The clients
 * that come after it are patient: a broker that answered once is expected back.
 */
export async function whenBrokerAnswers({ clientConfig }: Ctx): Promise<void> {
  const retry = { initialRetryTime: 25, retries: 5 }
  const admin = new Kafka({ ...clientConfig, connectionTimeout: 1_000, requestTimeout: 1_000, retry }).admin()
  try {
    await admin.connect()
  } catch (cause) {
    throw new Error(`no Kafka broker answers at ${String(clientConfig.brokers)}`, { cause })
  } finally {
    await admin.disconnect()
  }
}
