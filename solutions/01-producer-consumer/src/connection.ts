/** The first contact with the broker, which must not take for ever. */
import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/**
 * Resolves when a broker has answered; rejects within 10 s when none does: nobody listens, or whoever listens says nothing. The clients that come after it are patient: a broker that answered once is expected back.
 */
export async function firstContact({ clientConfig }: Ctx): Promise<void> {
  const impatient = new Kafka({
    ...clientConfig,
    connectionTimeout: 2000,
    requestTimeout: 2000,
    retry: { initialRetryTime: 50, retries: 2 },
  })
  const admin = impatient.admin()
  try {
    await admin.connect()
    await admin.describeCluster() // connect() is content with a connection on which nobody has answered
  } catch (cause) {
    throw new Error(`no Kafka broker answers at ${String(clientConfig.brokers)}`, { cause })
  } finally {
    await admin.disconnect()
  }
}
