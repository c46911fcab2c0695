import type { Ctx } from '#harness/kata'
import { topicNames } from './contracts.ts'

/** Three partitions each: three members of a group can share the work. */
const PARTITIONS = 3

/** Where records go that a service can do nothing with. */
const rejectedTopics = ['orders-rejected', 'payments-rejected']

/** Creates the topics of the shop. Those that are there already stay as they are. */
export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    await admin.createTopics({
      waitForLeaders: true,
      topics: [...topicNames, ...rejectedTopics].map((topic) => ({
        topic: ctx.name(topic),
        numPartitions: PARTITIONS,
      })),
    })
  } finally {
    await admin.disconnect()
  }
}
