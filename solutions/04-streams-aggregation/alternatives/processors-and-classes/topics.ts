import type { Admin, ITopicConfig } from 'kafkajs'
import { type Ctx, partitionCount } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Creates what is missing and then looks at what there is. */
export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    await ensure(admin, { topic: ctx.name(TOPIC.clicks), numPartitions: 3 })
    await ensure(admin, { topic: ctx.name(TOPIC.late), numPartitions: 1 })
    await ensure(admin, {
      topic: ctx.name(TOPIC.counts),
      numPartitions: 3,
      configEntries: [{ name: 'cleanup.policy', value: 'compact,delete' }],
    })
  } finally {
    await admin.disconnect()
  }
}

async function ensure(admin: Admin, wanted: ITopicConfig): Promise<void> {
  if (await admin.createTopics({ topics: [wanted], waitForLeaders: true })) return
  const there = await partitionCount(admin, wanted.topic)
  if (there !== wanted.numPartitions)
    throw new Error(`topic ${wanted.topic}: wanted ${wanted.numPartitions} partitions, there are ${there}`)
}
