import { type Admin, Kafka } from 'kafkajs'
import { type Ctx, partitionCount } from '#harness/kata'
import { PARTITIONS, TOPIC } from './contracts.ts'

export async function createTopics(ctx: Ctx): Promise<void> {
  await withAdmin(ctx, async (admin) => {
    for (const [name, numPartitions] of Object.entries(PARTITIONS)) await createTopic(admin, ctx, name, numPartitions)
  })
}

async function createTopic(admin: Admin, ctx: Ctx, name: string, numPartitions: number): Promise<void> {
  const isTable = name === TOPIC.profiles || name === TOPIC.products
  const configEntries = isTable ? [{ name: 'cleanup.policy', value: 'compact' }] : []
  const topic = ctx.name(name)
  const topics = [{ topic, numPartitions, configEntries }]
  if (await admin.createTopics({ topics, waitForLeaders: false })) return
  const found = await partitionCount(admin, topic)
  if (found !== numPartitions) throw new Error(`${topic}: ${found} partitions are there, ${numPartitions} are needed`)
}

/** With less patience than the client of `ctx`, which tries for more than a minute before it says that nobody answers. */
export async function withAdmin<T>(ctx: Ctx, work: (admin: Admin) => Promise<T>): Promise<T> {
  const retry = { initialRetryTime: 25, retries: 6 }
  const admin = new Kafka({ ...ctx.clientConfig, connectionTimeout: 1_000, retry }).admin()
  await admin.connect().catch((cause: unknown) => {
    throw new Error(`no Kafka broker answers at ${String(ctx.clientConfig.brokers)}`, { cause })
  })
  try {
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
}

export async function partitionsOf(admin: Admin, topic: string): Promise<number | undefined> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
  return topics[0]?.partitions.length
}
