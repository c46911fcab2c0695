import type { Ctx } from '#harness/kata'
import { PARTITIONS, TOPIC } from './contracts.ts'

const TABLES: readonly string[] = [TOPIC.profiles, TOPIC.products]

export async function createTopics(ctx: Ctx): Promise<void> {
  const topics = Object.entries(PARTITIONS).map(([name, numPartitions]) => ({
    topic: ctx.name(name),
    numPartitions,
    configEntries: TABLES.includes(name) ? [{ name: 'cleanup.policy', value: 'compact' }] : [],
  }))
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    await admin.createTopics({ topics })
    const found = await admin.fetchTopicMetadata({ topics: topics.map(({ topic }) => topic) })
    for (const { topic, numPartitions } of topics) {
      const count = found.topics.find(({ name }) => name === topic)?.partitions.length
      if (count !== numPartitions) throw new Error(`topic ${topic} has ${count} partitions, not ${numPartitions}`)
    }
  } finally {
    await admin.disconnect()
  }
}
