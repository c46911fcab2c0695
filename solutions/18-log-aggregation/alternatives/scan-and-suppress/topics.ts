import { type Ctx, partitionCount } from '#harness/kata'
import { RETENTION_MS, TOPIC } from './contract.ts'

/** Looks first, and makes what is missing. */
export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = new Set(await admin.listTopics())
    for (const kind of Object.keys(TOPIC) as (keyof typeof TOPIC)[]) {
      const topic = ctx.name(TOPIC[kind])
      if (!there.has(topic)) {
        const entry = kind === 'patterns' ? ['cleanup.policy', 'compact'] : ['retention.ms', String(RETENTION_MS[kind])]
        const configEntries = [{ name: entry[0]!, value: entry[1]! }]
        await admin.createTopics({ topics: [{ topic, numPartitions: 3, configEntries }], waitForLeaders: true })
      }
      const count = await partitionCount(admin, topic)
      if (count !== 3) throw new Error(`${topic}: ${count} partitions in place of 3`)
    }
  } finally {
    await admin.disconnect()
  }
}
