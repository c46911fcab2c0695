/** How MirrorMaker 2 writes down what it knows, and how that is read. Given: you need not change it. */
import { randomUUID } from 'node:crypto'
import { type Consumer, Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

export interface Stored {
  key: Buffer | null
  value: Buffer | null
}

/** A client of another cluster than that of `ctx.kafka`. */
export function clientOf(ctx: Ctx, servers: readonly string[]): Kafka {
  return new Kafka({ ...ctx.clientConfig, brokers: [...servers] })
}

/** All that a topic holds now, each partition in its order. Nothing where there is no such topic. */
export async function readAll(ctx: Ctx, kafka: Kafka, topic: string): Promise<Stored[]> {
  const admin = kafka.admin()
  await admin.connect()
  try {
    if (!(await admin.listTopics()).includes(topic)) return []
    const ends = new Map<number, bigint>()
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic))
      if (BigInt(low) < BigInt(high)) ends.set(partition, BigInt(high))
    if (ends.size === 0) return []
    const groupId = ctx.name(`read-${randomUUID()}`)
    const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 })
    try {
      return await readUpTo(consumer, topic, ends)
    } finally {
      await consumer.disconnect()
      await admin.deleteGroups([groupId])
    }
  } finally {
    await admin.disconnect()
  }
}

async function readUpTo(consumer: Consumer, topic: string, ends: Map<number, bigint>): Promise<Stored[]> {
  const found: Stored[] = []
  const all = Promise.withResolvers<void>()
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) all.reject(payload.error)
  })
  await consumer.connect()
  await consumer.subscribe({ topics: [topic], fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    async eachBatch({ batch }) {
      const end = ends.get(batch.partition)
      if (end === undefined) return
      for (const { key, value, offset } of batch.messages) if (BigInt(offset) < end) found.push({ key, value })
      if (BigInt(batch.lastOffset()) + 1n >= end) ends.delete(batch.partition)
      if (ends.size === 0) all.resolve()
    },
  })
  await all.promise
  return found
}

/** Of the backup: how far MirrorMaker has copied each partition of the primary. A later record for the same partition takes the place of an earlier one. */
export const POSITIONS = 'mm2-offsets.primary.internal'

export interface Copied {
  /** As the primary has it. */
  topic: string
  partition: number
  /** The primary's offset of the last record that the backup has acknowledged. */
  offset: bigint
}

/** Undefined: a record of `POSITIONS` that is about something else. */
export function copiedOf({ key, value }: Stored): Copied | undefined {
  if (!key || !value) return undefined
  const [connector, { topic, partition } = {}] = JSON.parse(key.toString()) as [string, Partial<Copied>?]
  if (connector !== 'MirrorSourceConnector' || topic === undefined || partition === undefined) return undefined
  return { topic, partition, offset: BigInt((JSON.parse(value.toString()) as { offset: number }).offset) }
}

/** Of the backup: where groups of the primary stand. A later record for the same group and partition takes the place of an earlier one. */
export const CHECKPOINTS = 'primary.checkpoints.internal'

export interface Checkpoint {
  group: string
  /** As the backup has it: `primary.orders`. */
  topic: string
  partition: number
  /** Next to be read by the group, as the primary counts. */
  upstream: bigint
  /** The same place, or one before it, as the backup counts. */
  downstream: bigint
}

/** Undefined: no checkpoint. */
export function checkpointOf({ key, value }: Stored): Checkpoint | undefined {
  if (!key || !value) return undefined
  let at = 0
  const text = () => {
    const length = key.readInt16BE(at)
    const found = key.toString('utf8', at + 2, at + 2 + length)
    at += 2 + length
    return found
  }
  const [group, topic] = [text(), text()]
  const partition = key.readInt32BE(at)
  // Two bytes of the value are the version of its form.
  return { group, topic, partition, upstream: value.readBigInt64BE(2), downstream: value.readBigInt64BE(10) }
}
