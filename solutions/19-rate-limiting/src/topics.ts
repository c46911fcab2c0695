import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

const PARTITIONS = 3

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const topics = [TOPIC.requests, TOPIC.admitted, TOPIC.rejected].map((name) => ({
      topic: ctx.name(name),
      numPartitions: PARTITIONS,
    }))
    const compacted = [{ name: 'cleanup.policy', value: 'compact' }]
    const limits = { topic: ctx.name(TOPIC.limits), numPartitions: PARTITIONS, configEntries: compacted }
    await admin.createTopics({ topics: [...topics, limits], waitForLeaders: true })
  } finally {
    await admin.disconnect()
  }
}
