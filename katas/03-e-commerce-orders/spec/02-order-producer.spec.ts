import { expect, expectRejection, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { correlationOf, createShop, idsOf, randomOrders, unusualIds } from './shop.ts'

const placed = (orders: readonly Lab.Order[]) =>
  orders.map((order) => ({ order, correlationId: correlationOf(order.orderId) }))

const recordOf = (order: Lab.Order) => {
  return { key: order.orderId, value: order, headers: { 'correlation-id': correlationOf(order.orderId) } }
}

test('3.2 sends each order under its id with its correlation id, the orders of an id in one partition', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [app] = await Promise.all([subject<typeof Lab>({ name: 'shop' }), createShop(topics, 'orders')])
  const unusual = randomOrders(scope.seed, unusualIds.length).map((one, at) => ({ ...one, orderId: unusualIds[at]! }))
  const orders = [...randomOrders(scope.seed, 20), ...unusual]
  wire.fault({ api: 'Produce', direction: 'request', action: { do: 'delay', ms: 300 } })
  await app.placeOrders(placed(orders))
  const first = await readSettled(topics, 'orders')
  expect(first, means.eachOrderKeyed).toHaveRecords(orders.map(recordOf), { inOrder: false })
  await app.placeOrders([])
  // An order that stands twice in a list, and was placed before: telling repetitions is the provider's work.
  await app.placeOrders(placed([...orders, orders[0]!]))
  const all = await readSettled(topics, 'orders')
  expect(all, means.repeatedOrders).toHaveRecords([...orders, ...orders, orders[0]!].map(recordOf), { inOrder: false })
  expect(all, means.onePartition).toHaveKeyOrder(
    ({ key }) => key,
    () => 0,
  )
  const acks = wire.trace.filter({ api: 'Produce', direction: 'request' }).map(({ body }) => body?.['acks'])
  expect([...new Set(acks)], means.acksAll).toEqual([-1])
})

test('3.2 sends each order once, though answers are lost and calls overlap', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [app] = await Promise.all([subject<typeof Lab>({ name: 'shop' }), createShop(topics, 'orders')])
  wire.fault({
    api: 'Produce',
    direction: 'response',
    topic: topics.name('orders'),
    times: 2,
    action: { do: 'cut', when: 'before' },
  })
  const orders = randomOrders(scope.seed, 20)
  await Promise.all([app.placeOrders(placed(orders.slice(0, 10))), app.placeOrders(placed(orders.slice(10)))])
  expect(await readSettled(topics, 'orders'), means.notIdempotent).toHaveExactlyOnce(idsOf(orders), ({ key }) => key)
})

test('3.2 refuses orders before anything is sent if one of them breaks the contract, be it the last', async ({
  subject,
  topics,
  scope,
}) => {
  const [app] = await Promise.all([subject<typeof Lab>({ name: 'shop' }), createShop(topics, 'orders')])
  const [first, last, ...good] = randomOrders(scope.seed, 202)
  await app.placeOrders(placed([first!]))
  const broken = [
    ['amountCents', { ...good[0]!, amountCents: -1 }],
    ['orderId', { ...good[0]!, orderId: 'x'.repeat(65) }],
    ['customerId', { ...good[0]!, customerId: '' }],
    ['currency', { ...good[0]!, currency: 'GBP' as 'EUR' }],
    ['version', { ...good[0]!, version: 2 as 1 }],
  ] as const
  for (const [field, order] of broken)
    await expectRejection(app.placeOrders(placed([...good, order])), { names: [field], about: means.contractBroken })
  const tooLong = { ...good[0]!, note: 'Ж'.repeat(2048) }
  // A refusal does not disturb a call beside it.
  const beside = app.placeOrders(placed([last!]))
  const outcome = await app.placeOrders(placed([...good, tooLong])).then(
    () => 'resolved',
    () => 'rejected',
  )
  expect(outcome, means.contractBroken).toBe('rejected')
  await beside
  const records = await readSettled(topics, 'orders')
  expect(records, means.nothingSent).toHaveExactlyOnce(idsOf([first!, last!]), ({ key }) => key)
})

test('3.2 sends more orders of one partition than fit into a batch', async ({ subject, topics, scope }) => {
  const [app] = await Promise.all([subject<typeof Lab>({ name: 'shop' }), createShop(topics, 'orders')])
  const [order] = randomOrders(scope.seed, 1)
  // 290 times almost 4 KB: a batch of the broker's takes 1 MiB.
  const many = Array.from({ length: 290 }, (_, nth) => ({ ...order!, nth, note: 'x'.repeat(3800) }))
  await app.placeOrders(placed(many))
  expect(await readSettled(topics, 'orders'), means.moreThanABatch).toHaveLength(many.length)
})
