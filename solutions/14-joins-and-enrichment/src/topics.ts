import type { Ctx } from '#harness/kata'
import { PARTITIONS, TOPIC } from './contracts.ts'

const TABLES: readonly string[] = [TOPIC.profiles, TOPIC.products]

export async function createTopics(ctx: Ctx): Promise<void> {
  const wanted = Object.entries(PARTITIONS).map(([name, numPartitions]) => ({
    topic: ctx.name(name),
    numPartitions,
    configEntries: TABLES.includes(name) ? [{ name: 'cleanup.policy', value: 'compact' }] : [],
  }))
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const known = new Set(await admin.listTopics())
    const there = wanted.filter(({ topic }) => known.has(topic))
    const { topics: found } = await admin.fetchTopicMetadata({ topics: there.map(({ topic }) => topic) })
    for (const { topic, numPartitions } of there) {
      const count = found.find(({ name }) => name === topic)?.partitions.length
      if (count !== numPartitions) throw new Error(`topic ${topic} has ${count} partitions, not ${numPartitions}`)
    }
    // kafkajs gives up waiting for leaders where a new topic is not known to the broker yet.
    await admin.createTopics({ topics: wanted.filter((it) => !there.includes(it)), waitForLeaders: false })
  } finally {
    await admin.disconnect()
  }
}
