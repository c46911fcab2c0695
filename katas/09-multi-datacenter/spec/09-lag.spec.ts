import { eventually, expect, expectRejection, type Subject } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectAway } from './away.ts'
import { makeCopy, writePositions } from './internal-topics.ts'
import { means } from './means.ts'
import { test } from './world.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** A clock that is moved on by this much more than a test takes cannot be taken for the machine's. */
const stepMs = 30_000
const records = (count: number, partition = 0) =>
  // Their producers' clocks are wrong, each in its own way.
  Array.from({ length: count }, (_, n) => ({
    ...{ key: 'k', value: `order ${n}`, partition },
    timestamp: Date.now() + (n % 2 === 0 ? -hourMs : hourMs),
  }))

test('9.5 counts what is behind in the numbers of the primary, of each partition', async ({ world, app, topics }) => {
  await topics.create('orders', { partitions: 12 })
  await topics.create('payments')
  for (const partition of [0, 1, 2, 3, 11]) await topics.produce('orders', records(12, partition))
  for (const partition of [1, 2, 3]) await topics.deleteBefore('orders', { partition, offset: 9n })
  await topics.deleteBefore('orders', { partition: 11, offset: 12n })
  await topics.produce('payments', records(2))
  await makeCopy(world, 'orders', 12, { records: 1 })
  await makeCopy(world, 'payments', 1, { records: 1 })
  await writePositions(world, [
    { topic: 'orders', partition: 0, offset: 1 },
    { topic: 'orders', partition: 0, offset: 9 },
    { topic: 'orders', partition: 1, offset: 11 },
    { topic: 'orders', partition: 2, offset: 9 },
    { topic: 'orders', partition: 3, offset: 4 },
    { topic: 'others', partition: 0, offset: 50 },
  ])
  const lag = await app.measureLag({ ...world.clusters, topics: ['payments', 'orders'], timeoutMs: 0 })
  const behind = new Map([
    [0, 2],
    [2, 2],
    [3, 3],
  ])
  const ends = new Map([0, 1, 2, 3, 11].map((partition) => [partition, '12']))
  const wanted = [
    { topic: 'payments', partition: 0, offset: '2', behind: 2, ms: null },
    ...Array.from({ length: 12 }, (_, partition) => {
      const count = behind.get(partition) ?? 0
      return { topic: 'orders', partition, offset: ends.get(partition) ?? '0', behind: count, ms: count > 0 ? null : 0 }
    }),
  ]
  expect(lag.partitions, means.behind).toEqual(wanted)
  expect({ behind: lag.behind, ms: lag.ms }, means.together).toEqual({ behind: 9, ms: null })
})

test('9.5 waits until what it saw has arrived, by its own clock, and for nothing that came later', async ({
  world,
  subject,
  topics,
}) => {
  const start = Date.now()
  const app = await subject<typeof Lab>({ clock: { mode: 'virtual', start } })
  await topics.create('orders', { partitions: 2 })
  await topics.produce('orders', [...records(10, 0), ...records(10, 1)])
  await writePositions(world, [
    { topic: 'orders', partition: 0, offset: 4 },
    { topic: 'orders', partition: 1, offset: 4 },
  ])
  const measuring = measured(app.measureLag({ ...world.clusters, topics: ['orders'], timeoutMs: 60 * minuteMs }))
  await moveTime(app, measuring, start + 3 * minuteMs)
  await topics.produce('orders', records(20, 0))
  await writePositions(world, [{ topic: 'orders', partition: 0, offset: 9 }])
  await moveTime(app, measuring, start + 7 * minuteMs)
  await writePositions(world, [{ topic: 'orders', partition: 1, offset: 9 }])
  await moveTime(app, measuring, start + 20 * minuteMs)
  expect(measuring.done, means.arrives).toBe(true)
  const [lag, end] = [await measuring.lag, await app.$.clock.now()]
  const [first, second] = lag.partitions.map(({ ms }) => ms ?? -1)
  expect(first ?? -1, means.ownClock).toBeGreaterThanOrEqual(3 * minuteMs)
  expect(first ?? -1, means.ownClock).toBeLessThanOrEqual(5 * minuteMs)
  expect(second ?? -1, means.ownClock).toBeGreaterThanOrEqual(7 * minuteMs)
  expect(second ?? -1, means.ownClock).toBeLessThanOrEqual(end - start)
  expect({ behind: lag.behind, ms: lag.ms }, means.together).toEqual({ behind: 10, ms: second })
  expect(Math.max(...app.$.clock.sleeps.map(({ ms }) => ms)), means.looksOften).toBeLessThanOrEqual(1_000)
})

test('9.5 a topic that nobody writes to has no lag', async ({ world, app, topics }) => {
  await topics.create('orders')
  await topics.create('empty')
  await topics.produce('orders', records(3))
  await writePositions(world, [{ topic: 'orders', partition: 0, offset: 2 }])
  const { behind, ms } = await app.measureLag({ ...world.clusters, topics: ['orders', 'empty'], timeoutMs: 10_000 })
  expect({ behind, ms }, means.idle).toEqual({ behind: 0, ms: 0 })
})

test('9.5 says which cluster does not answer, within 10 s, and which topic is not there', async ({
  world,
  app,
  subject,
  topics,
  wire,
}) => {
  await topics.create('orders')
  const options = { ...world.clusters, topics: ['orders'], timeoutMs: 1_000 }
  await Promise.all([
    expectAway({ subject, wire }, (app, primary) => app.measureLag({ ...options, primary }), 'one'),
    expectAway({ subject, wire }, (app, backup) => app.measureLag({ ...options, backup }), 'two'),
  ])
  const missing = app.measureLag({ ...options, topics: ['orders', 'nowhere'] })
  await expectRejection(missing, { about: means.noTopic, names: ['nowhere'] })
})

type Measuring = { done: boolean; lag: Promise<Lab.Lag> }

function measured(lag: Promise<Lab.Lag>): Measuring {
  const measuring = { done: false, lag }
  const end = () => {
    measuring.done = true
  }
  lag.then(end, end)
  return measuring
}

/** Moves its time on, by a step whenever it sleeps, until it has reached this. */
async function moveTime({ $ }: Subject<typeof Lab>, measuring: Measuring, until: number): Promise<void> {
  const sleeps = () => $.clock.sleeps.some(({ isOver }) => !isOver)
  while ((await $.clock.now()) < until) {
    await eventually(() => measuring.done || sleeps(), { until: (waits) => waits, description: means.looksAgain })
    if (measuring.done) return void (await measuring.lag)
    await $.clock.advance(stepMs)
  }
}
