import { type Admin, AssignerProtocol } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { GROUP, TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

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
  idle: readonly string[]
}

export async function showGroup(ctx: Ctx): Promise<GroupRow[]> {
  const [topic, groupId] = [ctx.name(TOPIC), ctx.name(GROUP)]
  const { rows, idle } = await withAdmin(ctx, async (admin) => {
    const [ends, [committed], { owners, idle }] = await Promise.all([
      admin.fetchTopicOffsets(topic),
      admin.fetchOffsets({ groupId, topics: [topic] }),
      ownership(ctx, admin),
    ])
    const next = new Map(committed?.partitions.map(({ partition, offset }) => [partition, Number(offset)]))
    const rows = ends
      .map(({ partition, low, high }): GroupRow => {
        // -1 is the protocol's way to say that nothing is committed: then the group begins at the first record.
        const known = next.get(partition) ?? -1
        const [committed, end] = [known < 0 ? null : known, Number(high)]
        return {
          partition,
          owner: owners.get(partition) ?? null,
          committed,
          end,
          lag: end - (committed ?? Number(low)),
        }
      })
      .sort((a, b) => a.partition - b.partition)
    return { rows, idle }
  })
  printTable(ctx, rows)
  if (idle.length > 0) ctx.print(`idle: ${idle.join(' ')}`)
  return rows
}

export interface Watch {
  stop(): Promise<void>
}

export async function watchGroup(ctx: Ctx, { everyMs = 200 }: { everyMs?: number } = {}): Promise<Watch> {
  await whenBrokerAnswers(ctx)
  const begun = ctx.clock.now()
  const stopping = new AbortController()
  const admin = ctx.kafka.admin()
  await admin.connect()
  const { topics } = await admin.fetchTopicMetadata({ topics: [ctx.name(TOPIC)] })
  const count = topics[0]?.partitions.length ?? 0

  async function look(): Promise<void> {
    for (let last = ''; !stopping.signal.aborted; ) {
      const picture = draw(await ownership(ctx, admin), count)
      if (picture !== last) ctx.print(`+${ctx.clock.now() - begun} ms  ${picture}`)
      last = picture
      await ctx.clock.sleep(everyMs, stopping.signal).catch(() => undefined)
    }
  }

  const looking = look().finally(() => admin.disconnect())
  return {
    async stop() {
      stopping.abort()
      await looking
    },
  }
}

function draw({ settled, owners, idle }: Ownership, count: number): string {
  if (!settled) return 'rebalancing'
  const pairs = Array.from({ length: count }, (_, partition) => `${partition}=${owners.get(partition) ?? '-'}`)
  return [...pairs, ...(idle.length > 0 ? [`idle=${idle.join(',')}`] : [])].join(' ')
}

async function ownership(ctx: Ctx, admin: Admin): Promise<Ownership> {
  const { groups } = await admin.describeGroups([ctx.name(GROUP)])
  const { state = 'Dead', members = [] } = groups[0] ?? {}
  const owners = new Map<number, string>()
  const idle: string[] = []
  for (const { clientId, memberAssignment } of members) {
    const decoded = memberAssignment.length > 0 ? AssignerProtocol.MemberAssignment.decode(memberAssignment) : null
    const partitions = decoded?.assignment[ctx.name(TOPIC)] ?? []
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

async function withAdmin<T>(ctx: Ctx, use: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    return await use(admin)
  } finally {
    await admin.disconnect()
  }
}
