import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

const TOPICS = [
  { name: TOPIC.clicks, partitions: 3, policy: 'delete' },
  { name: TOPIC.counts, partitions: 3, policy: 'compact,delete' },
  { name: TOPIC.late, partitions: 1, policy: 'delete' },
]

/** Task 4.1. Creates the three topics; those that are there already must have the right number of partitions. */
export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    for (const { name, partitions, policy } of TOPICS) {
      const topic = ctx.name(name)
      const configEntries = [{ name: 'cleanup.policy', value: policy }]
      await admin.createTopics({ topics: [{ topic, numPartitions: partitions, configEntries }] })
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
      const found = topics.find((it) => it.name === topic)?.partitions.length ?? 0
      if (found !== partitions) throw new Error(`topic ${topic} has ${found} partitions, expected ${partitions}`)
    }
  } finally {
    await admin.disconnect()
  }
}
