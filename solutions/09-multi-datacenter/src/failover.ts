/** Task 9.4: what is done when the primary is lost. */
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenAnswers } from './clusters.ts'
import type { Position } from './contract.ts'
import { copiedUpTo, furthest } from './copied.ts'
import { CHECKPOINTS, checkpointOf, clientOf, readAll } from './internals.ts'

export interface FailoverOptions {
  backup: string[]
  group: string
  topics: string[]
  lastSeen: Position[]
}

export interface PartitionReport {
  topic: string
  partition: number
  resumesAt: string
  end: string
  missing: number | null
}

export interface Failover {
  partitions: PartitionReport[]
  missing: number | null
}

export async function failOver(ctx: Ctx, { backup, group, topics, lastSeen }: FailoverOptions): Promise<Failover> {
  await whenAnswers(ctx, backup)
  const groupId = ctx.name(group)
  const admin = clientOf(ctx, backup).admin()
  await admin.connect()
  try {
    await requireNoMembers(admin, groupId)
    await requireTopics(
      admin,
      topics.map((topic) => copyOf(ctx, topic)),
    )
    const checkpoints = await latestCheckpoints(ctx, backup, groupId)
    const copied = await copiedUpTo(ctx, backup)
    const partitions: PartitionReport[] = []
    for (const topic of topics)
      for (const place of await placesIn(admin, groupId, copyOf(ctx, topic), checkpoints)) {
        const seen = lastSeen.find((one) => one.topic === topic && one.partition === place.partition)
        const arrived = copied(ctx.name(topic), place.partition)
        partitions.push({ topic, ...place, missing: seen ? behind(BigInt(seen.offset), arrived) : null })
      }
    await commit(ctx, backup, groupId, partitions)
    return { partitions, missing: sumOf(partitions.map(({ missing }) => missing)) }
  } finally {
    await admin.disconnect()
  }
}

const copyOf = (ctx: Ctx, topic: string) => `primary.${ctx.name(topic)}`
const keyOf = (topic: string, partition: number) => `${topic}/${partition}`

const behind = (end: bigint, arrived: bigint) => Number(furthest(0n, end - arrived))

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0)
}

/** Whoever is a member would go on from where it is, and commit over what is committed here. */
async function requireNoMembers(admin: Admin, groupId: string): Promise<void> {
  const { groups } = await admin.describeGroups([groupId])
  const members = groups[0]?.members.length ?? 0
  if (members > 0) throw new Error(`group ${groupId} has ${members} member(s) on the backup: stop them first`)
}

async function requireTopics(admin: Admin, topics: readonly string[]): Promise<void> {
  const there = await admin.listTopics()
  const missing = topics.filter((topic) => !there.includes(topic))
  if (missing.length > 0) throw new Error(`never copied: ${missing.join(', ')}`)
}

/** Where the group goes on as the backup counts, by topic and partition of the backup. */
async function latestCheckpoints(ctx: Ctx, servers: string[], groupId: string): Promise<Map<string, bigint>> {
  const found = new Map<string, bigint>()
  for (const record of await readAll(ctx, clientOf(ctx, servers), CHECKPOINTS)) {
    const checkpoint = checkpointOf(record)
    if (checkpoint?.group === groupId) found.set(keyOf(checkpoint.topic, checkpoint.partition), checkpoint.downstream)
  }
  return found
}

async function placesIn(admin: Admin, groupId: string, topic: string, checkpoints: ReadonlyMap<string, bigint>) {
  const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] })
  const own = new Map(committed?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]))
  return (await admin.fetchTopicOffsets(topic))
    .map(({ partition, low, high }) => {
      const checkpoint = checkpoints.get(keyOf(topic, partition)) ?? -1n
      // -1: nothing is committed.
      const resumesAt = furthest(own.get(partition) ?? -1n, checkpoint, BigInt(low))
      return { partition, resumesAt: String(resumesAt), end: high }
    })
    .sort((a, b) => a.partition - b.partition)
}

/** All at once: `setOffsets` of an admin takes one topic, and five seconds for it. */
async function commit(ctx: Ctx, servers: string[], groupId: string, places: readonly PartitionReport[]): Promise<void> {
  const offsets = places.map(({ topic, partition, resumesAt: offset }) => ({
    topic: copyOf(ctx, topic),
    partition,
    offset,
  }))
  const member = clientOf(ctx, servers).consumer({ groupId, maxWaitTimeInMs: 100 })
  await member.connect()
  try {
    await member.subscribe({ topics: [...new Set(offsets.map(({ topic }) => topic))] })
    await member.run({ autoCommit: false, eachBatch: async () => {} })
    await member.commitOffsets(offsets)
  } finally {
    await member.disconnect()
  }
}
