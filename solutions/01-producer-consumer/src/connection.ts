/** The first contact with the broker, which must not take for ever. */

import { type Admin, Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/**
 * Runs `work` with an admin client that gives up soon. The clients that come after it are patient: a broker that
 * answered once is expected back.
 */
export async function whenBrokerAnswers<T>(ctx: Ctx, work: (admin: Admin) => Promise<T>): Promise<T> {
  const { clientConfig } = ctx
  const impatient = new Kafka({
    ...clientConfig,
    connectionTimeout: 1000,
    retry: { initialRetryTime: 25, retries: 5 },
  })
  const admin = impatient.admin()
  try {
    await admin.connect()
  } catch (cause) {
    await admin.disconnect()
    throw new Error(`no Kafka broker answers at ${String(clientConfig.brokers)}`, { cause })
  }
  try {
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
}
