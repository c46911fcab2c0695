import { type Ctx, partitionCount } from '#harness/kata'
import { TOPIC } from './contract.ts'

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    for (const name of Object.values(TOPIC)) {
      const topic = ctx.name(name)
      const policy = name === TOPIC.windows ? 'compact,delete' : 'delete'
      const configEntries = [{ name: 'cleanup.policy', value: policy }]
      await admin.createTopics({ topics: [{ topic, numPartitions: 3, configEntries }] })
      const there = await partitionCount(admin, topic)
      if (there !== 3) throw new RangeError(`${topic}: 3 partitions are needed, there are ${there}`)
    }
  } finally {
    await admin.disconnect()
  }
}
