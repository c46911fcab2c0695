import type { Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, TOPIC } from './activity.ts'
import { countPartitions, insist, usingAdmin } from './admins.ts'
import { whenBrokerAnswers } from './connection.ts'
import { partitionOf } from './partitioner.ts'

/** Well below the broker's 1 MB for one batch, whatever is in the activities. */
const MAX_BATCH_BYTES = 256 * 1024

/**
 * Task 2.2. Sends activities, each partition's in their order: key = the user's id as text, value = the activity as JSON.
 * An activity that breaks the contract is an error, and then none of them is sent.
 */
export async function sendActivities(ctx: Ctx, activities: readonly Activity[]): Promise<void> {
  const checked = activities.map((activity) => activitySchema.parse(activity))
  if (checked.length === 0) return
  const topic = ctx.name(TOPIC)
  await whenBrokerAnswers(ctx)
  const partitions = await insist(() => usingAdmin(ctx.kafka, (admin) => countPartitions(admin, topic)))

  const queues = new Map<number, Message[]>()
  for (const activity of checked) {
    const partition = partitionOf(activity.userId, partitions)
    const queue = queues.get(partition) ?? []
    queues.set(partition, queue)
    queue.push({ partition, key: String(activity.userId), value: JSON.stringify(activity) })
  }

  const producer = ctx.kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition ?? 0,
  })
  try {
    await insist(() => producer.connect())
    for (const queue of queues.values()) {
      for (const messages of batches(queue)) await producer.send({ topic, messages, acks: -1 })
    }
  } finally {
    await producer.disconnect()
  }
}

function* batches(queue: Message[]): Generator<Message[]> {
  let batch: Message[] = []
  let size = 0
  for (const message of queue) {
    const bytes = Buffer.byteLength(String(message.value)) + Buffer.byteLength(String(message.key)) + 64
    if (batch.length > 0 && size + bytes > MAX_BATCH_BYTES) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(message)
    size += bytes
  }
  if (batch.length > 0) yield batch
}
