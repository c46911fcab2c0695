import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/** One question to the cluster, by a client that soon loses patience. */
export async function greet(ctx: Ctx): Promise<void> {
  const brokers = String(ctx.clientConfig.brokers)
  const hasty = { connectionTimeout: 800, requestTimeout: 1_500, retry: { retries: 3, initialRetryTime: 50 } }
  const admin = new Kafka({ ...ctx.clientConfig, ...hasty }).admin()
  await admin
    .connect()
    .then(() => admin.describeCluster())
    .catch((cause: unknown) => {
      throw new Error(`cannot connect to Kafka at ${brokers}`, { cause })
    })
    .finally(() => admin.disconnect())
}
