/** Task 25.5: what tenants use. */
import { randomUUID } from 'node:crypto'
import { type Admin, type KafkaMessage, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { groupsOf, own, withAdmin } from './admin.ts'
import { joining } from './consumers.ts'
import { INBOX, type Usage } from './contract.ts'
import { nameOf } from './names.ts'
import { asPlatform } from './platform.ts'

export async function usageOf(
  ctx: Ctx,
  { tenants, from, to }: { tenants: string[]; from: number; to: number },
): Promise<Usage[]> {
  return withAdmin(ctx, async (admin) => {
    const topics = await admin.listTopics()
    const usages: Usage[] = []
    for (const tenant of tenants) {
      const names = own(ctx, tenant, topics)
      const full = names.map((name) => ctx.name(nameOf(tenant, name)))
      usages.push({
        tenant,
        stored: await storedIn(ctx, admin, full),
        written: names.includes(INBOX) ? await writtenTo(ctx, admin, ctx.name(nameOf(tenant, INBOX)), from, to) : 0,
        groups: await lagsOf(ctx, admin, tenant),
      })
    }
    return usages
  })
}

async function storedIn(ctx: Ctx, admin: Admin, names: string[]): Promise<number> {
  if (names.length === 0) return 0
  const { topics } = await admin.fetchTopicMetadata({ topics: names })
  const asked = topics.map(({ name, partitions }) => ({
    name,
    partitions: partitions.map(({ partitionId }) => partitionId),
  }))
  const brokers = await asPlatform(ctx, (platform) => platform.describeLogDirs({ topics: asked }))
  const partitions = brokers.flatMap(({ results }) =>
    results.flatMap(({ topics }) => topics.flatMap(({ partitions }) => partitions)),
  )
  return partitions.reduce((sum, { partitionSize }) => sum + Number(partitionSize), 0)
}

interface Range {
  start: bigint
  end: bigint
}

async function writtenTo(ctx: Ctx, admin: Admin, topic: string, from: number, to: number): Promise<number> {
  const starts = await admin.fetchTopicOffsetsByTimestamp(topic, from)
  const ends = await admin.fetchTopicOffsetsByTimestamp(topic, to)
  const ranges = new Map<number, Range>()
  for (const { partition, offset } of starts) {
    const end = BigInt(ends.find((one) => one.partition === partition)?.offset ?? offset)
    if (end > BigInt(offset)) ranges.set(partition, { start: BigInt(offset), end })
  }
  if (ranges.size === 0) return 0
  // Without a dot: the group is no tenant's.
  const groupId = ctx.name(`usage-${randomUUID()}`)
  try {
    return await bytesIn(ctx, groupId, topic, ranges)
  } finally {
    await admin.deleteGroups([groupId])
  }
}

async function bytesIn(ctx: Ctx, groupId: string, topic: string, ranges: Map<number, Range>): Promise<number> {
  const consumer = ctx.kafka.consumer({ groupId, maxWaitTimeInMs: 100 })
  consumer.logger().setLogLevel(logLevel.NOTHING)
  const read = Promise.withResolvers<void>()
  const left = new Set(ranges.keys())
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) read.reject(payload.error)
  })
  let bytes = 0
  try {
    await consumer.connect()
    await consumer.subscribe({ topic })
    const joined = joining(consumer)
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message }) => {
        const range = ranges.get(partition)
        const offset = BigInt(message.offset)
        if (!range || !left.has(partition) || offset < range.start) return
        if (offset < range.end) bytes += sizeOf(message)
        if (offset + 1n >= range.end) left.delete(partition)
        if (left.size === 0) read.resolve()
      },
    })
    await joined // before that there is nothing to seek in
    for (const [partition, { start }] of ranges) consumer.seek({ topic, partition, offset: String(start) })
    await read.promise
    return bytes
  } finally {
    await consumer.disconnect()
  }
}

function sizeOf({ key, value, headers = {} }: KafkaMessage): number {
  const sized = Object.entries(headers).flatMap(([name, values]) => [values].flat().flatMap((one) => [name, one ?? '']))
  return [key ?? '', value ?? '', ...sized].reduce((sum, one) => sum + Buffer.byteLength(one), 0)
}

async function lagsOf(ctx: Ctx, admin: Admin, tenant: string): Promise<Usage['groups']> {
  const lags: Usage['groups'] = []
  for (const group of await groupsOf(ctx, admin, tenant)) {
    const offsets = await admin.fetchOffsets({ groupId: ctx.name(`${tenant}.${group}`) })
    let lag = 0n
    for (const { topic, partitions } of offsets) {
      const ends = new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, high]))
      for (const { partition, offset } of partitions)
        if (BigInt(offset) >= 0n) lag += BigInt(ends.get(partition) ?? offset) - BigInt(offset)
    }
    lags.push({ group, lag: Number(lag) })
  }
  return lags
}
