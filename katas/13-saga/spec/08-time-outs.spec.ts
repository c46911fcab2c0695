import { expect, killAndDrop, outcomeOf, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { leftOf, violationsOf } from './oracle.ts'
import { order, START, supply, typesOf } from './orders.ts'
import {
  eventsOf,
  eventsOfOrder,
  place,
  startAll,
  startOne,
  stopAll,
  untilEnded,
  untilQuiet,
  untilSaid,
} from './saga.ts'

const T = 60_000
const OPTIONS = { timeoutMs: T }
const virtual = (start = START) => ({ mode: 'virtual', start }) as const

const timedOut = async (topics: Parameters<typeof eventsOf>[0]) =>
  (await eventsOf(topics)).filter(({ type }) => type === 'OrderTimedOut').sort((a, b) => a.at - b.at)

test('13.4 an order is timed out at timeoutMs and not before, and a late success is undone', async ({
  subject,
  topics,
}) => {
  const [ordering, others] = await Promise.all([
    subject<typeof Lab>({ name: 'ordering', clock: virtual() }),
    subject<typeof Lab>({ name: 'others' }),
  ])
  await ordering.createTopics()
  const service = await ordering.startOrderService(OPTIONS)
  // Delivery is silent.
  const running = await startAll(others, ['payment', 'inventory'])
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 9) }])
  await place(topics, [order('slow', { quantity: 4 })])
  await untilSaid(topics, ['slow/StockReserved'])
  await ordering.$.clock.advance(T - 1)
  await place(topics, [order('later', { quantity: 2 })])
  await untilSaid(topics, ['later/StockReserved'])
  expect(
    (await timedOut(topics)).map(({ id }) => id),
    means.tooEarly,
  ).toEqual([])
  await ordering.$.clock.advance(1)
  await untilSaid(topics, ['slow/OrderTimedOut'], means.notTimedOut, ordering)
  const up = await timedOut(topics)
  expect(
    up.map(({ id }) => id),
    means.tooEarly,
  ).toEqual(['slow/OrderTimedOut'])
  expect(up[0], means.timedOutAt).toMatchObject({ at: START + T, causedBy: 'slow/OrderPlaced' })
  // Now it comes, and finds what it was to do, and that it is too late.
  running.push(await startOne(others, 'delivery'))
  await untilEnded(topics, ['slow', 'later'])
  await untilQuiet(topics)
  const events = await eventsOf(topics)
  expect(violationsOf(events), means.lateSuccess).toEqual([])
  expect(typesOf(await eventsOfOrder(topics, 'slow')), means.lateSuccess).toContain('OrderCancelled')
  expect(typesOf(await eventsOfOrder(topics, 'later')), means.tooEarly).toContain('OrderCompleted')
  expect(leftOf('lamp', 9, events), means.stockAddsUp).toBe(7)
  await ordering.$.clock.advance(10 * T)
  await place(topics, [order('sentinel')])
  await untilEnded(topics, ['sentinel'])
  expect(
    (await timedOut(topics)).map(({ id }) => id),
    means.timedOutTwice,
  ).toEqual(['slow/OrderTimedOut'])
  await stopAll([service, ...running])
})

test('13.4 the time of an order goes on over restarts', async ({ subject, topics }) => {
  const first = await subject<typeof Lab>({ name: 'first', clock: virtual() })
  await first.createTopics()
  const before = await first.startOrderService(OPTIONS)
  await place(topics, [order('a')])
  await untilSaid(topics, ['a/OrderPlaced'])
  expect(await outcomeOf(before.stop(), { withinMs: 10_000 }), means.stopWaits).toBe('resolved')
  const second = await subject<typeof Lab>({ name: 'second', clock: virtual(START + T - 10) })
  const middle = await second.startOrderService(OPTIONS)
  await place(topics, [order('b')])
  await untilSaid(topics, ['b/OrderPlaced'])
  await untilQuiet(topics, ['order'])
  expect(
    (await timedOut(topics)).map(({ id }) => id),
    means.tooEarly,
  ).toEqual([])
  await second.$.clock.advance(10)
  await untilSaid(topics, ['a/OrderTimedOut'], means.timeForgotten, second)
  await middle.stop()
  const third = await subject<typeof Lab>({ name: 'third', clock: virtual(START + 5 * T) })
  const after = await third.startOrderService(OPTIONS)
  await untilSaid(topics, ['b/OrderTimedOut'], means.timeForgotten, third)
  expect(
    (await timedOut(topics)).map(({ id, at }) => ({ id, after: at - START })),
    means.timedOutAt,
  ).toEqual([
    { id: 'a/OrderTimedOut', after: T },
    { id: 'b/OrderTimedOut', after: 5 * T },
  ])
  await after.stop()
})

test('13.4 a time-out is not lost when the service is killed in the middle of it', async ({
  subject,
  topics,
  wire,
}) => {
  const first = await subject<typeof Lab>({ name: 'first', clock: virtual() })
  await first.createTopics()
  await first.startOrderService(OPTIONS)
  const orders = ['a', 'b', 'c'].map((id) => order(id))
  await place(topics, orders)
  await untilSaid(
    topics,
    orders.map(({ orderId }) => `${orderId}/OrderPlaced`),
  )
  await untilQuiet(topics, ['order'])
  const fault = wire.fault({
    api: 'Produce',
    direction: 'request',
    endpoint: 'first',
    topic: topics.name('order-events'),
    action: killAndDrop(first),
    description: means.killedAt('order', 'order-events', 'request'),
  })
  first.$.clock.advance(T).catch(() => {}) // it dies of it
  await waitForFault(fault, { description: means.notTimedOutAtAll })
  await first.$.ended
  await topics.expireSessions()
  const second = await subject<typeof Lab>({ name: 'second', clock: virtual(START + T) })
  const service = await second.startOrderService(OPTIONS)
  await untilSaid(
    topics,
    orders.map(({ orderId }) => `${orderId}/OrderTimedOut`),
    means.timeForgotten,
    second,
  )
  expect(violationsOf(await eventsOf(topics), { open: true }), means.whole).toEqual([])
  await service.stop()
})

test('13.4 a service that was silent past the time-out takes nothing for good', async ({ subject, topics }) => {
  const [ordering, others] = await Promise.all([
    subject<typeof Lab>({ name: 'ordering', clock: virtual() }),
    subject<typeof Lab>({ name: 'others' }),
  ])
  await ordering.createTopics()
  const service = await ordering.startOrderService(OPTIONS)
  // Payment is silent: Inventory and Delivery are told to undo what they have never heard of.
  const running = await startAll(others, ['inventory', 'delivery'])
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 9) }])
  await place(topics, [order('o-1', { quantity: 4 }), order('o-2', { quantity: 3 })])
  await untilSaid(topics, ['o-1/OrderPlaced', 'o-2/OrderPlaced'])
  await untilQuiet(topics, ['order'])
  await ordering.$.clock.advance(T)
  await untilSaid(topics, ['o-1/StockVoided', 'o-2/StockVoided'], means.notPassedOn, ordering)
  running.push(await startOne(others, 'payment'))
  await untilEnded(topics, ['o-1', 'o-2'], means.notPassedOn)
  await untilQuiet(topics)
  const events = await eventsOf(topics)
  expect(violationsOf(events), means.lateSuccess).toEqual([])
  expect(leftOf('lamp', 9, events), means.stockAddsUp).toBe(9)
  await place(topics, [order('all', { quantity: 9 })])
  await untilEnded(topics, ['all'])
  expect(typesOf(await eventsOfOrder(topics, 'all')), means.leaked).toContain('OrderCompleted')
  await stopAll([service, ...running])
})
