/** Clicks on the real cluster, and what became of them. */
import { eventually, expect, readable, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { AMPLE, batch, drawClicks, tableOf, WINDOW } from './clicks.ts'
import { means } from './means.ts'

export const OPTIONS: Lab.ClickCountsOptions = { graceMs: AMPLE }
/** A killed instance holds its tasks until its session ends. */
export const MORTAL: Lab.ClickCountsOptions = { ...OPTIONS, sessionTimeoutMs: 1_200 }

/** So many categories that no two partitions of any topic hold them all. */
export const SUBJECTS = Array.from({ length: 10 }, (_, n) => `subject-${n}`)

/** The start of a window an hour ago: of records older than a topic keeps them, nothing would be left. */
const anHourAgo = () => Math.floor(Date.now() / WINDOW) * WINDOW - 12 * WINDOW

export async function createTopics(topics: Topics, partitions = 3): Promise<void> {
  await topics.create('clicks', { partitions })
  await topics.create('click-counts', { partitions })
  await topics.create('late-clicks')
}

/** Users who click; remembers everything that they did. */
export class Clicks {
  readonly all: Lab.Click[] = []
  readonly #topics: Topics
  readonly #seed: number
  readonly #base = anHourAgo()

  constructor(topics: Topics, seed: number) {
    this.#topics = topics
    this.#seed = seed
  }

  /** So many more, and one more of each window and category that was clicked before: every count has to go on. */
  async feed(count: number): Promise<void> {
    const again = [...new Map(this.all.map((one) => [`${one.category} ${Math.floor(one.at / WINDOW)}`, one])).values()]
    const clicks = [...drawClicks(this.#seed + this.all.length, count, this.#base), ...again]
    await this.#topics.produce(
      'clicks',
      clicks.map((one) => ({ key: one.userId, value: one, timestamp: one.at })),
    )
    this.all.push(...clicks)
  }

  /** Through one partition of `clicks`, in this order: each the category and how many windows after the first. */
  async from(partition: number, clicks: readonly (readonly [category: string, windows: number])[]): Promise<void> {
    const made = clicks.map(([category, n]) => ({ userId: `user-${partition}`, category, at: this.#base + n * WINDOW }))
    await this.#topics.produce(
      'clicks',
      made.map((one) => ({ key: one.userId, value: one, timestamp: one.at, partition })),
    )
    this.all.push(...made)
  }

  /** Until each click is either in a count or in `late-clicks`, not in both and not in none. */
  async countedOrLate(why: Text): Promise<void> {
    const all = batch(this.all)
    await eventually(
      async () => {
        const counted = tableOf(await countsIn(this.#topics))
        const late = batch((await this.#topics.read('late-clicks')).map((it) => readable(it).value as Lab.Click))
        const keys = Object.keys({ ...all, ...counted, ...late }).sort()
        const sums = keys.map((key) => ({ key, counted: counted[key] ?? 0, late: late[key] ?? 0, sent: all[key] ?? 0 }))
        return sums.filter((it) => it.counted + it.late !== it.sent)
      },
      {
        until: (differing) => differing.length === 0,
        timeoutMs: 10_000,
        description: means.countedOrLate(why),
      },
    )
    expect(look(await countsIn(this.#topics), all).repeated, means.repeated(why)).toEqual({})
  }

  /**
   * Until the last count of each window is that of a batch computation. What was written for a window is 1, 2, 3 and so on by then: something
   * else fails at once. After a stop: and nothing more came.
   */
  async counted(why?: Text): Promise<void> {
    const expected = batch(this.all)
    const last = await eventually(async () => look(await countsIn(this.#topics), expected), {
      until: ({ repeated, surplus, differing }) =>
        Object.keys({ ...repeated, ...surplus }).length > 0 || Object.keys(differing).length === 0,
      timeoutMs: 20_000,
      description: means.countedAtOnce(this.all.length, why),
    })
    expect(last.repeated, means.repeated(why)).toEqual({})
    expect(last.surplus, means.surplus(why)).toEqual({})
  }
}

/** Keys and counts of `click-counts`, committed ones only, in order within a partition. */
async function countsIn(topics: Topics): Promise<[string, number][]> {
  const records = await topics.read('click-counts')
  return records.map(({ key, value }) => [
    Buffer.from(key ?? []).toString(),
    Number(Buffer.from(value ?? []).toString()),
  ])
}

function look(counts: [string, number][], expected: Record<string, number>) {
  const histories = [...Map.groupBy(counts, ([key]) => key)].map(
    ([key, list]) => [key, list.map(([, n]) => n)] as const,
  )
  const table = tableOf(counts)
  const keys = [...new Set([...Object.keys(table), ...Object.keys(expected)])].sort()
  const differing = keys
    .filter((key) => table[key] !== expected[key])
    .map((key) => [key, { seen: table[key] ?? 0, expected: expected[key] ?? 0 }] as const)
  return {
    repeated: Object.fromEntries(histories.filter(([, history]) => history.some((n, index) => n !== index + 1))),
    surplus: Object.fromEntries(differing.filter(([, { seen, expected }]) => seen > expected)),
    differing: Object.fromEntries(differing),
  }
}
