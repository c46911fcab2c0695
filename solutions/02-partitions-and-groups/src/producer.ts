import type { ICustomPartitioner } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, TOPIC } from './activity.ts'
import { partitionOf } from './partitioner.ts'

/** The number of partitions is the topic's own, so that the same producer serves every topic. */
const byUser: ICustomPartitioner =
  () =>
  ({ message, partitionMetadata }) =>
    partitionOf(String(message.key), partitionMetadata.length)

export async function sendActivities(ctx: Ctx, activities: readonly Activity[]): Promise<void> {
  const checked = activities.map((activity) => activitySchema.parse(activity))
  const producer = ctx.kafka.producer({ createPartitioner: byUser, idempotent: true })
  await producer.connect()
  try {
    await producer.send({
      topic: ctx.name(TOPIC),
      acks: -1,
      messages: checked.map((activity) => ({ key: String(activity.userId), value: JSON.stringify(activity) })),
    })
  } finally {
    await producer.disconnect()
  }
}
