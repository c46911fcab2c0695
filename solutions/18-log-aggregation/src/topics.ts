import { type Ctx, partitionCount } from '#harness/kata'
import { RETENTION_MS, TOPIC } from './contract.ts'

const PARTITIONS = 3

export async function createTopics(ctx: Ctx): Promise<void> {
  const retentions: Partial<Record<string, number>> = RETENTION_MS
  const wanted = Object.entries(TOPIC).map(([kind, name]) => ({
    topic: ctx.name(name),
    numPartitions: PARTITIONS,
    configEntries: [
      retentions[kind] === undefined
        ? { name: 'cleanup.policy', value: 'compact' }
        : { name: 'retention.ms', value: String(retentions[kind]) },
    ],
  }))
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    // One after the other: kafkajs waits for the leaders of none where one of them is there already.
    for (const topic of wanted) await admin.createTopics({ topics: [topic], waitForLeaders: true })
    for (const { topic } of wanted) {
      const found = await partitionCount(admin, topic)
      if (found !== PARTITIONS) throw new Error(`${topic} has ${found} partitions, ${PARTITIONS} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
