import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const gb = 1e9

/** 100 GB a day for 30 days, three copies; 60 GB of reads a day, six of them older than a week. */
const usual: Lab.Workload = {
  bytesPerDay: 100 * gb,
  replication: 3,
  keepDays: 30,
  segmentBytes: gb,
  reads: [
    { ageDays: 0, bytesPerDay: 50 * gb },
    { ageDays: 2, bytesPerDay: 4 * gb },
    { ageDays: 10, bytesPerDay: 6 * gb },
  ],
  bytesPerRequest: 1e6,
}

const prices: Lab.Prices = {
  diskGbMonth: 0.08,
  storeGbMonth: 0.02,
  putPer1000: 0.005,
  getPer1000: 0.0004,
  egressGb: 0.05,
}

/** As on a bill: beyond this nobody counts, and floating point may differ. */
function rounded<T extends object>(cost: T): Record<string, number> {
  return Object.fromEntries(Object.entries(cost).map(([line, value]) => [line, Math.round(value * 1e6) / 1e6]))
}

test('22.5 all on disks costs every copy for the whole time', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  // 100 GB × 30 days × 3 copies = 9,000 GB.
  expect(rounded(await app.diskCost(usual, prices)), means.onDisks).toEqual({ disk: 720, total: 720 })
  const one = { ...usual, replication: 1, keepDays: 7 }
  expect(rounded(await app.diskCost(one, prices)), means.onDisks).toEqual({ disk: 56, total: 56 })
  expect(rounded(await app.diskCost({ ...usual, bytesPerDay: 0 }, prices)), means.onDisks).toEqual({
    disk: 0,
    total: 0,
  })
})

test('22.5 the bill of two tiers agrees with one worked out by hand, line by line', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  // Two days: 600 GB on disks; 3,000 GB in the store; 3,000 segments of five objects; 300 GB read cold, by 300,000 requests.
  const bill = { disk: 48, store: 60, puts: 0.075, gets: 0.12, egress: 15, total: 123.195 }
  expect(rounded(await app.tieredCost(usual, prices, 2)), means.bill('2')).toEqual(bill)
  // A week: 2,100 GB on disks; 180 GB read cold.
  const week = { disk: 168, store: 60, puts: 0.075, gets: 0.072, egress: 9, total: 237.147 }
  expect(rounded(await app.tieredCost(usual, prices, 7)), means.bill('7')).toEqual(week)
  const single = { ...usual, replication: 1, keepDays: 365, reads: [] }
  const year = { disk: 8, store: 730, puts: 0.075, gets: 0, egress: 0, total: 738.075 }
  expect(rounded(await app.tieredCost(single, prices, 1)), means.bill('1 of 365')).toEqual(year)
})

test('22.5 who reads much that is cold pays more than before', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const busy = { ...usual, reads: [{ ageDays: 20, bytesPerDay: 500 * gb }], bytesPerRequest: 1e5 }
  const bill = { disk: 24, store: 60, puts: 0.075, gets: 60, egress: 750, total: 894.075 }
  expect(rounded(await app.tieredCost(busy, prices, 1)), means.bill('busy')).toEqual(bill)
})

test('22.5 requests and objects are whole ones', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const dear = { ...prices, putPer1000: 1_000, getPer1000: 1_000 }
  const small = (bytes: number, read: number): Lab.Workload => ({
    ...usual,
    bytesPerDay: bytes,
    segmentBytes: 300,
    reads: [{ ageDays: 5, bytesPerDay: read }],
    bytesPerRequest: 300,
  })
  for (const [bytes, puts] of [
    [0, 0],
    [1, 5],
    [10, 5],
    [11, 10],
    [100, 50],
  ] as const) {
    const { puts: paid, gets } = await app.tieredCost(small(bytes, bytes), dear, 2)
    expect([paid, gets], means.wholeRequests).toEqual([puts, puts / 5])
  }
  // Sixty bytes a month, in two entries: one request.
  const two = { ...small(1, 1), reads: [5, 6].map((ageDays) => ({ ageDays, bytesPerDay: 1 })) }
  expect((await app.tieredCost(two, dear, 2)).gets, means.wholeRequests).toBe(1)
})

test('22.5 cold is what is at least as old as the hot days, and nobody reads what is gone', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const read = (...ages: number[]): Lab.Workload => ({
    ...usual,
    reads: ages.map((ageDays) => ({ ageDays, bytesPerDay: 10 * gb })),
  })
  const egress = async (workload: Lab.Workload, hotDays: number) =>
    rounded(await app.tieredCost(workload, prices, hotDays))['egress']
  expect(await egress(read(3), 3), means.ages('3 of 3')).toBe(15)
  expect(await egress(read(2.9), 3), means.ages('2.9 of 3')).toBe(0)
  expect(await egress(read(29.9), 3), means.ages('29.9 of 30')).toBe(15)
  expect(await egress(read(30), 3), means.ages('30 of 30')).toBe(0)
  expect(await egress(read(3, 5, 5, 40), 3), means.ages('3, 5, 5, 40')).toBe(45)
  const choice = await app.chooseHotDays(read(0, 3, 40), prices, 0.5)
  expect(choice.coldShare, means.ages('0, 3, 40')).toBe(0.5)
})

test('22.5 chooses the cheapest number of hot days that is still fast enough', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const chosen = async (share: number, change: Partial<Lab.Workload> = {}, others: Partial<Lab.Prices> = {}) => {
    const { hotDays, coldShare } = await app.chooseHotDays({ ...usual, ...change }, { ...prices, ...others }, share)
    return [hotDays, Math.round(coldShare * 1e6) / 1e6]
  }
  // Of 60 GB, 10 are older than a day, 6 older than two.
  expect(await chosen(1), means.choice('all may be cold')).toEqual([1, 0.166667])
  expect(await chosen(10 / 60), means.choice('10 of 60')).toEqual([1, 0.166667])
  expect(await chosen(0.16), means.choice('less than 10 of 60')).toEqual([3, 0.1])
  expect(await chosen(0.1), means.choice('6 of 60')).toEqual([3, 0.1])
  expect(await chosen(0.09), means.choice('less than 6 of 60')).toEqual([11, 0])
  expect(await chosen(0), means.choice('nothing may be cold')).toEqual([11, 0])
  // What leaves the store is dear: two more days on disks cost less than what is read of them.
  expect(await chosen(1, {}, { egressGb: 1 }), means.choice('egress is dear')).toEqual([3, 0.1])
  expect(await chosen(1, {}, { egressGb: 2 }), means.choice('egress is dearer')).toEqual([11, 0])
  expect(await chosen(1, { reads: [] }), means.choice('nobody reads')).toEqual([1, 0])
  expect(await chosen(0, { keepDays: 1, reads: [] }), means.choice('one day')).toEqual([1, 0])
  expect(await chosen(0, { reads: [] }, { diskGbMonth: 0 }), means.choice('disks are free')).toEqual([30, 0])
  expect(await chosen(0, { reads: [{ ageDays: 29.5, bytesPerDay: gb }] }), means.choice('29.5 of 30')).toEqual([30, 0])
  const { hotDays, cost } = await app.chooseHotDays(usual, prices, 0.1)
  expect(rounded(cost), means.choice('its cost')).toEqual(rounded(await app.tieredCost(usual, prices, hotDays)))
})
