import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

const COMPACTED = [{ name: 'cleanup.policy', value: 'compact,delete' }]

export async function createTopics(ctx: Ctx): Promise<void> {
  const wanted = [
    { topic: ctx.name(TOPIC.clicks), numPartitions: 3 },
    { topic: ctx.name(TOPIC.counts), numPartitions: 3, configEntries: COMPACTED },
    { topic: ctx.name(TOPIC.late), numPartitions: 1 },
  ]
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    // One after the other: kafkajs waits for the leaders of none where one of them is there already.
    for (const topic of wanted) await admin.createTopics({ topics: [topic], waitForLeaders: true })
    for (const { topic, numPartitions } of wanted) {
      // Unlike the metadata, asked for until the broker knows the topic: another call may just have made it.
      const { length: found } = await admin.fetchTopicOffsets(topic)
      if (found !== numPartitions) throw new Error(`${topic} has ${found} partitions, ${numPartitions} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
