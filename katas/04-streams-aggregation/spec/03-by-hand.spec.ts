import fc from 'fast-check'
import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { AMPLE, arrivals, batch, holdsForAll, keyOf, oneByOne, START, WINDOW, windowAt } from './clicks.ts'
import { means } from './means.ts'

const empty: Lab.State = { streamTime: -1, counts: [] }
const entry = (count: Lab.Count): [string, number] => [keyOf(count), count.count]
/** All of them: a window that is there twice shows. */
const listed = (counts: Lab.Count[]) => counts.map(entry).sort(([a], [b]) => (a < b ? -1 : 1))
const graces = fc.constantFrom(0, 1, 60_000, WINDOW)
const newest = (clicks: readonly Lab.Click[]) => Math.max(-1, ...clicks.map(({ at }) => at))

test('4.2 by hand: a window holds its start, and its end belongs to the next one', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const times = [0, 1, WINDOW - 1, WINDOW, WINDOW + 1, START - 1, START, START + WINDOW - 1, START + WINDOW]
  const windows = []
  for (const time of times) windows.push(await app.windowOf(time))
  expect(windows, means.windows(times)).toEqual(times.map(windowAt))
})

test('4.2 by hand: a window is open until stream time is a grace past its end', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const window = { start: START, end: START + WINDOW }
  const seen: Record<string, boolean> = {}
  for (const graceMs of [0, 60_000])
    for (const past of [graceMs - 1, graceMs, graceMs + 1])
      seen[`end + ${past}, grace ${graceMs}`] = await app.isOpen(window, window.end + past, graceMs)
  expect(seen, means.open).toEqual({
    'end + -1, grace 0': true,
    'end + 0, grace 0': false,
    'end + 1, grace 0': false,
    'end + 59999, grace 60000': true,
    'end + 60000, grace 60000': false,
    'end + 60001, grace 60000': false,
  })
})

test('4.2 by hand: within grace the counts do not depend on the order of arrival', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  await holdsForAll(arrivals(), { seed: scope.seed, meaning: means.orderOfArrival }, async (clicks) => {
    const { state, late } = await app.countClicks(empty, clicks, AMPLE)
    return {
      seen: { counts: listed(state.counts), streamTime: state.streamTime, late },
      expected: { counts: Object.entries(batch(clicks)), streamTime: newest(clicks), late: [] },
    }
  })
})

test('4.2 by hand: a click whose window has closed is late and counts nowhere', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const drawn = fc.tuple(arrivals(), graces, fc.nat(25))
  await holdsForAll(drawn, { seed: scope.seed, meaning: means.lateByHand }, async ([clicks, graceMs, cut]) => {
    const first = await app.countClicks(empty, clicks.slice(0, cut), graceMs)
    const state = { ...first.state, counts: first.state.counts.toReversed() }
    const second = await app.countClicks(state, clicks.slice(cut), graceMs)
    const { written, late } = oneByOne(clicks, graceMs)
    return {
      seen: {
        changelog: [...first.changelog, ...second.changelog].map(entry),
        late: [...first.late, ...second.late],
        streamTime: second.state.streamTime,
      },
      expected: { changelog: written, late, streamTime: newest(clicks) },
    }
  })
})

test('4.2 by hand: the changelog leads back to the counts, compacted or not', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const drawn = fc.record({ clicks: arrivals(), cut: fc.nat(25), compacted: fc.boolean() })
  await holdsForAll(drawn, { seed: scope.seed, meaning: means.restored }, async ({ clicks, cut, compacted }) => {
    const before = await app.countClicks(empty, clicks.slice(0, cut), AMPLE)
    const lastOfEach = new Map(before.changelog.map((one) => [keyOf(one), one]))
    const restored = await app.restore(compacted ? [...lastOfEach.values()] : before.changelog)
    const after = await app.countClicks(restored, clicks.slice(cut), AMPLE)
    return {
      seen: {
        restored: listed(restored.counts),
        streamTime: restored.streamTime,
        counts: listed(after.state.counts),
      },
      expected: {
        restored: Object.entries(batch(clicks.slice(0, cut))),
        streamTime: -1,
        counts: Object.entries(batch(clicks)),
      },
    }
  })
})

test('4.2 by hand: of several entries for one window the last one counts', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const one = fc.record({
    category: fc.constantFrom('books', 'games'),
    n: fc.nat(1),
    count: fc.integer({ min: 1, max: 9 }),
  })
  const drawn = fc.array(
    one.map(({ category, n, count }) => ({ category, ...windowAt(START + n * WINDOW), count })),
    { maxLength: 12 },
  )
  await holdsForAll(drawn, { seed: scope.seed, meaning: means.lastEntry }, async (changelog) => ({
    seen: await app.restore(changelog).then(({ counts }) => listed(counts)),
    expected: listed([...new Map(changelog.map((count) => [keyOf(count), count])).values()]),
  }))
})
