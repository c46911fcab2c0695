import { type Admin, AssignerProtocol, Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

/** The group as the cluster knows it. */
class Group {
  readonly #admin: Admin
  readonly #topic: string
  readonly #group: string

  constructor(ctx: Ctx, admin: Admin) {
    this.#admin = admin
    this.#topic = ctx.name(TOPIC)
    this.#group = ctx.name(GROUP)
  }

  /** Each member's name and partitions; null while that is not settled. */
  async members(): Promise<{ name: string; partitions: number[] }[] | null> {
    const { groups } = await this.#admin.describeGroups([this.#group])
    const group = groups.find(({ groupId }) => groupId === this.#group)
    if (!group || group.members.length === 0) return []
    if (group.state !== 'Stable') return null
    return group.members.map(({ clientId, memberAssignment }) => {
      const decoded = AssignerProtocol.MemberAssignment.decode(memberAssignment)
      return { name: clientId, partitions: decoded?.assignment[this.#topic] ?? [] }
    })
  }

  async partitions(): Promise<number[]> {
    const { topics } = await this.#admin.fetchTopicMetadata({ topics: [this.#topic] })
    return topics.flatMap(({ partitions }) => partitions.map(({ partitionId }) => partitionId)).sort((a, b) => a - b)
  }

  async committed(): Promise<Map<number, number>> {
    const topics = await this.#admin.fetchOffsets({ groupId: this.#group, topics: [this.#topic] })
    const all = topics.flatMap(({ partitions }) => partitions.map(({ partition, offset }) => [partition, Number(offset)] as const))
    return new Map(all.filter(([, offset]) => offset >= 0))
  }

  async log(): Promise<Map<number, { low: number; high: number }>> {
    const offsets = await this.#admin.fetchTopicOffsets(this.#topic)
    return new Map(offsets.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]))
  }
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
    const group = new Group(ctx, admin)
    const members = (await group.members()) ?? []
    // First what is committed, then the end: it only grows.
    const committed = await group.committed()
    const log = await group.log()
    const rows: GroupRow[] = []
    for (const [partition, { low, high }] of [...log].sort(([a], [b]) => a - b)) {
      const owner = members.find(({ partitions }) => partitions.includes(partition))?.name ?? null
      const offset = committed.get(partition) ?? null
      const lag = Math.max(high - Math.max(offset ?? low, low), 0)
      rows.push({ partition, owner, committed: offset, end: high, lag })
    }
    const idle = members.filter(({ partitions }) => partitions.length === 0).map(({ name }) => name)
    print(ctx, rows, idle.sort())
    return rows
  } finally {
    await admin.disconnect()
  }
}

function print(ctx: Ctx, rows: GroupRow[], idle: string[]): void {
  const shown = (cell: string | number | null) => (cell === null ? '-' : `${cell}`)
  const lines = [
    ['partition', 'owner', 'committed', 'end', 'lag'],
    ...rows.map(({ partition, owner, committed, end, lag }) => [partition, owner, committed, end, lag].map(shown)),
  ]
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0))
  for (const line of lines) ctx.print(line.map((cell, i) => (i === 4 ? cell : cell.padEnd(width(i)))).join('  '))
  if (idle.length > 0) ctx.print(`idle: ${idle.join(', ')}`)
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
export async function watchGroup(ctx: Ctx, options: { everyMs?: number } = {}): Promise<Watch> {
  await whenBrokerAnswers(ctx)
  const timeline = new Timeline(ctx, options.everyMs ?? 200)
  await timeline.begin()
  return timeline
}

class Timeline implements Watch {
  readonly #ctx: Ctx
  readonly #everyMs: number
  readonly #admin: Admin
  readonly #group: Group
  readonly #began: number
  readonly #end = new AbortController()
  #last = ''
  #looking: Promise<void> = Promise.resolve()
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx, everyMs: number) {
    this.#ctx = ctx
    this.#everyMs = everyMs
    const retry = { ...ctx.clientConfig.retry, retries: 1 }
    this.#admin = new Kafka({ ...ctx.clientConfig, requestTimeout: 2_000, retry }).admin()
    this.#group = new Group(ctx, this.#admin)
    this.#began = ctx.clock.now()
  }

  async begin(): Promise<void> {
    await this.#look(this.#began)
    this.#looking = this.#goOn()
  }

  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      this.#end.abort()
      await this.#looking
      await this.#admin.disconnect()
    })()
    return this.#stopped
  }

  async #goOn(): Promise<void> {
    const { signal } = this.#end
    for (;;) {
      try {
        await this.#ctx.clock.sleep(this.#everyMs, signal)
      } catch {
        return
      }
      await this.#look(this.#ctx.clock.now())
    }
  }

  async #look(at: number): Promise<void> {
    const picture = await this.#picture().catch(() => undefined)
    if (picture === undefined || picture === this.#last || this.#end.signal.aborted) return
    this.#last = picture
    this.#ctx.print(`+${Math.round(at - this.#began)} ms  ${picture}`)
  }

  async #picture(): Promise<string> {
    await this.#admin.connect()
    const partitions = await this.#group.partitions()
    const members = await this.#group.members()
    if (members === null) return 'rebalancing'
    const owner = (partition: number) => members.find((member) => member.partitions.includes(partition))?.name ?? '-'
    const idle = members.filter((member) => member.partitions.length === 0).map(({ name }) => name)
    const words = partitions.map((partition) => `${partition}=${owner(partition)}`)
    return [...words, ...(idle.length > 0 ? [`idle=${idle.sort().join(',')}`] : [])].join(' ')
  }
}
