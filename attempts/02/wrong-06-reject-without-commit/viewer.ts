import { Kafka, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, TOPIC } from './activity.ts'
import { insist, usingAdmin } from './admins.ts'
import { whenBrokerAnswers } from './connection.ts'
import { Picture } from './picture.ts'

export interface GroupRow {
  partition: number
  /** Client id of the member that owns it; null while nobody does. */
  owner: string | null
  /** The next offset the group will read; null if it has committed none. */
  committed: number | null
  /** The offset that the next record will get. */
  end: number
  /** How many records the group has still to handle. */
  lag: number
}

/** Task 2.4. Asks the cluster, prints a table, returns its rows. */
export async function showGroup(ctx: Ctx): Promise<GroupRow[]> {
  const topic = ctx.name(TOPIC)
  const groupId = ctx.name(GROUP)
  await whenBrokerAnswers(ctx)
  const seen = await insist(() =>
    usingAdmin(ctx.kafka, async (admin) => {
      const picture = await Picture.take(admin, topic, groupId)
      const offsets = await admin.fetchOffsets({ groupId, topics: [topic] })
      const bounds = await admin.fetchTopicOffsets(topic)
      return { picture, offsets, bounds }
    }),
  )

  const committed = new Map(seen.offsets.flatMap(({ partitions }) => partitions.map((p) => [p.partition, BigInt(p.offset)] as const)))
  const bounds = new Map(seen.bounds.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }] as const))
  const rows: GroupRow[] = []
  for (const partition of seen.picture.partitions) {
    const { low, high } = bounds.get(partition) ?? { low: 0n, high: 0n }
    const offset = committed.get(partition) ?? -1n
    const next = offset > low ? offset : low
    rows.push({
      partition,
      owner: seen.picture.ownerOf(partition),
      committed: offset >= 0n ? Number(offset) : null,
      end: Number(high),
      lag: high > next ? Number(high - next) : 0,
    })
  }

  const ownerWidth = Math.max(5, ...rows.map(({ owner }) => owner?.length ?? 1))
  const print = (partition: unknown, owner: string, committed: unknown, end: unknown, lag: unknown) =>
    ctx.print(`${String(partition).padEnd(9)}  ${owner.padEnd(ownerWidth)}  ${String(committed).padEnd(9)}  ${String(end).padEnd(3)}  ${lag}`)
  print('partition', 'owner', 'committed', 'end', 'lag')
  for (const row of rows) print(row.partition, row.owner ?? '-', row.committed ?? '-', row.end, row.lag)
  if (seen.picture.idle.length > 0) ctx.print(`idle: ${seen.picture.idle.join(', ')}`)
  return rows
}

export interface Watch {
  stop(): Promise<void>
}

/** Task 2.5. Looks at the group again and again, with a fresh connection for each look. */
export async function watchGroup(ctx: Ctx, { everyMs = 200 }: { everyMs?: number } = {}): Promise<Watch> {
  await whenBrokerAnswers(ctx)
  const kafka = new Kafka({ ...ctx.clientConfig, retry: { initialRetryTime: 50, retries: 2 }, logLevel: logLevel.NOTHING })
  const ending = new AbortController()
  const began = ctx.clock.now()
  let shown = ''

  async function look(): Promise<void> {
    const at = ctx.clock.now() - began
    try {
      const picture = String(await usingAdmin(kafka, (admin) => Picture.take(admin, ctx.name(TOPIC), ctx.name(GROUP))))
      if (ending.signal.aborted || picture === shown) return
      shown = picture
      ctx.print(`+${at} ms  ${picture}`)
    } catch {
      // the next look may see more
    }
  }

  async function goOn(): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        await ctx.clock.sleep(everyMs, ending.signal)
      } catch {
        return
      }
      await look()
    }
  }

  await look()
  const watching = goOn()
  return {
    stop: async () => {
      ending.abort()
      await watching
    },
  }
}
