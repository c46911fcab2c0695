/** What the specs of this lab share: members in processes of their own, activities for them, and what members print. */
import { eventually, type Position, type RecordToProduce, type Subject, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

export type App = Subject<typeof Lab>

/** Short, so that a rebalance reaches everybody within half a second. */
export const sessionTimeoutMs = 2000
/** A dead member is noticed after this. */
export const shortSessionMs = 1000

/** In each of these processes, as soon as it is up, a member that has the process's name. */
export async function join(coming: readonly Promise<App>[], options: Lab.MemberOptions) {
  const members = await Promise.all(
    coming.map(async (one) => {
      const app = await one
      return app.startMember({ name: app.$.name, ...options })
    }),
  )
  return { apps: await Promise.all(coming), members }
}

export const click = (userId: Lab.UserId, partition?: number): RecordToProduce => ({
  key: String(userId),
  value: { userId, action: 'click' },
  ...(partition === undefined ? {} : { partition }),
})

/** So many activities in each of the partitions. */
export function write(topics: Topics, each: number, partitions: readonly number[] = [0, 1, 2]) {
  const activities = (partition: number) => Array.from({ length: each }, () => click('alice', partition))
  return topics.produce('user-activity', partitions.flatMap(activities))
}

/** A minute of this member's time: forty times faster than ours, so that nobody waits for it. */
export async function minuteOf(app: App): Promise<void> {
  const begun = await app.$.clock.now()
  await app.$.hasten(40)
  await eventually(() => app.$.clock.now(), {
    until: (now) => now - begun >= 60_000,
    description: means.minute(app.$.name),
  })
  await app.$.hasten(1)
}

/** Moves the virtual time of this member on, again and again, until the promise is settled. */
export async function advancing<T>(app: App, ms: number, promise: Promise<T>): Promise<T> {
  let over = false
  const settled = promise.finally(() => {
    over = true
  })
  settled.catch(() => {}) // told to who awaits it, below
  await app.$.clock.now() // answered after what the member was asked for before
  while (!over) await app.$.clock.advance(ms)
  return settled
}

/** `partition:offset`, as members print it. */
export type Place = string

export const placeOf = ({ partition, offset }: Position): Place => `${partition}:${offset}`

/** Its lines `member-1 owns 0,2`, without the name; `-` for none. */
export const ownsOf = (app: App): string[] => app.$.output.lines.flatMap((line) => / owns (\S+)$/.exec(line)?.[1] ?? [])

/** What the member was given last, by its own lines; undefined before its first. */
export function ownedBy(app: App): number[] | undefined {
  const last = ownsOf(app).at(-1)
  return last === undefined ? undefined : last === '-' ? [] : last.split(',').map(Number)
}

const handledLine = /^(?<name>.+) handled (?<partition>\d+):(?<offset>\d+) (?<user>.+)$/

/** Where each handled record stands, in the member's order. */
export const handledBy = (app: App): Place[] => handledIn(app.$.output.lines)

/** The same since its last assignment: what came before it, another may rightly have handled again. */
export function handledNow(app: App): Place[] {
  const { lines } = app.$.output
  return handledIn(lines.slice(lines.findLastIndex((line) => / owns /.test(line)) + 1))
}

/** `2:17 alice` of each `handled` line. */
export const handledWithUsers = (app: App): string[] =>
  app.$.output.lines.flatMap((line) => {
    const { partition, offset, user } = handledLine.exec(line)?.groups ?? {}
    return partition === undefined ? [] : `${partition}:${offset} ${user}`
  })

const handledIn = (lines: readonly string[]) =>
  lines.flatMap((line) => {
    const { partition, offset } = handledLine.exec(line)?.groups ?? {}
    return partition === undefined ? [] : `${partition}:${offset}`
  })

/**
 * Between two assignments a member walks each partition upwards, record by record. What it repeats, it repeats after a new
 * assignment. Here are the lines that do not.
 */
export function outOfOrder(apps: readonly App[]): string[] {
  return apps.flatMap((app) => {
    const last = new Map<string, bigint>()
    return app.$.output.lines.flatMap((line) => {
      if (/ owns /.test(line)) last.clear()
      const { partition, offset } = handledLine.exec(line)?.groups ?? {}
      if (partition === undefined || offset === undefined) return []
      const before = last.get(partition)
      last.set(partition, BigInt(offset))
      return before === undefined || BigInt(offset) === before + 1n ? [] : [`${line}, after ${partition}:${before}`]
    })
  })
}
