import { type Ctx, partitionCount } from '#harness/kata'
import { TOPIC } from './contract.ts'

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    for (const topic of Object.values(TOPIC)) {
      const name = ctx.name(topic)
      if (there.includes(name)) {
        const count = await partitionCount(admin, name)
        if (count !== 3) throw new Error(`topic ${name}: 3 partitions are wanted, there are ${count}`)
        continue
      }
      const policy = topic === TOPIC.events ? 'delete' : 'compact'
      const configEntries = [{ name: 'cleanup.policy', value: policy }]
      await admin.createTopics({ topics: [{ topic: name, numPartitions: 3, configEntries }], waitForLeaders: false })
    }
  } finally {
    await admin.disconnect()
  }
}
