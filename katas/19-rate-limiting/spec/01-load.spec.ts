import fc from 'fast-check'
import { eventually, expect, expectNoBrokerIsSaid, readable, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { DUE, NEAR, PHASES } from './plan.ts'
import { forAll } from './windows.ts'

test('19.1 creates its topics with 3 partitions each, limits compacted, and leaves those that are there as they are', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('requests', { partitions: 3 })
  await app.createTopics()
  const names = ['admitted', 'limits', 'rejected', 'requests']
  await eventually(() => topics.list(), {
    until: (found) => names.every((name) => found.includes(topics.name(name))),
    description: means.allFour,
  })
  await topics.produce('limits', [{ key: 'a', value: '{"limit":1}' }])
  await Promise.all([app.createTopics(), app.createTopics()])
  for (const name of names) expect((await topics.describe(name)).partitions.length, means.partitions(name)).toBe(3)
  expect((await topics.describe('limits')).config['cleanup.policy'], means.compacted).toBe('compact')
  expect(await topics.read('limits'), means.recordsKept).toHaveLength(1)
})

test('19.1 plans each phase at its own rate, evenly, one after the other', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const phase = fc.record({ perSecond: fc.nat(60), seconds: fc.nat(3) })
  expect(await app.schedule(PHASES), means.plan(PHASES)).toEqual(DUE)
  const silence = [
    { perSecond: 0, seconds: 2 },
    { perSecond: 1, seconds: 1 },
    { perSecond: 5, seconds: 0 },
    { perSecond: 0, seconds: 1 },
    { perSecond: 2, seconds: 1 },
  ]
  expect(await app.schedule(silence), means.plan(silence)).toEqual([2_000, 4_000, 4_500])
  expect(await app.schedule([]), means.plan([])).toEqual([])
  await forAll(fc.array(phase, { maxLength: 5 }), { seed: scope.seed, runs: 60 }, async (phases) => {
    const times = await app.schedule(phases)
    let from = 0
    let seen = 0
    for (const { perSecond, seconds } of phases) {
      const expected = Array.from({ length: perSecond * seconds }, (_, k) => from + Math.floor((k * 1_000) / perSecond))
      expect(times.slice(seen, seen + expected.length), means.phase({ perSecond, seconds, from }, phases)).toEqual(
        expected,
      )
      from += seconds * 1_000
      seen += expected.length
    }
    expect(times.length, means.eventsInAll).toBe(seen)
  })
})

test('19.1 plans to the ms at every rate, however long the phase is', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const seconds = 30
  for (const perSecond of [1, 3, 7, 25, 40, 50, 80, 100, 999, 1_000, 1_500]) {
    const times = await app.schedule([{ perSecond, seconds }])
    const exact = Array.from({ length: perSecond * seconds }, (_, k) => Math.floor((k * 1_000) / perSecond))
    const k = exact.findIndex((due, n) => times[n] !== due)
    const said = (due: number | undefined) => (k < 0 ? 'every event is on time' : `event ${k} is due at ${due} ms`)
    expect(said(times[k]), means.exactly(perSecond)).toBe(said(exact[k]))
  }
})

test('19.1 sends each event at its time of the clock, in the order of the plan', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ clock: { mode: 'auto', start: NEAR } })
  await app.createTopics()
  const clients = ['a', 'b', 'c']
  expect(await app.produceLoad({ phases: PHASES, clients })).toEqual({ sent: DUE.length })
  const records = (await readSettled(topics, 'requests')).map(readable)
  const inTime = records.toSorted((a, b) => a.timestamp - b.timestamp)
  expect(
    inTime.map(({ timestamp, key }) => `${key} @${timestamp - NEAR}`),
    means.keysAndTimes,
  ).toEqual(DUE.map((due, n) => `${clients[n % clients.length]} @${due}`))
  for (const client of clients) {
    const times = records.filter(({ key }) => key === client).map(({ timestamp }) => timestamp)
    expect(times, means.orderInPartition(client)).toEqual(times.toSorted((a, b) => a - b))
  }
  const broken = records.filter(({ value }) => !isRequest(value))
  expect(
    broken.map(({ text }) => text),
    means.sentRequests,
  ).toEqual([])
  expect((await app.$.clock.now()) - NEAR, means.clockAtTheEnd).toBe(DUE.at(-1))
})

test('19.1 gives each request an id of its own, also of loads that begin in the same ms', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>({ clock: { mode: 'virtual', start: NEAR } })
  await app.createTopics()
  const load = { phases: [{ perSecond: 300, seconds: 1 }], clients: ['a', 'b'] }
  const one = { phases: [{ perSecond: 1, seconds: 1 }], clients: ['a'] }
  expect(await app.produceLoad({ phases: [], clients: ['a'] }), means.nothingToSend).toEqual({ sent: 0 })
  expect(await Promise.all([app.produceLoad(one), app.produceLoad(one)])).toEqual([{ sent: 1 }, { sent: 1 }])
  expect(await app.produceLoad(one)).toEqual({ sent: 1 })
  const producing = app.produceLoad(load)
  producing.catch(() => {}) // told below
  await app.$.clock.waitForSleep()
  await app.$.clock.advance(1_000)
  expect(await producing).toEqual({ sent: 300 })
  const ids = (await readSettled(topics, 'requests')).map((record) => (readable(record).value as Lab.Request).id)
  expect(ids.length - new Set(ids).size, means.idsAgain).toBe(0)
  expect(ids.length, means.eventsInAll).toBe(303)
})

test('19.1 the producer says within 10 s that there is no broker', async ({ subject, wire }) => {
  const load = { phases: [{ perSecond: 1, seconds: 1 }], clients: ['a'] }
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.produceLoad(load))
})

/** The contract's `requestSchema`, by the specs' own words. */
function isRequest(value: unknown): boolean {
  const { id, path } = (value ?? {}) as Partial<Lab.Request>
  return typeof id === 'string' && id.length >= 1 && id.length <= 64 && typeof path === 'string' && path.length <= 200
}
