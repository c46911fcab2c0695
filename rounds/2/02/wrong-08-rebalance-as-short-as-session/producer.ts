import { Kafka, type Message, type Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'
import { partitionOf } from './partitioner.ts'

/** The answer to the first request may be lost like any other. */
async function connect(producer: Producer): Promise<void> {
  const giveUpAt = performance.now() + 4_000
  for (;;) {
    try {
      return await producer.connect()
    } catch (error) {
      if (performance.now() > giveUpAt) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** A broker takes 1 MB of one partition at once. */
const maxBytes = 500_000

function toMessage(activity: Activity): Message {
  const checked = activitySchema.parse(activity)
  return { key: String(checked.userId), value: JSON.stringify(checked) }
}

function toRequests(messages: Message[]): Message[][] {
  const requests: Message[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const message of messages) {
    const size = Buffer.byteLength(String(message.key)) + Buffer.byteLength(String(message.value)) + 100
    bytes += size
    if (bytes > maxBytes) {
      requests.push([])
      bytes = size
    }
    requests.at(-1)?.push(message)
  }
  return requests
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
  // Before anything is waited for: the list is the caller's.
  const requests = toRequests(activities.map(toMessage))
  await whenBrokerAnswers(ctx)
  if (requests.length === 0) return
  const producer = new Kafka({ ...ctx.clientConfig, requestTimeout: 3_000 }).producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: () => ({ message, partitionMetadata }) => partitionOf(String(message.key), partitionMetadata.length),
  })
  try {
    await connect(producer)
    for (const messages of requests) await producer.send({ topic: ctx.name(TOPIC), acks: -1, messages })
  } finally {
    await producer.disconnect()
  }
}
