/** Clicks on the real cluster, and what became of them. */
import { isDeepStrictEqual } from 'node:util'
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

  /** Until the last count of each window is that of a batch computation. */
  async counted(meaning: Text = { en: '', ru: '' }): Promise<void> {
    const expected = batch(this.all)
    await eventually(async () => difference(tableOf(await countsIn(this.#topics)), expected), {
      until: (wrong) => Object.keys(wrong).length === 0,
      timeoutMs: 20_000,
      description: {
        en: `the last count of each window in click-counts is that of all ${this.all.length} clicks counted at once (shown: those that differ). ${meaning.en}`,
        ru: `последний счёт каждого окна в click-counts равен подсчёту всех ${this.all.length} кликов разом (показаны расхождения). ${meaning.ru}`,
      },
    })
  }

  /** Once nothing runs any more: each count was written once, 1, 2, 3 and so on. */
  async countedOnce(meaning: Text): Promise<void> {
    const histories = Map.groupBy(await countsIn(this.#topics), ([key]) => key)
    const seen = Object.fromEntries([...histories].map(([key, list]) => [key, list.map(([, count]) => count)]))
    const expected = Object.fromEntries(
      Object.entries(batch(this.all)).map(([key, count]) => [key, Array.from({ length: count }, (_, n) => n + 1)]),
    )
    expect(difference(seen, expected), say(meaning)).toEqual({})
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

function difference(seen: Record<string, unknown>, expected: Record<string, unknown>): Record<string, unknown> {
  const keys = [...new Set([...Object.keys(seen), ...Object.keys(expected)])].sort()
  const wrong = keys.filter((key) => !isDeepStrictEqual(seen[key], expected[key]))
  return Object.fromEntries(wrong.map((key) => [key, { seen: seen[key], expected: expected[key] }]))
}
