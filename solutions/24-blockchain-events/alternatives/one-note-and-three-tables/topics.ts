import { type Ctx, partitionCount } from '#harness/kata'
import { TOPIC } from './contract.ts'

const partitionsOf: Readonly<Record<string, number>> = {
  [TOPIC.transactions]: 3,
  [TOPIC.events]: 3,
  [TOPIC.blocks]: 1,
  [TOPIC.checkpoints]: 1,
  [TOPIC.stats]: 3,
}

const compacted: readonly string[] = [TOPIC.blocks, TOPIC.checkpoints, TOPIC.stats]

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = new Set(await admin.listTopics())
    for (const [name, numPartitions] of Object.entries(partitionsOf)) {
      const topic = ctx.name(name)
      const configEntries = compacted.includes(name) ? [{ name: 'cleanup.policy', value: 'compact' }] : []
      if (!there.has(topic)) await admin.createTopics({ topics: [{ topic, numPartitions, configEntries }] })
      const found = await partitionCount(admin, topic)
      if (found !== numPartitions) throw new Error(`${topic}: ${found} partitions in place of ${numPartitions}`)
    }
  } finally {
    await admin.disconnect()
  }
}

export async function requireTopics(ctx: Ctx, ...names: string[]): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  const there = await admin.listTopics().finally(() => admin.disconnect())
  for (const name of names) if (!there.includes(ctx.name(name))) throw new Error(`there is no topic ${ctx.name(name)}`)
}
