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
    // Where one of them is there, kafkajs waits for the leaders of none.
    const there = await admin.listTopics()
    const missing = wanted.filter(({ topic }) => !there.includes(topic))
    const topics = missing.map((topic) => ({ ...topic, numPartitions: PARTITIONS }))
    if (topics.length > 0) await admin.createTopics({ topics })
    for (const { topic } of wanted) {
      const found = await partitionCount(admin, topic)
      if (found !== PARTITIONS) throw new Error(`${topic} has ${found} partitions, ${PARTITIONS} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
