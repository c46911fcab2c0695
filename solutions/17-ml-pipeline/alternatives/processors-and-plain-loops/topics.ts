import { type Ctx, partitionCount } from '#harness/kata'

const POLICIES: Readonly<Record<string, 'compact' | 'delete'>> = {
  'training-data': 'delete',
  'training-metrics': 'delete',
  models: 'compact',
  predictions: 'delete',
  drift: 'delete',
}

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    for (const [name, policy] of Object.entries(POLICIES)) {
      const topic = ctx.name(name)
      const configEntries = [{ name: 'cleanup.policy', value: policy }]
      await admin.createTopics({ topics: [{ topic, numPartitions: 1, configEntries }], waitForLeaders: true })
      const found = await partitionCount(admin, topic)
      if (found !== 1) throw new Error(`expected 1 partition of ${topic}, found ${found}`)
    }
  } finally {
    await admin.disconnect()
  }
}
