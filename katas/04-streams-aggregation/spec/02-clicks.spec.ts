import {
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  outcomeOf,
  readable,
  readSettled,
  test,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { click, drawClicks, WINDOW } from './clicks.ts'
import { means } from './means.ts'

/** The broker keeps records by their timestamp: clicks of long ago would be deleted soon. */
const recently = () => Date.now() - 12 * WINDOW

/** So many clicks, each of a user of its own. */
const clicksOfUsers = (seed: number, count: number) =>
  drawClicks(seed, count, recently()).map((one, n) => ({ ...one, userId: `u-${n}` }))

const lost = { api: 'Produce', direction: 'response', action: { do: 'cut', when: 'before' } } as const

test('4.1 each click is in the topic once, under its user, at the time of the click', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks', { partitions: 3 })
  const producer = await app.startClickProducer()
  const clicks = drawClicks(scope.seed, 40, recently())
  await producer.send(clicks.slice(0, 10))
  await producer.send(clicks.slice(10))
  await producer.stop()
  const records = await readSettled(topics, 'clicks')
  expect(records).toHaveRecords(
    clicks.map((one) => ({ key: one.userId, value: one })),
    { inOrder: false },
  )
  expect(
    records.map(({ timestamp }) => timestamp),
    means.clickTimes,
  ).toEqual(records.map((record) => (readable(record).value as Lab.Click).at))
})

test('4.1 a call may bring no click, or thousands', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks')
  const producer = await app.startClickProducer()
  const many = Array.from({ length: 6_000 }, (_, n) => ({
    ...click(0, 'ы'.repeat(40), `${n} ${'ю'.repeat(50)}`),
    at: recently(),
  }))
  const outcomes = [await outcomeOf(producer.send([])), await outcomeOf(producer.send(many))]
  await producer.stop()
  expect(outcomes, means.ofAnyLength).toEqual(['resolved', 'resolved'])
  expect(await readSettled(topics, 'clicks'), means.ofAnyLength).toHaveExactlyOnce(
    many.map(({ userId }) => userId),
    ({ key }) => key,
  )
})

test('4.1 a click that breaks the contract rejects the call and sends nothing of it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks', { partitions: 3 })
  const producer = await app.startClickProducer()
  const good: Lab.Click = { ...click(0), at: recently() }
  const broken = [
    ...[{ category: '' }, { category: 'x'.repeat(41) }, { category: null }, { userId: undefined }, { userId: '' }],
    ...[{ userId: 'u'.repeat(65) }, { at: 1.5 }, { at: -1 }, { at: 'noon' }],
  ]
  const many = Array.from({ length: 1_200 }, () => good)
  for (const part of broken)
    await expectRejection(producer.send([...many, { ...good, ...part } as unknown as Lab.Click]), {
      about: means.broken(JSON.stringify(part)),
    })
  const longest = { ...good, userId: 'й'.repeat(64), category: 'ы'.repeat(40) }
  const beside = [[good], [good, { ...good, category: '' }], [longest]].map((call) => outcomeOf(producer.send(call)))
  const [before, , after] = await Promise.all(beside)
  expect([before, after], means.poisoned).toEqual(['resolved', 'resolved'])
  await producer.stop()
  expect(await readSettled(topics, 'clicks'), means.partlySent).toHaveRecords(
    [good, longest].map((one) => ({ key: one.userId, value: one })),
    { inOrder: false },
  )
})

test('4.1 a click is in the topic once although the answer to its request was lost', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks')
  const producer = await app.startClickProducer()
  wire.fault({ ...lost, nth: 2 })
  const clicks = clicksOfUsers(scope.seed, 6)
  for (const one of clicks) await producer.send([one])
  await producer.stop()
  expect(await readSettled(topics, 'clicks'), means.notIdempotent).toHaveExactlyOnce(
    clicks.map(({ userId }) => userId),
    ({ key }) => key,
  )
})

test('4.1 calls that overlap lose and double no click when answers are lost', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks')
  const producer = await app.startClickProducer()
  wire.fault(lost)
  wire.fault({ ...lost, nth: 4, optional: true }) // whoever sends in one request what waits has fewer answers
  const clicks = clicksOfUsers(scope.seed, 24)
  // One click, then two, then one …
  const calls = Array.from({ length: 16 }, (_, n) => clicks.slice(Math.ceil(n * 1.5), Math.ceil((n + 1) * 1.5)))
  const outcomes = await Promise.all(calls.map((call) => outcomeOf(producer.send(call))))
  await producer.stop()
  expect(await readSettled(topics, 'clicks'), means.overlappingCalls).toHaveExactlyOnce(
    clicks.map(({ userId }) => userId),
    ({ key }) => key,
  )
  expect(outcomes, means.overlappingCalls).toEqual(calls.map(() => 'resolved'))
})

test('4.1 stop waits for the sends that are under way', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks')
  const producer = await app.startClickProducer()
  const answer = wire.fault({ api: 'Produce', direction: 'response', action: { do: 'hold' } })
  const clicks = clicksOfUsers(scope.seed, 3)
  const sends = clicks.map((one) => producer.send([one]))
  const sending = sends.map((call) => outcomeOf(call))
  let ended = 0
  for (const call of sending)
    call.then(
      () => ended++,
      () => {},
    )
  await waitForFault(answer, { description: means.brokerAnswers, starting: Promise.all(sends) })
  const settled = producer.stop().then(async () => {
    await app.$.clock.now() // what the process said before is known by now
    return ended
  })
  await app.$.clock.now() // it has been told to stop
  answer.release()
  expect(await settled, means.leftUnderWay).toBe(clicks.length)
  const outcomes = await Promise.all(sending)
  const acknowledged = clicks.filter((_, n) => outcomes[n] === 'resolved')
  expect(await readSettled(topics, 'clicks'), means.overlappingCalls).toHaveRecords(
    acknowledged.map((one) => ({ key: one.userId, value: one })),
    { others: true },
  )
})

test('4.1 the producer says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startClickProducer())
})
