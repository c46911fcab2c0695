/** Task 9.5: the lag of the replication. */
import type { Ctx } from '#harness/kata'
import { whenAnswers } from './clusters.ts'
import type { Clusters, Position } from './contract.ts'
import { copiedUpTo, furthest } from './copied.ts'
import { clientOf } from './internals.ts'

export interface LagOptions extends Clusters {
  topics: string[]
  timeoutMs: number
}

export interface PartitionLag extends Position {
  behind: number
  ms: number | null
}

export interface Lag {
  partitions: PartitionLag[]
  behind: number
  ms: number | null
}

const pauseMs = 200

export async function measureLag(ctx: Ctx, { primary, backup, topics, timeoutMs }: LagOptions): Promise<Lag> {
  await Promise.allSettled([whenAnswers(ctx, primary), whenAnswers(ctx, backup)])
  await whenAnswers(ctx, primary)
  await whenAnswers(ctx, backup)
  const ends = await endsOf(ctx, primary, topics)
  const since = ctx.clock.now()
  const first = await left()
  const partitions: PartitionLag[] = ends.map(({ topic, partition, end }, n) => {
    const behind = Number(first[n]!)
    return { topic, partition, offset: String(end), behind, ms: behind === 0 ? 0 : null }
  })
  while (partitions.some(({ ms }) => ms === null) && ctx.clock.now() - since < timeoutMs) {
    await ctx.clock.sleep(pauseMs)
    const now = await left()
    for (const [n, one] of partitions.entries()) if (now[n] === 0n) one.ms ??= ctx.clock.now() - since
  }
  return { partitions, behind: partitions.reduce((sum, { behind }) => sum + behind, 0), ms: longest(partitions) }

  /** Offsets of each partition that are not on the backup yet. */
  async function left(): Promise<bigint[]> {
    const copied = await copiedUpTo(ctx, backup)
    return ends.map(({ topic, partition, begin, end }) => {
      // What the primary has deleted never comes.
      return furthest(0n, end - furthest(begin, copied(ctx.name(topic), partition)))
    })
  }
}

async function endsOf(ctx: Ctx, primary: string[], topics: readonly string[]) {
  const admin = clientOf(ctx, primary).admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    const missing = topics.map((topic) => ctx.name(topic)).filter((name) => !there.includes(name))
    if (missing.length > 0) throw new Error(`the primary has no topic ${missing.join(', ')}`)
    const found = []
    for (const topic of topics)
      for (const { partition, low, high } of (await admin.fetchTopicOffsets(ctx.name(topic))).toSorted(byPartition))
        found.push({ topic, partition, begin: BigInt(low), end: BigInt(high) })
    return found
  } finally {
    await admin.disconnect()
  }
}

const byPartition = (a: { partition: number }, b: { partition: number }) => a.partition - b.partition

function longest(partitions: readonly PartitionLag[]): number | null {
  return partitions.reduce<number | null>(
    (most, { ms }) => (most === null || ms === null ? null : Math.max(most, ms)),
    0,
  )
}
