import { Kafka } from 'kafkajs'
import type { Ctx } from './types.ts'

/**
 * As you write it in lab 01: resolves when a broker has answered, rejects within 10 s where none does: no program listens there, or the one that listens
 * says nothing. Call it first. The clients that come after it are patient: a broker that answered once is expected back.
 */
export async function whenBrokerAnswers({ clientConfig }: Pick<Ctx, 'clientConfig'>): Promise<void> {
  const retry = { initialRetryTime: 50, retries: 2 }
  const admin = new Kafka({ ...clientConfig, connectionTimeout: 2_000, requestTimeout: 2_000, retry }).admin()
  try {
    await admin.connect()
    await admin.describeCluster() // connect() is content with a connection on which no broker has answered
  } catch (cause) {
    throw new Error(`no Kafka broker answers at ${String(clientConfig.brokers)}`, { cause })
  } finally {
    await admin.disconnect()
  }
}
