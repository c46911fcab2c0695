import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'
import { partitionOf } from './partitioner.ts'
import { patiently } from './patience.ts'

/** A partition's part of a request is one batch, and a batch has a limit of 1 MB. */
const CHUNK = 200

/**
 * Task 2.2. Sends activities in their order: key = the user's id as text, value = the activity as JSON. Resolves when all are
 * acknowledged. An activity that breaks the contract is an error, and then none of them is sent.
 */
export async function sendActivities(ctx: Ctx, activities: readonly Activity[]): Promise<void> {
  const messages = activities.map((activity) => {
    const { userId } = activitySchema.parse(activity)
    return { key: String(userId), value: JSON.stringify(activity) }
  })
  if (messages.length === 0) return
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({
    idempotent: true,
    allowAutoTopicCreation: false,
    createPartitioner:
      () =>
      ({ message, partitionMetadata }) =>
        partitionOf(String(message.key), partitionMetadata.length),
  })
  try {
    await patiently(() => producer.connect())
    for (let from = 0; from < messages.length; from += CHUNK) {
      await producer.send({ topic: ctx.name(TOPIC), acks: -1, messages: messages.slice(from, from + CHUNK) })
    }
  } finally {
    await producer.disconnect()
  }
}
