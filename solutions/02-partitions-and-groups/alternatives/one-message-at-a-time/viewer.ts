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

export interface Watch {
  stop(): Promise<void>
}

export async function showGroup(ctx: Ctx): Promise<GroupRow[]> {
  const group = new Group(ctx)
  await group.connect()
  try {
    const [rows, idle] = await Promise.all([group.rows(), group.idle()])
    ctx.print('partition owner committed end lag')
    for (const { partition, owner, committed, end, lag } of rows)
      ctx.print(`${partition} ${owner ?? '-'} ${committed ?? '-'} ${end} ${lag}`)
    if (idle.length > 0) ctx.print(`idle: ${idle.join(' ')}`)
    return rows
  } finally {
    await group.disconnect()
  }
}

export async function watchGroup(ctx: Ctx, { everyMs = 200 }: { everyMs?: number } = {}): Promise<Watch> {
  await whenBrokerAnswers(ctx)
  const group = new Group(ctx)
  await group.connect()
  const begun = ctx.clock.now()
  let last: string | undefined
  const look = async () => {
    const picture = await group.picture()
    if (picture !== last) ctx.print(`+${ctx.clock.now() - begun} ms  ${picture}`)
    last = picture
  }
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, everyMs)
  let looking = look()
  return {
    async stop() {
      clearInterval(timer)
      await looking
      await group.disconnect()
    },
  }
}

class Group {
  private readonly admin: Admin
  private readonly group: string
  private readonly topic: string

  constructor(ctx: Ctx) {
    this.admin = ctx.kafka.admin()
    this.group = ctx.name(GROUP)
    this.topic = ctx.name(TOPIC)
  }

  connect = () => this.admin.connect()
  disconnect = () => this.admin.disconnect()

  async rows(): Promise<GroupRow[]> {
    const ends = await this.admin.fetchTopicOffsets(this.topic)
    const [found] = await this.admin.fetchOffsets({ groupId: this.group, topics: [this.topic] })
    const { members } = await this.describe()
    return ends
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ partition, low, high }) => {
        const offset = found?.partitions.find((one) => one.partition === partition)?.offset ?? '-1'
        const committed = offset === '-1' ? null : Number(offset)
        const owner = members.find(({ partitions }) => partitions.includes(partition))?.name ?? null
        return { partition, owner, committed, end: Number(high), lag: Number(high) - (committed ?? Number(low)) }
      })
  }

  async idle(): Promise<string[]> {
    const { members } = await this.describe()
    return members.flatMap(({ name, partitions }) => (partitions.length === 0 ? name : [])).sort()
  }

  async picture(): Promise<string> {
    const { state, members } = await this.describe()
    if (members.length > 0 && state !== 'Stable') return 'rebalancing'
    const ends = await this.admin.fetchTopicOffsets(this.topic)
    const owner = (partition: number) => members.find(({ partitions }) => partitions.includes(partition))?.name ?? '-'
    const pairs = ends.map(({ partition }) => partition).sort((a, b) => a - b)
    const idle = members.filter(({ partitions }) => partitions.length === 0).map(({ name }) => name)
    return [...pairs.map((one) => `${one}=${owner(one)}`), ...(idle.length ? [`idle=${idle.sort().join()}`] : [])].join(
      ' ',
    )
  }

  private async describe() {
    const { groups } = await this.admin.describeGroups([this.group])
    const members = (groups[0]?.members ?? []).map(({ clientId, memberAssignment }) => ({
      name: clientId,
      partitions: memberAssignment.length
        ? (AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment[this.topic] ?? [])
        : [],
    }))
    return { state: groups[0]?.state, members }
  }
}
