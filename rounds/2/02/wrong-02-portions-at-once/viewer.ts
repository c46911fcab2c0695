import { type Admin, AssignerProtocol, Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

interface Members {
  settled: boolean
  /** How many there are, idle ones too. */
  count: number
  owners: Map<number, string>
  /** In order of the alphabet. */
  idle: string[]
}

async function membersOf(ctx: Ctx, admin: Admin): Promise<Members> {
  const { groups } = await admin.describeGroups([ctx.name(GROUP)])
  const members = groups[0]?.members ?? []
  const owners = new Map<number, string>()
  const idle: string[] = []
  for (const { clientId, memberAssignment } of members) {
    const partitions = AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment[ctx.name(TOPIC)] ?? []
    for (const partition of partitions) owners.set(partition, clientId)
    if (partitions.length === 0) idle.push(clientId)
  }
  return { settled: groups[0]?.state === 'Stable', count: members.length, owners, idle: idle.sort() }
}

export interface GroupRow {
  partition: number
  /** Client id of the member that owns it; null while nobody does. */
  owner: string | null
  /** The next offset the group will read; null if it has committed none (0 is one). */
  committed: number | null
  /** The offset that the next record will get; behind an open transaction it may be where that begins. */
  end: number
  /** How many records the group has still to handle, counted by offsets. What retention has deleted is none of them. */
  lag: number
}

/**
 * Task 2.4. Asks the cluster, not the members, who owns what and how far behind the group is. Prints a table, columns apart by
 * spaces, `-` for what is not there. A last line stands there only if there are members without partitions: the name of each, in order
 * of the alphabet.
 *
 *     partition  owner     committed  end  lag
 *     0          member-1  17         17   0
 *     1          member-2  -          9    9
 *     2          -         12         14   2
 *     idle: member-4, member-5
 *
 * Returns the rows, by number of partition. While the group rebalances, owners and idle members are not known: what is shown of them
 * then is up to you. Rejects within 10 s with an error that says so where no broker answers.
 */
export async function showGroup(ctx: Ctx): Promise<GroupRow[]> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const topic = ctx.name(TOPIC)
    const { owners, idle } = await membersOf(ctx, admin)
    const [commits] = await admin.fetchOffsets({ groupId: ctx.name(GROUP), topics: [topic] })
    const ends = await admin.fetchTopicOffsets(topic)
    const rows = ends
      .map(({ partition, low, high }): GroupRow => {
        const offset = Number(commits?.partitions.find((commit) => commit.partition === partition)?.offset ?? -1)
        const committed = offset >= 0 ? offset : null
        const end = Number(high)
        const next = Math.max(committed ?? 0, Number(low))
        return { partition, owner: owners.get(partition) ?? null, committed, end, lag: Math.max(0, end - next) }
      })
      .sort((a, b) => a.partition - b.partition)
    for (const line of table(rows)) ctx.print(line)
    if (idle.length > 0) ctx.print(`idle: ${idle.join(', ')}`)
    return rows
  } finally {
    await admin.disconnect()
  }
}

function table(rows: GroupRow[]): string[] {
  const columns = ['partition', 'owner', 'committed', 'end', 'lag'] as const
  const cells = [[...columns], ...rows.map((row) => columns.map((column) => String(row[column] ?? '-')))]
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)))
  return cells.map((line) => line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ').trimEnd())
}

export interface Watch {
  stop(): Promise<void>
}

/**
 * Task 2.5. A timeline of the rebalance: looks at the group every `everyMs` (default 200) and prints a line whenever it
 * finds another picture than before: milliseconds since it began to look, then who owns each partition, by number, then the name
 * of each idle member, in order of the alphabet.
 *
 *     +0 ms  0=- 1=- 2=-
 *     +214 ms  0=member-1 1=member-1 2=member-1
 *     +3120 ms  rebalancing
 *     +3338 ms  0=member-1 1=member-2 2=member-1
 *     +7010 ms  0=member-1 1=member-2 2=member-3 idle=member-4,member-5
 *
 * `rebalancing`: the group has members, and who owns what is not settled (it is so in each state but `Stable`). A look that fails, in
 * an outage for example, shows nothing, and the timeline goes on. Rejects like `startMember` where there is no broker.
 */
export async function watchGroup(ctx: Ctx, { everyMs = 200 }: { everyMs?: number } = {}): Promise<Watch> {
  await whenBrokerAnswers(ctx)
  // A look that finds no broker is over soon; the next one follows.
  const retry = { ...ctx.clientConfig.retry, retries: 2 }
  const admin = new Kafka({ ...ctx.clientConfig, connectionTimeout: 1_000, requestTimeout: 2_000, retry }).admin()
  const leaving = new AbortController()
  let began: number | undefined
  let shown: string | undefined

  async function look(): Promise<void> {
    const at = ctx.clock.now()
    began ??= at
    try {
      await admin.connect()
      const now = await picture(ctx, admin)
      if (now === shown || leaving.signal.aborted) return
      shown = now
    } catch {
      return
    }
    ctx.print(`+${Math.round(at - began)} ms  ${shown}`)
  }

  async function keepLooking(): Promise<void> {
    while (!leaving.signal.aborted) {
      await ctx.clock.sleep(everyMs, leaving.signal).catch(() => {})
      if (!leaving.signal.aborted) await look()
    }
  }

  await look()
  const looking = keepLooking()
  let stopped: Promise<void> | undefined
  return {
    stop() {
      leaving.abort()
      stopped ??= looking.then(() => admin.disconnect())
      return stopped
    },
  }
}

async function picture(ctx: Ctx, admin: Admin): Promise<string> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [ctx.name(TOPIC)] })
  const partitions = (topics[0]?.partitions ?? []).map(({ partitionId }) => partitionId).sort((a, b) => a - b)
  const { settled, count, owners, idle } = await membersOf(ctx, admin)
  if (count > 0 && !settled) return 'rebalancing'
  const words = partitions.map((partition) => `${partition}=${owners.get(partition) ?? '-'}`)
  if (idle.length > 0) words.push(`idle=${idle.join(',')}`)
  return words.join(' ')
}
