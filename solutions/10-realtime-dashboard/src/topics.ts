import { type Ctx, partitionCount } from '#harness/kata'
import { TOPIC } from './contract.ts'

const PARTITIONS = 3
const COMPACTED = [{ name: 'cleanup.policy', value: 'compact,delete' }]

export async function createTopics(ctx: Ctx): Promise<void> {
  const wanted = [
    { topic: ctx.name(TOPIC.readings) },
    { topic: ctx.name(TOPIC.windows), configEntries: COMPACTED },
    { topic: ctx.name(TOPIC.alerts) },
  ]
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    // One after the other: kafkajs waits for the leaders of none where one of them is there already.
    for (const topic of wanted)
      await admin.createTopics({ topics: [{ ...topic, numPartitions: PARTITIONS }], waitForLeaders: true })
    for (const { topic } of wanted) {
      const found = await partitionCount(admin, topic)
      if (found !== PARTITIONS) throw new Error(`${topic} has ${found} partitions, ${PARTITIONS} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
