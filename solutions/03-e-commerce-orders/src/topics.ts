import type { Ctx } from '#harness/kata'
import { topicNames } from './contracts.ts'

/** Three partitions each: three members of a group can share the work. */
const PARTITIONS = 3

/** Where records go that a service can do nothing with. */
const rejectedTopics = ['orders-rejected', 'payments-rejected']

/** A broker takes batches of 1 MiB; what goes aside is larger than it came, by four headers. */
const REJECTED_MAX_BYTES = 2 * 1024 * 1024

/**
 * Creates `orders`, `payments`, `notifications`, and for what a service can do nothing with `orders-rejected` and
 * `payments-rejected`: three partitions each, the latter two with `max.message.bytes` of 2 MiB. Those that are there already stay as
 * they are.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  const roomy = [{ name: 'max.message.bytes', value: String(REJECTED_MAX_BYTES) }]
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    // kafkajs resolves to false where all that could not be created was there.
    await admin.createTopics({
      waitForLeaders: true,
      topics: [
        ...topicNames.map((topic) => ({ topic: ctx.name(topic), numPartitions: PARTITIONS })),
        ...rejectedTopics.map((topic) => ({ topic: ctx.name(topic), numPartitions: PARTITIONS, configEntries: roomy })),
      ],
    })
  } finally {
    await admin.disconnect()
  }
}
