/** The first contact with the broker: short patience, so that a wrong address is found out within seconds. */
import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/** Resolves when a broker answers a question. Rejects well within 10 s where none does. */
export async function brokerAnswers({ clientConfig }: Ctx): Promise<void> {
  const began = performance.now()
  const retry = { ...clientConfig.retry, initialRetryTime: 50, retries: 2 }
  for (let attempt = 1; ; attempt++) {
    const admin = new Kafka({ ...clientConfig, connectionTimeout: 1_000, requestTimeout: 1_000, retry }).admin()
    try {
      await admin.connect()
      await admin.describeCluster()
      return
    } catch (cause) {
      if (attempt === 3 || performance.now() - began > 4_000) {
        throw new Error(`no Kafka broker answers at ${String(clientConfig.brokers)}`, { cause })
      }
    } finally {
      await admin.disconnect()
    }
  }
}
