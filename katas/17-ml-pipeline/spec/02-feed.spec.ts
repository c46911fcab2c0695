import {
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  outcomeOf,
  readable,
  readSettled,
  type Topics,
  test,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { RECENT } from './orders.ts'

const example = (n: number, part: object = {}): Lab.Example => ({
  ...{ distanceKm: 1.25 + n, items: 1 + n, rain: n % 2 === 0, hour: n % 24, late: n % 3 === 0, at: RECENT + n },
  ...part,
})
const order = (n: number, orderId = `o-${n}`) => ({ orderId, example: example(n % 900) })
const lost = { api: 'Produce', direction: 'response', action: { do: 'cut', when: 'before' } } as const

const idsOf = async (topics: Topics) => (await readSettled(topics, 'training-data')).map(readable).map(({ key }) => key)

test('17.1 each example is in the topic once, in order, under its id, at its time', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('training-data')
  const feed = await app.startFeed()
  const all = [order(0), order(1), order(2, 'заказ'), order(1)]
  await feed.send(all.slice(0, 2))
  await feed.send(all.slice(2))
  await feed.stop()
  const records = await readSettled(topics, 'training-data')
  expect(records, means.asContract).toHaveRecords(all.map((one) => ({ key: one.orderId, value: one.example })))
  const times = records.map(({ timestamp }) => timestamp)
  expect(times, means.eventTimes).toEqual(all.map((one) => one.example.at))
})

test('17.1 a call may bring no example, or thousands, each once although an answer was lost', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('training-data')
  const feed = await app.startFeed()
  const many = Array.from({ length: 8_000 }, (_, n) => order(n, `${n} ${'ю'.repeat(50)}`))
  wire.fault({ ...lost, nth: 2, description: means.faults.lostAnswer })
  const outcomes = [await outcomeOf(feed.send([])), await outcomeOf(feed.send(many))]
  await feed.stop()
  expect(outcomes, means.ofAnyLength).toEqual(['resolved', 'resolved'])
  expect(await idsOf(topics), means.inOrder).toEqual(many.map(({ orderId }) => orderId))
})

test('17.1 a broken example or id rejects the call and sends nothing of it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('training-data')
  const feed = await app.startFeed()
  const broken = [
    ...[{ distanceKm: -0.1 }, { distanceKm: 1_000.1 }, { distanceKm: '3' }, { distanceKm: undefined }],
    ...[{ items: 0 }, { items: 1.5 }, { items: 1_001 }, { rain: 1 }, { hour: 24 }, { hour: -1 }, { late: 'no' }],
    ...[{ late: undefined }, { at: -1 }, { at: 1.5 }, { version: 2 }],
  ]
  const many = Array.from({ length: 1_200 }, (_, n) => order(n))
  for (const part of broken)
    await expectRejection(feed.send([...many, { orderId: 'o', example: example(1, part) }]), {
      about: means.broken(JSON.stringify(part)),
    })
  for (const id of ['', 'ю'.repeat(65)])
    await expectRejection(feed.send([...many, order(1, id)]), { about: means.broken(`id "${id.slice(0, 3)}"`) })
  const edges = [
    { orderId: 'щ'.repeat(64), example: example(0, { distanceKm: 0, items: 1, hour: 0 }) },
    { orderId: 'x', example: example(0, { distanceKm: 1_000, items: 1_000, hour: 23, version: 1 }) },
  ]
  const beside = [[order(1)], [order(2), order(3, '')], edges].map((all) => outcomeOf(feed.send(all)))
  const [before, , after] = await Promise.all(beside)
  expect([before, after], means.poisoned).toEqual(['resolved', 'resolved'])
  await feed.stop()
  expect(await idsOf(topics), means.partlySent).toEqual(['o-1', 'щ'.repeat(64), 'x'])
})

test('17.1 calls that overlap stay in order, each example once although an answer was lost, and stop waits for all', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('training-data')
  const feed = await app.startFeed()
  const fault = wire.fault({ ...lost, nth: 1, description: means.faults.lostAnswer })
  const outcomes = [[order(0)], [order(1), order(2)], [order(3)]].map((all) => outcomeOf(feed.send(all)))
  await waitForFault(fault, { description: means.answerIsLost })
  await feed.stop()
  expect(await Promise.all(outcomes), means.stopWaits).toEqual(['resolved', 'resolved', 'resolved'])
  expect(await idsOf(topics), means.overlapping).toEqual(['o-0', 'o-1', 'o-2', 'o-3'])
})

test('17.1 the feed says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startFeed())
})
