import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { exactly, longTail } from './samples.ts'

const percents = [0, 1, 10, 50, 55, 90, 95, 99, 99.9, 99.99, 100]

/** Each percentile that is off by more than a thousandth, or at all below 1,000. */
async function wrong(
  app: Subject<typeof Lab>,
  histogram: Lab.Histogram,
  samples: readonly number[],
): Promise<string[]> {
  const found = await Promise.all(percents.map((percent) => app.percentile(histogram, percent)))
  return found.flatMap((value, n) => {
    const exact = exactly(samples, percents[n]!)
    const allowed = exact < 1_000 ? 0 : exact / 1_000
    return value !== null && Math.abs(value - exact) <= allowed ? [] : [`p${percents[n]}: ${value}, not ${exact}`]
  })
}

test('5.3 percentiles are right to a thousandth, and exact below a millisecond', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const borders = [
    999, 1_000, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 4_095, 4_097, 65_535, 65_537, 3_599_999_999, 3_600_000_000,
  ]
  const all = [
    Array.from({ length: 1_000 }, (_, n) => n),
    Array.from({ length: 100 }, (_, n) => (n + 1) * 1_000),
    borders,
    longTail(5_000, 1),
    [...longTail(4_950, 2).map((one) => one % 900), ...Array.from({ length: 50 }, (_, n) => 60_000_000 + n)],
  ]
  for (const samples of all)
    expect(await wrong(app, await app.histogramOf(samples), samples), means.percentiles).toEqual([])
})

test('5.3 a percentile is one of the samples: of none there is none, and of one it is that', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const of = async (samples: number[], percent: number) => app.percentile(await app.histogramOf(samples), percent)
  expect(await of([], 50), means.ofNone).toBe(null)
  expect([await of([1, 900], 50), await of([1, 900], 50.01)], means.nearestRank).toEqual([1, 900])
  expect([await of([3, 3, 3, 500], 75), await of([3, 3, 3, 500], 76)], means.nearestRank).toEqual([3, 500])
  expect(await of([40, 2, 900, 11], 100), means.nearestRank).toBe(900)
  for (const percent of [0, 50, 100]) {
    expect(await of([7], percent), means.ofOne).toBe(7)
    expect(await of([0], percent), means.ofOne).toBe(0)
  }
})

/** As it comes from another machine. */
const viaJson = (histogram: Lab.Histogram): Lab.Histogram => JSON.parse(JSON.stringify(histogram))

test('5.3 a histogram is a plain value that keeps no list of samples', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const samples = longTail(90_000, 3)
  const histogram = await app.histogramOf(samples)
  const text = JSON.stringify(histogram)
  for (const one of [histogram, await app.histogramOf([]), await app.histogramOf([500])])
    expect(viaJson(one), means.sameInJson).toEqual(one)
  expect(text.match(/-?\d+(\.\d+)?([eE][+-]?\d+)?/g)?.length ?? 0, means.keepsSamples).toBeLessThanOrEqual(50_000)
  expect(await wrong(app, JSON.parse(text), samples), means.plainValue).toEqual([])
})

test('5.3 histograms merge into that of all samples, each sample with the same weight', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const quick = Array.from({ length: 9_950 }, (_, n) => 100 + (n % 500))
  const slow = Array.from({ length: 50 }, (_, n) => 2_000_000 + n * 1_000)
  const parts = [quick, slow, [], longTail(1_000, 4)]
  const histograms = await Promise.all(parts.map(async (part) => viaJson(await app.histogramOf(part))))
  const before = JSON.stringify(histograms)
  const merged = viaJson(await app.merge(histograms))
  expect(await wrong(app, merged, parts.flat()), means.merged).toEqual([])
  expect(
    await wrong(app, await app.merge([merged, histograms[0]!]), [...parts.flat(), ...quick]),
    means.merged,
  ).toEqual([])
  expect(await wrong(app, await app.merge([histograms[1]!]), slow), means.merged).toEqual([])
  expect(await app.percentile(await app.merge([]), 50), means.ofNone).toBe(null)
  expect(JSON.stringify(histograms), means.plainValue).toBe(before)
})

test('5.3 what a load that waited has left out is put back beside what it measured', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const sorted = async (samples: number[], interval: number) =>
    (await app.withOmitted(samples, interval)).toSorted((a, b) => a - b)
  expect(await sorted([], 10), means.omitted).toEqual([])
  expect(await sorted([90, 3, 90], 30), means.omitted).toEqual([3, 30, 30, 60, 60, 90, 90])
  expect(await sorted([1, 10, 19], 10), means.omittedBoundary).toEqual([1, 10, 19])
  expect(await sorted([20], 10), means.omittedBoundary).toEqual([10, 20])
  // A hundred seconds at 100 requests a second; then the server stands still for another hundred.
  const stalled = [...Array.from({ length: 10_000 }, () => 1_000), 100_000_000]
  const mended = await app.withOmitted(stalled, 10_000)
  expect(mended.length, means.omitted).toBe(20_000)
  expect(exactly(mended, 50), means.omitted).toBe(1_000)
  expect(exactly(mended, 75), means.omitted).toBe(50_000_000)
  expect(exactly(mended, 99), means.omitted).toBe(98_000_000)
})
