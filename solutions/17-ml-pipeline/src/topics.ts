import { type Ctx, partitionCount } from '#harness/kata'
import { TOPIC } from './contract.ts'

export async function createTopics(ctx: Ctx): Promise<void> {
  const wanted = Object.values(TOPIC).map((name) => ({
    topic: ctx.name(name),
    numPartitions: 1,
    configEntries: name === TOPIC.models ? [{ name: 'cleanup.policy', value: 'compact' }] : [],
  }))
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    // One after the other: kafkajs waits for the leaders of none where one of them is there already.
    for (const topic of wanted) await admin.createTopics({ topics: [topic], waitForLeaders: true })
    for (const { topic } of wanted) {
      const found = await partitionCount(admin, topic)
      if (found !== 1) throw new Error(`${topic} has ${found} partitions, 1 is needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
