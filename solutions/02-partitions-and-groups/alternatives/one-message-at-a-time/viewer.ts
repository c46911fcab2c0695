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

export interface Watch {
  stop(): Promise<void>
}

export async function showGroup(ctx: Ctx): Promise<GroupRow[]> {
  await whenBrokerAnswers(ctx)
  return asked(ctx, async (group) => {
    const [rows, idle] = await Promise.all([group.rows(), group.idle()])
    ctx.print('partition owner committed end lag')
    for (const { partition, owner, committed, end, lag } of rows)
      ctx.print(`${partition} ${owner ?? '-'} ${committed ?? '-'} ${end} ${lag}`)
    if (idle.length > 0) ctx.print(`idle: ${idle.join(', ')}`)
    return rows
  })
}

/** Each look has a client of its own. */
export async function watchGroup(ctx: Ctx, { everyMs = 200 }: { everyMs?: number } = {}): Promise<Watch> {
  await whenBrokerAnswers(ctx)
  const begun = ctx.clock.now()
  let last: string | undefined
  let looking: Promise<void> | undefined
  const look = async () => {
    const at = ctx.clock.now() - begun
    // What cannot be seen is no picture: the next look may see more.
    const picture = await asked(ctx, (group) => group.picture()).catch(() => last)
    if (picture !== last) ctx.print(`+${at} ms  ${picture}`)
    last = picture
  }
  const begin = () => {
    looking ??= look().finally(() => {
      looking = undefined
    })
  }
  const timer = setInterval(begin, everyMs)
  begin()
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

async function asked<T>(ctx: Ctx, ask: (group: Group) => Promise<T>): Promise<T> {
  const admin = new Kafka({ ...ctx.clientConfig, retry: { retries: 2 }, logLevel: logLevel.NOTHING }).admin()
  try {
    await admin.connect()
    return await ask(new Group(ctx, admin))
  } finally {
    await admin.disconnect()
  }
}

class Group {
  private readonly admin: Admin
  private readonly group: string
  private readonly topic: string

  constructor(ctx: Ctx, admin: Admin) {
    this.admin = admin
    this.group = ctx.name(GROUP)
    this.topic = ctx.name(TOPIC)
  }

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
        const [start, end] = [Number(low), Number(high)]
        return { partition, owner, committed, end, lag: Math.max(0, Math.min(end - start, end - (committed ?? start))) }
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
