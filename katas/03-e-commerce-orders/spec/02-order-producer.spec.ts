import { expect, expectRejection, readable, readSettled, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { correlationOf, createShop, idsOf, keyed, randomOrders } from './shop.ts'

const placed = (orders: Lab.Order[]) => orders.map((order) => ({ order, correlationId: correlationOf(order.orderId) }))

test('3.2 sends each order under its id with its correlation id, the orders of an id in one partition', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [app] = await Promise.all([subject<typeof Lab>({ name: 'shop' }), createShop(topics, 'orders')])
  const orders = randomOrders(scope.seed, 30)
  await app.placeOrders(placed(orders))
  const seen = keyed(await readSettled(topics, 'orders'))
  const message = say({
    en: 'the key of a record is its order id: repetitions of an order must meet in one partition',
    ru: 'ключ записи — идентификатор заказа: повторы одного заказа должны попасть в одну партицию',
  })
  expect([...seen.keys()].sort(), message).toEqual(idsOf(orders))
  for (const order of orders) {
    const headers = expect.objectContaining({ 'correlation-id': correlationOf(order.orderId) })
    expect(seen.get(order.orderId)).toMatchObject({ value: order, headers })
  }
  const acks = wire.trace.filter({ api: 'Produce', direction: 'request' }).map(({ body }) => body?.['acks'])
  expect(new Set(acks), { en: 'acks=all', ru: 'acks=all' }).toEqual(new Set([-1]))
  await app.placeOrders(placed(orders))
  const partitions = new Map<string, Set<number>>()
  for (const { key, partition } of (await readSettled(topics, 'orders')).map(readable))
    partitions.set(`${key}`, (partitions.get(`${key}`) ?? new Set()).add(partition))
  expect([...partitions.values()].every(({ size }) => size === 1)).toBe(true)
})

test('3.2 sends each order once, though the answer of a produce request is lost', async ({
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
    action: { do: 'cut', when: 'before' },
  })
  const orders = randomOrders(scope.seed, 10)
  await app.placeOrders(placed(orders))
  const message = say({
    en: 'the broker had written the batch before the answer was lost; an idempotent producer sends it again under the same sequence number, and the broker drops the repetition (send one after the other: beside a repetition kafkajs gives another send the same number)',
    ru: 'брокер записал пачку до того, как ответ потерялся; идемпотентный продюсер повторяет её с тем же порядковым номером, и брокер отбрасывает повтор (отправляйте по очереди: рядом с повтором kafkajs даёт другой отправке тот же номер)',
  })
  const keys = (await readSettled(topics, 'orders')).map((record) => readable(record).key)
  expect(keys.sort(), message).toEqual(idsOf(orders))
})

test('3.2 refuses an order that breaks the contract before anything is sent', async ({ subject, topics, scope }) => {
  const [app] = await Promise.all([subject<typeof Lab>({ name: 'shop' }), createShop(topics, 'orders')])
  const [first, good, other] = randomOrders(scope.seed, 3)
  await app.placeOrders(placed([first!]))
  const bad = { ...other!, amountCents: -1 }
  await expectRejection(app.placeOrders(placed([good!, bad])), { names: ['amountCents'] })
  await app.placeOrders(placed([other!]))
  const keys = (await readSettled(topics, 'orders')).map((record) => readable(record).key)
  const nothing = say({
    en: 'all orders are checked before the first is sent: half a batch helps nobody',
    ru: 'сначала проверяются все заказы и только потом отправляется первый: половина пачки никому не нужна',
  })
  expect(keys.sort(), nothing).toEqual(idsOf([first!, other!]))
})
