import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { sharedTiered } from './cluster.ts'
import { mib, sharedTopic, tieredTopic, topicWith } from './filling.ts'
import { means } from './means.ts'
import { reasonOf } from './outcome.ts'
import { damage, isRead, readsDuring } from './requests.ts'

const tieredOf = sharedTiered()

const sample = (tier: Lab.Tier, ms: number, bytes = 1_000): Lab.Sample => ({ tier, from: 0n, records: 10, bytes, ms })

test('22.4 percentiles are nearest-rank, and the speed is all bytes by all time', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const times = [110, 20, 30, 100, 50, 9, 70, 80, 90, 40, 2_000]
  const samples = [
    ...times.map((ms) => sample('cold', ms)),
    ...[5, 1, 3, 10].map((ms, at) => sample('hot', ms, 500 * (at + 1))),
  ]
  const cold = { reads: 11, records: 110, bytes: 11_000, p50Ms: 70, p95Ms: 2_000, maxMs: 2_000 }
  const hot = { reads: 4, records: 40, bytes: 5_000, p50Ms: 3, p95Ms: 10, maxMs: 10 }
  const seen = await app.compareTiers(samples)
  expect(seen.cold, means.summary).toMatchObject(cold)
  expect(seen.hot, means.summary).toMatchObject(hot)
  expect(seen.slowdown?.toFixed(3), means.summary).toBe((70 / 3).toFixed(3))
  expect(seen.cold?.bytesPerSecond.toFixed(3), means.summary).toBe((11_000 / 2.599).toFixed(3))
  expect(seen.hot?.bytesPerSecond.toFixed(3), means.summary).toBe((5_000 / 0.019).toFixed(3))
  const twenty = Array.from({ length: 20 }, (_, at) => sample('cold', (at + 1) * 10))
  const shuffled = twenty.map((_, at) => twenty[(at * 7) % 20]!)
  expect((await app.compareTiers(shuffled)).cold, means.summary).toMatchObject({ p50Ms: 100, p95Ms: 190, maxMs: 200 })
  const more = [...shuffled, sample('cold', 210)]
  expect((await app.compareTiers(more)).cold, means.summary).toMatchObject({ p50Ms: 110, p95Ms: 200, maxMs: 210 })
})

test('22.4 where a tier has no samples or reads took no time, nothing is divided', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const one = { reads: 1, records: 10, bytes: 1_000, p50Ms: 4, p95Ms: 4, maxMs: 4, bytesPerSecond: 250_000 }
  expect(await app.compareTiers([sample('hot', 4)]), means.oneTier).toEqual({ hot: one, cold: null, slowdown: null })
  expect(await app.compareTiers([sample('cold', 4)]), means.oneTier).toEqual({ hot: null, cold: one, slowdown: null })
  expect(await app.compareTiers([]), means.oneTier).toEqual({ hot: null, cold: null, slowdown: null })
  const none = { ...one, p50Ms: 0, p95Ms: 0, maxMs: 0, bytesPerSecond: 0 }
  const still = await app.compareTiers([sample('hot', 0), sample('cold', 4)])
  expect(still, means.noTime).toEqual({ hot: none, cold: one, slowdown: null })
  const other = await app.compareTiers([sample('hot', 4), sample('cold', 0)])
  expect(other, means.noTime).toEqual({ hot: one, cold: none, slowdown: null })
})

test('22.4 cold samples are fetched from the store, each anew, and hot ones are not', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const topic = await tieredTopic(
    { app, tiered, topics },
    'orders',
    [
      { hoursAgo: 48, count: 40, letter: 'я' },
      { hoursAgo: 36, count: 40, letter: 'я' },
      { hoursAgo: 3, count: 30, letter: 'я' },
      { hoursAgo: 1, count: 25, letter: 'я' },
    ],
    { hotFrom: 80 },
  )
  const measuring = () => app.measureReads(tiered.cluster, { topic, partition: 0, reads: 5, records: 20 })
  const { result, segments } = await readsDuring(tiered, topic, measuring)
  const places = result.map(({ tier, from, records }) => `${tier} ${from} ${records}`)
  expect(places, means.places).toEqual([
    ...['cold 0 20', 'cold 20 20', 'cold 40 20', 'cold 60 20', 'cold 0 20'],
    ...['hot 80 20', 'hot 100 20', 'hot 80 20', 'hot 100 20', 'hot 80 20'],
  ])
  expect(segments, means.coldIsCold).toEqual([0, 0, 40, 40, 0])
  // Values of a hundred letters, of two bytes after the number; keys of one letter up to nine, of two from then on.
  expect(result[0]?.bytes, means.bytes).toBe(10 * (1 + 1 + 2 * 99) + 10 * (2 + 2 + 2 * 98))
})

test('22.4 the time of a sample is that of its read alone', async ({ subject, needs, component }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  const topic = await sharedTopic(app, tiered)
  using slow = damage(tiered, {
    where: (exchange) => isRead(exchange, topic),
    action: { do: 'delay', ms: 300 },
    description: means.slowStore,
  })
  const began = performance.now()
  const samples = await app.measureReads(tiered.cluster, { topic, partition: 0, reads: 4, records: 10 })
  const whole = performance.now() - began
  expect(slow.fired, means.slowAsked).toBeGreaterThan(0)
  const times = samples.filter(({ tier }) => tier === 'cold').map(({ ms }) => ms)
  expect(Math.min(...times), means.coldTime).toBeGreaterThanOrEqual(299)
  const sum = samples.reduce((total, { ms }) => total + ms, 0)
  expect(sum <= whole ? 'within' : `${sum} ms of ${whole} ms`, means.timesApart).toBe('within')
})

test('22.4 where a tier has no room for one read, nothing else is measured in its place', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const topic = await sharedTopic(app, tiered)
  const measuring = (records: number, name = topic) =>
    reasonOf(app.measureReads(tiered.cluster, { topic: name, partition: 0, reads: 1, records }))
  expect(await measuring(40), means.tooFew('a tier is too short')).toBe('resolved')
  expect(await measuring(41), means.tooFew('a tier is too short')).toBe('too-few-records')
  const policy = { keepMs: 9e8, hotMs: 8e8, segmentMs: 7e8, segmentBytes: mib }
  await topicWith({ app, tiered, topics }, 'hot', policy)
  await topics.produce('hot', [{ value: '1' }])
  expect(await measuring(1, topics.name('hot')), means.tooFew('a tier is empty')).toBe('too-few-records')
  expect(await measuring(1, topics.name('missing')), means.noTopic).toBe('no-such-topic')
  const elsewhere = app.measureReads(tiered.cluster, { topic, partition: 1, reads: 1, records: 1 })
  expect(await reasonOf(elsewhere), means.noTopic).toBe('no-such-topic')
})
