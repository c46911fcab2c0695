/** What the specs of this lab share: clicks to send, and a plain batch computation to compare with. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, type Text } from '#harness'
import type { Click, Count } from '../src/index.ts'
import { means } from './means.ts'

export const WINDOW = 5 * 60_000
/** The start of a window. */
export const START = Date.UTC(2027, 0, 15, 8)
/** A grace that no click of a test is beyond. */
export const AMPLE = 100 * WINDOW

export const categories = ['books', 'games', 'music', 'сад']
const users = ['u1', 'u2', 'u3']

/** A click so many ms after `START`. */
export const click = (ms: number, category = 'books', userId = 'u1'): Click => ({ userId, category, at: START + ms })

/** Up to 25 clicks in four windows, in any order, many at the edges, many at the same ms. From `base` on, else from `START` or the epoch. */
export const arrivals = (base?: number): fc.Arbitrary<Click[]> =>
  base === undefined ? fc.constantFrom(START, 0).chain(arrivalsFrom) : arrivalsFrom(base)

function arrivalsFrom(base: number): fc.Arbitrary<Click[]> {
  const edge = fc.tuple(fc.nat(4), fc.integer({ min: -1, max: 1 })).map(([n, by]) => Math.max(0, n * WINDOW + by))
  const time = fc.oneof(edge, fc.nat(4 * WINDOW - 1))
  const one = fc.record({ userId: fc.constantFrom(...users), category: fc.constantFrom(...categories), at: time })
  return fc.array(one, { maxLength: 25 }).map((all) => all.map((it) => ({ ...it, at: base + it.at })))
}

/** The same for the same seed. */
export function drawClicks(seed: number, count: number, base: number): Click[] {
  const some = fc.sample(arrivals(base), { seed, numRuns: count }).flat()
  return some.slice(0, count)
}

export function windowAt(at: number): { start: number; end: number } {
  const start = at - (at % WINDOW)
  return { start, end: start + WINDOW }
}

/** The key of a count as it stands in the topic. */
export const keyOf = ({ category, start, end }: Omit<Count, 'count'>): string =>
  JSON.stringify({ category, start, end })

/** Count of each window and category, of all clicks at once: no order, no grace. */
export function batch(clicks: readonly Click[]): Record<string, number> {
  const groups = Map.groupBy(clicks, ({ category, at }) => keyOf({ category, ...windowAt(at) }))
  return sorted([...groups].map(([key, { length }]) => [key, length]))
}

/** The last value of each key. */
export function tableOf(counts: readonly (readonly [key: string, count: number])[]): Record<string, number> {
  return sorted([...new Map(counts)])
}

function sorted(entries: [string, number][]): Record<string, number> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** One click after another: the counts in the order in which they are written, and what came too late. */
export function oneByOne(clicks: readonly Click[], graceMs: number): { written: [string, number][]; late: Click[] } {
  const counts = new Map<string, number>()
  const written: [string, number][] = []
  const late: Click[] = []
  let latest = -1
  for (const one of clicks) {
    latest = Math.max(latest, one.at)
    const window = windowAt(one.at)
    if (window.end <= latest - graceMs) {
      late.push(one)
      continue
    }
    const key = keyOf({ category: one.category, ...window })
    counts.set(key, (counts.get(key) ?? 0) + 1)
    written.push([key, counts.get(key)!])
  }
  return { written, late }
}

interface Comparison {
  seen: unknown
  expected: unknown
}

/** For everything that is drawn what is seen is what is expected. Tells of the smallest case that it is not so for. */
export async function holdsForAll<T>(
  drawn: fc.Arbitrary<T>,
  { seed, runs = 40, meaning }: { seed: number; runs?: number; meaning: Text },
  compare: (it: T) => Promise<Comparison>,
): Promise<void> {
  const failed: { given: T; comparison: Comparison }[] = []
  const property = fc.asyncProperty(drawn, async (given) => {
    const comparison = await compare(given)
    const same = isDeepStrictEqual(comparison.seen, comparison.expected)
    if (!same) failed.push({ given, comparison })
    return same
  })
  const { errorInstance } = await fc.check(property, { seed, numRuns: runs })
  const last = failed.at(-1)
  if (!last) {
    if (errorInstance) throw errorInstance
    return
  }
  const { seen, expected } = last.comparison
  expect(seen, { of: means.given(shown(last.given)), means: meaning }).toEqual(expected)
}

/** Times as minutes, seconds and ms after `START`, or after the epoch: a person compares them with the edges of windows. */
function shown(given: unknown): string {
  const text = JSON.stringify(given)
  return text.replace(/"at":(\d+)/g, (_, at: string) => `"at":${offsetOf(Number(at))}`)
}

function offsetOf(at: number): string {
  const ms = at < START - WINDOW ? at : at - START
  return `${Math.floor(ms / 60_000)}m${((ms % 60_000) / 1_000).toFixed(3)}s`
}
