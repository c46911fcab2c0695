import { type ICustomPartitioner, Kafka, type Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'
import { partitionOf } from './partitioner.ts'

const byUser: ICustomPartitioner = () => ({ message, partitionMetadata }) =>
  partitionOf(String(message.key), partitionMetadata.length)

/** The messages in portions that a broker takes at once, even if all are for one partition. */
function* portions(messages: readonly Message[], bytes = 400_000): Generator<Message[]> {
  let from = 0
  let size = 0
  for (const [i, { key, value }] of messages.entries()) {
    const own = Buffer.byteLength(`${key}${value}`) + 100
    if (i > from && size + own > bytes) {
      yield messages.slice(from, i)
      from = i
      size = 0
    }
    size += own
  }
  if (from < messages.length) yield messages.slice(from)
}

/**
 * Task 2.2. Sends activities in their order: key = the user's id as text, value = the activity as JSON (what the contract does not
 * name may be left out). `partitionOf` chooses the partition (kafkajs: `createPartitioner`), for as many partitions as the topic has.
 * Resolves when the broker has acknowledged all; rejects where it refuses one, and within 10 s where no broker answers.
 *
 * A list may be of any length, empty too. A broker takes 1 MB of one partition at once, so a long list goes in several requests.
 * Calls may overlap: each list keeps its order.
 *
 * An activity that breaks the contract is an error, and then none of its list is sent.
 */
export async function sendActivities(ctx: Ctx, activities: readonly Activity[]): Promise<void> {
  const messages = activities.map((activity, i): Message => {
    const { success, data, error } = activitySchema.safeParse(activity)
    if (!success) throw new Error(`activity ${i} breaks the contract: ${error.message}`)
    return { key: `${data.userId}`, value: JSON.stringify(data) }
  })
  await whenBrokerAnswers(ctx)
  const producer = new Kafka({ ...ctx.clientConfig, requestTimeout: 3_000 }).producer({
    createPartitioner: byUser,
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
  })
  try {
    // Once more: its first answer may be lost.
    await producer.connect().catch(() => producer.connect())
    for (const portion of portions(messages)) await producer.send({ topic: ctx.name(TOPIC), messages: portion, acks: -1 })
  } finally {
    await producer.disconnect()
  }
}
