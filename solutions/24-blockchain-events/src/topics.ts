import { type Ctx, partitionCount } from '#harness/kata'
import { TOPIC } from './contract.ts'

const COMPACTED = [{ name: 'cleanup.policy', value: 'compact' }]

const WANTED = [
  { name: TOPIC.transactions, numPartitions: 3 },
  { name: TOPIC.events, numPartitions: 3 },
  { name: TOPIC.blocks, numPartitions: 1, configEntries: COMPACTED },
  { name: TOPIC.checkpoints, numPartitions: 1, configEntries: COMPACTED },
  { name: TOPIC.stats, numPartitions: 3, configEntries: COMPACTED },
]

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    // One after the other: kafkajs waits for the leaders of none where one of them is there already.
    for (const { name, ...wanted } of WANTED)
      await admin.createTopics({ topics: [{ topic: ctx.name(name), ...wanted }], waitForLeaders: true })
    for (const { name, numPartitions } of WANTED) {
      const found = await partitionCount(admin, ctx.name(name))
      if (found !== numPartitions)
        throw new Error(`${ctx.name(name)} has ${found} partitions, ${numPartitions} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}

/** Throws with the names of those that are missing. */
export async function topicsAreThere(ctx: Ctx, names: readonly string[]): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    const missing = names.map((name) => ctx.name(name)).filter((topic) => !there.includes(topic))
    if (missing.length > 0) throw new Error(`missing topics: ${missing.join(', ')}`)
  } finally {
    await admin.disconnect()
  }
}
