import { type Admin, AssignerProtocol, Kafka, logLevel } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { GROUP, TOPIC } from './activity.ts'

export interface GroupRow {
  partition: number
  owner: string | null
  committed: number | null
  end: number
  lag: number
}

interface Ownership {
  /** Every member that is there has an assignment that all agree on. */
  settled: boolean
  owners: ReadonlyMap<number, string>
  /** One name for each member that has no partition. */
  idle: readonly string[]
}

export async function showGroup(ctx: Ctx): Promise<GroupRow[]> {
  await whenBrokerAnswers(ctx)
  const [topic, groupId] = [ctx.name(TOPIC), ctx.name(GROUP)]
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const [ends, [committed], { owners, idle }] = await Promise.all([
      admin.fetchTopicOffsets(topic),
      admin.fetchOffsets({ groupId, topics: [topic] }),
      ownership(ctx, admin),
    ])
    const next = new Map(committed?.partitions.map(({ partition, offset }) => [partition, Number(offset)]))
    const rows = ends
      .map(({ partition, low, high }) =>
        rowOf(partition, owners.get(partition), next.get(partition), { start: Number(low), end: Number(high) }),
      )
      .sort((a, b) => a.partition - b.partition)
    printTable(ctx, rows)
    if (idle.length > 0) ctx.print(`idle: ${idle.join(', ')}`)
    return rows
  } finally {
    await admin.disconnect()
  }
}

/** `known`: -1 is the protocol's way to say that nothing is committed. Then the group begins at the first record that is still there. */
function rowOf(
  partition: number,
  owner: string | undefined,
  known: number | undefined,
  { start, end }: { start: number; end: number },
): GroupRow {
  const committed = known === undefined || known < 0 ? null : known
  // The group may have gone on since its partitions were asked for their ends: below 0 is nothing left to do.
  const lag = Math.max(0, end - Math.max(committed ?? start, start))
  return { partition, owner: owner ?? null, committed, end, lag }
}

export interface Watch {
  stop(): Promise<void>
}

export async function watchGroup(ctx: Ctx, { everyMs = 200 }: { everyMs?: number } = {}): Promise<Watch> {
  await whenBrokerAnswers(ctx)
  // A look that fails is given up soon: the next one may see more.
  const kafka = new Kafka({ ...ctx.clientConfig, retry: { retries: 2 }, logLevel: logLevel.NOTHING })
  const admin = kafka.admin()
  await admin.connect()
  const stopping = new AbortController()
  const begun = ctx.clock.now()
  let last = ''

  async function look(): Promise<void> {
    const at = ctx.clock.now() - begun
    const picture = await draw(ctx, admin).catch(() => last)
    if (picture !== last && !stopping.signal.aborted) ctx.print(`+${at} ms  ${picture}`)
    last = picture
  }

  async function lookOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look()
      await ctx.clock.sleep(everyMs, stopping.signal).catch(() => undefined)
    }
    await admin.disconnect()
  }

  const looking = lookOn()
  return {
    async stop() {
      stopping.abort()
      await looking
    },
  }
}

async function draw(ctx: Ctx, admin: Admin): Promise<string> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [ctx.name(TOPIC)] })
  const { settled, owners, idle } = await ownership(ctx, admin)
  if (!settled) return 'rebalancing'
  const count = topics[0]?.partitions.length ?? 0
  const pairs = Array.from({ length: count }, (_, partition) => `${partition}=${owners.get(partition) ?? '-'}`)
  return [...pairs, ...(idle.length > 0 ? [`idle=${idle.join(',')}`] : [])].join(' ')
}

async function ownership(ctx: Ctx, admin: Admin): Promise<Ownership> {
  const { groups } = await admin.describeGroups([ctx.name(GROUP)])
  const { state = 'Dead', members = [] } = groups[0] ?? {}
  const owners = new Map<number, string>()
  const idle: string[] = []
  for (const { clientId, memberAssignment } of members) {
    const partitions = AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment[ctx.name(TOPIC)] ?? []
    for (const partition of partitions) owners.set(partition, clientId)
    if (partitions.length === 0) idle.push(clientId)
  }
  return { settled: state === 'Stable' || members.length === 0, owners, idle: idle.sort() }
}

function printTable(ctx: Ctx, rows: readonly GroupRow[]): void {
  const cells = [
    ['partition', 'owner', 'committed', 'end', 'lag'],
    ...rows.map((row) =>
      [row.partition, row.owner, row.committed, row.end, row.lag].map((cell) => String(cell ?? '-')),
    ),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((row) => row[column]!.length)))
  for (const row of cells)
    ctx.print(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
}
