import { type Admin, Kafka, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'
import { type GroupState, readGroup } from './group.ts'
import { withAdmin } from './patience.ts'

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

/** Task 2.4. Who owns what and how far behind the group is, as the cluster sees it. */
export async function showGroup(ctx: Ctx): Promise<GroupRow[]> {
  const { rows, idle } = await withAdmin(ctx, async (admin) => {
    const topic = ctx.name(TOPIC)
    const { partitions, owners, idle } = await readGroup(ctx, admin)
    // Commits before ends: the other way round the group could be ahead of the end.
    const [commits] = await admin.fetchOffsets({ groupId: ctx.name(GROUP), topics: [topic] })
    const ends = await admin.fetchTopicOffsets(topic)
    const rows = partitions.map((partition): GroupRow => {
      const offset = Number(commits?.partitions.find((commit) => commit.partition === partition)?.offset ?? -1)
      const { low, high } = ends.find((bounds) => bounds.partition === partition) ?? { low: '0', high: '0' }
      return {
        partition,
        owner: owners.get(partition) ?? null,
        committed: offset < 0 ? null : offset,
        end: Number(high),
        // Records that the log has deleted are nobody's work any more.
        lag: Math.max(0, Number(high) - Math.max(offset, Number(low))),
      }
    })
    return { rows, idle }
  })

  const cells = rows.map(({ partition, owner, committed, end, lag }) => [partition, owner ?? '-', committed ?? '-', end, lag].map(String))
  const table = [['partition', 'owner', 'committed', 'end', 'lag'], ...cells]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)))
  for (const line of table) ctx.print(line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd())
  if (idle.length > 0) ctx.print(`idle: ${idle.join(', ')}`)
  return rows
}

export interface Watch {
  stop(): Promise<void>
}

/** Task 2.5. A timeline of the rebalance: a line for each picture of the group that differs from the one before. */
export async function watchGroup(ctx: Ctx, { everyMs = 200 }: { everyMs?: number } = {}): Promise<Watch> {
  await whenBrokerAnswers(ctx)
  // A look that fails is made again soon, with another connection, so that stop() does not wait for a broker that is away.
  const kafka = new Kafka({ ...ctx.clientConfig, retry: { initialRetryTime: 50, retries: 2 }, logLevel: logLevel.NOTHING })
  const stopping = new AbortController()
  const looking = watch(ctx, kafka, everyMs, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await looking
    },
  }
}

async function watch(ctx: Ctx, kafka: Kafka, everyMs: number, signal: AbortSignal): Promise<void> {
  const began = ctx.clock.now()
  let admin: Admin | undefined
  let before: string | undefined
  while (!signal.aborted) {
    const at = ctx.clock.now() - began
    try {
      if (!admin) {
        admin = kafka.admin()
        await admin.connect()
      }
      const picture = draw(await readGroup(ctx, admin))
      if (picture !== before && !signal.aborted) ctx.print(`+${at} ms  ${picture}`)
      before = picture
    } catch {
      await admin?.disconnect().catch(() => {})
      admin = undefined
    }
    if (!signal.aborted) await ctx.clock.sleep(everyMs, signal).catch(() => {})
  }
  await admin?.disconnect()
}

function draw({ partitions, owners, idle, rebalancing }: GroupState): string {
  if (rebalancing) return 'rebalancing'
  const parts = partitions.map((partition) => `${partition}=${owners.get(partition) ?? '-'}`)
  if (idle.length > 0) parts.push(`idle=${idle.join(',')}`)
  return parts.join(' ')
}
