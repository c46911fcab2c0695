/** Clicks on the real cluster, and what became of them. */
import { expect } from 'vitest'
import { say, type Text } from '#harness/text'
import { eventually, type Topics } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import { AMPLE, batch, drawClicks, tableOf, WINDOW } from './clicks.ts'

export const OPTIONS: Lab.ClickCountsOptions = { graceMs: AMPLE }
/** A killed instance holds its tasks until its session ends. */
export const MORTAL: Lab.ClickCountsOptions = { ...OPTIONS, sessionTimeoutMs: 1_200 }

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

  /**
   * Until the last count of each window is that of a batch computation. What was written for a window is 1, 2, 3 and so on by then: something
   * else fails at once. After a stop: and nothing more came.
   */
  async counted(meaning: Text = { en: '', ru: '' }): Promise<void> {
    const expected = batch(this.all)
    const last = await eventually(async () => look(await countsIn(this.#topics), expected), {
      until: ({ repeated, differing }) => Object.keys(repeated).length > 0 || Object.keys(differing).length === 0,
      timeoutMs: 20_000,
      description: {
        en: `the last count of each window in click-counts is that of all ${this.all.length} clicks counted at once (differing: where not yet). ${meaning.en}`,
        ru: `последний счёт каждого окна в click-counts равен подсчёту всех ${this.all.length} кликов разом (differing: где пока нет). ${meaning.ru}`,
      },
    })
    expect(
      last.repeated,
      say({
        en: `windows for which something else was written than 1, 2, 3 …. At 1 again: the state is gone, or all clicks are read again. A number twice: a click counted twice. ${meaning.en}`,
        ru: `окна, для которых записано не 1, 2, 3 …. Снова с 1 — состояние пропало или все клики читаются заново. Число дважды — клик посчитан дважды. ${meaning.ru}`,
      }),
    ).toEqual({})
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
  return {
    repeated: Object.fromEntries(histories.filter(([, history]) => history.some((n, index) => n !== index + 1))),
    differing: Object.fromEntries(
      keys
        .filter((key) => table[key] !== expected[key])
        .map((key) => [key, { seen: table[key], expected: expected[key] }]),
    ),
  }
}
