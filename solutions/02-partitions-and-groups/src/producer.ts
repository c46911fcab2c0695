import type { ICustomPartitioner } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Activity, activitySchema, TOPIC } from './activity.ts'
import { partitionOf } from './partitioner.ts'

/** The number of partitions is the topic's own, so that the same producer serves every topic. */
const byUser: ICustomPartitioner =
  () =>
  ({ message, partitionMetadata }) =>
    partitionOf(String(message.key), partitionMetadata.length)

/** The longest activities have about 1 KB: so many are less than the 1 MB that a broker takes of one partition at once. */
const atOnce = 500

export async function sendActivities(ctx: Ctx, activities: readonly Activity[]): Promise<void> {
  const messages = activities
    .map((activity) => activitySchema.parse(activity))
    .map((activity) => ({ key: String(activity.userId), value: JSON.stringify(activity) }))
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ createPartitioner: byUser, idempotent: true })
  try {
    await producer.connect()
    for (let from = 0; from < messages.length; from += atOnce)
      await producer.send({ topic: ctx.name(TOPIC), acks: -1, messages: messages.slice(from, from + atOnce) })
  } finally {
    await producer.disconnect()
  }
}
