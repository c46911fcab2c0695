import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Task 19.1. The four topics with 3 partitions each, `limits` compacted. A topic that is there already is no error. */
export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    await admin.createTopics({
      waitForLeaders: false,
      topics: Object.values(TOPIC).map((topic) => ({
        topic: ctx.name(topic),
        numPartitions: 3,
        configEntries: topic === TOPIC.limits ? [{ name: 'cleanup.policy', value: 'compact' }] : [],
      })),
    })
  } finally {
    await admin.disconnect()
  }
}
