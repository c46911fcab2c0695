import fc from 'fast-check'
import { expect, expectForAll, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { rounded, START, statsOf, temperatures, WINDOW } from './devices.ts'
import { means } from './means.ts'

async function added(app: Subject<typeof Lab>, values: readonly number[]): Promise<Lab.Stats | null> {
  let stats: Lab.Stats | null = null
  for (const value of values) stats = await app.add(stats, value)
  return stats
}

test('10.2 what is known of a window is right after each value, the first one too', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const values of [[7], [0], [-3.5], [-3.5, -20, -1.25], [0, 0, 12], [21, 21, 21], [40, 10, 25, 5]]) {
    const seen = await added(app, values)
    expect(seen && rounded(seen), means.afterValues(values)).toEqual(rounded(statsOf(values)))
  }
})

test('10.2 what is merged is what would come out of all values one by one', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  expect(await app.merge([]), means.nothingMerged).toBe(null)
  const groups = fc.array(fc.array(temperatures, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
  await expectForAll(
    groups,
    { seed: scope.seed, means: means.meanOfMeans, of: (given) => means.mergedOf(JSON.stringify(given)) },
    async (given) => {
      const parts: Lab.Stats[] = []
      for (const values of given) parts.push((await added(app, values)) as Lab.Stats)
      const seen = await app.merge(parts)
      return { seen: seen && rounded(seen), expected: rounded(statsOf(given.flat())) }
    },
  )
})

test('10.2 a window holds its start, and its end belongs to the next one', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const times = [0, 1, WINDOW - 1, WINDOW, START - 1, START, START + WINDOW - 1, START + WINDOW]
  const seen = await Promise.all(times.map((at) => app.windowOf(at)))
  expect(seen, means.windows).toEqual(
    times.map((at) => ({ start: Math.floor(at / WINDOW) * WINDOW, end: Math.floor(at / WINDOW) * WINDOW + WINDOW })),
  )
})
