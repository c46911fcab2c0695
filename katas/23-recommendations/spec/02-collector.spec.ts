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

/** The broker keeps records by their timestamp: events of long ago would be deleted soon. */
const recently = Date.now() - 3_600_000

const event = (n: number, type: Lab.EventType = 'view', itemId = `item-${n}`): Lab.UserEvent => ({
  type,
  itemId,
  at: recently + n,
})

const lost = { api: 'Produce', direction: 'response', action: { do: 'cut', when: 'before' } } as const

/** What stands in the topic of a user, in order: the item, or null. */
async function itemsOf(topics: Topics, user: string): Promise<(string | null)[]> {
  const records = (await readSettled(topics, 'user-events')).map(readable).filter(({ key }) => key === user)
  return records.map(({ value }) => (value as Lab.UserEvent | null)?.itemId ?? null)
}

test('23.1 each event is in the topic once, in order, under its user, at its time', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>({ clock: { mode: 'virtual', start: recently + 77_777 } })
  await topics.create('user-events', { partitions: 3 })
  const collector = await app.startCollector()
  const types = ['view', 'click', 'purchase', 'remove'] as const
  const events = Array.from({ length: 12 }, (_, n) => event(n, types[n % 4]))
  for (const user of ['ann', 'bob', 'дед']) await collector.collect(user, events)
  await collector.forget('bob')
  await collector.stop()
  const records = await readSettled(topics, 'user-events')
  const wanted = ['ann', 'bob', 'дед'].flatMap((key) => events.map((value) => ({ key, value })))
  expect(records, means.asContract).toHaveRecords([...wanted, { key: 'bob', value: null }], { inOrder: false })
  const happened = (value: unknown) => (value as Lab.UserEvent | null)?.at ?? recently + 77_777
  expect(
    records.map((one) => one.timestamp),
    means.eventTimes,
  ).toEqual(records.map((one) => happened(readable(one).value)))
  expect(await itemsOf(topics, 'bob'), means.inOrder).toEqual([...events.map(({ itemId }) => itemId), null])
})

test('23.1 a call may bring no event, or thousands', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events')
  const collector = await app.startCollector()
  const many = Array.from({ length: 6_000 }, (_, n) => event(n, 'purchase', `${n} ${'ю'.repeat(50)}`))
  const outcomes = [
    await outcomeOf(collector.collect('ann', [])),
    await outcomeOf(collector.collect('й'.repeat(64), many)),
  ]
  await collector.stop()
  expect(outcomes, means.ofAnyLength).toEqual(['resolved', 'resolved'])
  expect(await itemsOf(topics, 'й'.repeat(64)), means.inOrder).toEqual(many.map(({ itemId }) => itemId))
})

test('23.1 a broken event or user rejects the call and sends nothing of it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 3 })
  const collector = await app.startCollector()
  const good = event(1)
  const broken = [
    ...[{ type: 'buy' }, { type: undefined }, { itemId: '' }, { itemId: 'x'.repeat(65) }, { itemId: 7 }],
    ...[{ at: -1 }, { at: 1.5 }, { at: '1' }, { version: 2 }],
  ]
  const many = Array.from({ length: 1_200 }, () => good)
  for (const part of broken)
    await expectRejection(collector.collect('ann', [...many, { ...good, ...part } as Lab.UserEvent]), {
      about: means.broken(JSON.stringify(part)),
    })
  for (const user of ['', 'ю'.repeat(65)]) {
    await expectRejection(collector.collect(user, [good]), { about: means.broken(`user "${user.slice(0, 3)}"`) })
    await expectRejection(collector.forget(user), { about: means.broken(`forget "${user.slice(0, 3)}"`) })
  }
  const longest = event(2, 'click', 'щ'.repeat(64))
  const beside = [[good], [good, { ...good, itemId: '' }], [longest]].map((all) =>
    outcomeOf(collector.collect('bob', all)),
  )
  const [before, , after] = await Promise.all(beside)
  expect([before, after], means.poisoned).toEqual(['resolved', 'resolved'])
  await collector.stop()
  expect(await readSettled(topics, 'user-events'), means.partlySent).toHaveRecords(
    [good, longest].map((value) => ({ key: 'bob', value })),
  )
})

test('23.1 a call that the broker refuses is rejected, and the next one goes through', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events')
  const collector = await app.startCollector()
  wire.fault({
    ...{ api: 'Produce', direction: 'request', action: { do: 'answer', error: 'MESSAGE_TOO_LARGE' } },
    description: means.faults.refused,
  })
  await expectRejection(collector.collect('ann', [event(0)]), { about: means.refusedByBroker })
  await collector.collect('ann', [event(1)])
  await collector.stop()
  expect(await itemsOf(topics, 'ann'), means.afterRefusal).toEqual(['item-1'])
})

test('23.1 an event is in the topic once although the answer to its request was lost', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events')
  const collector = await app.startCollector()
  wire.fault({ ...lost, nth: 2, description: means.faults.lostAnswer })
  for (let n = 0; n < 4; n++) await collector.collect('ann', [event(n)])
  await collector.stop()
  expect(await itemsOf(topics, 'ann'), means.doubled).toEqual([0, 1, 2, 3].map((n) => `item-${n}`))
})

test('23.1 calls that overlap stay in order, forget among them, and stop waits for all', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events')
  const collector = await app.startCollector()
  const fault = wire.fault({ ...lost, nth: 1, description: means.faults.lostAnswer })
  const calls = [
    collector.collect('ann', [event(0)]),
    collector.collect('ann', [event(1), event(2)]),
    collector.forget('ann'),
    collector.collect('ann', [event(3)]),
  ]
  const outcomes = calls.map((call) => outcomeOf(call))
  await waitForFault(fault, { description: means.answerIsLost })
  await collector.stop()
  expect(await Promise.all(outcomes), means.stopWaits).toEqual(['resolved', 'resolved', 'resolved', 'resolved'])
  expect(await itemsOf(topics, 'ann'), means.overlapping).toEqual(['item-0', 'item-1', 'item-2', null, 'item-3'])
})

test('23.1 the collector says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startCollector())
})
