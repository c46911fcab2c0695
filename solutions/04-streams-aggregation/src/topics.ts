import { type Ctx, partitionCount } from '#harness/kata'
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
      const found = await partitionCount(admin, topic)
      if (found !== numPartitions) throw new Error(`${topic} has ${found} partitions, ${numPartitions} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
