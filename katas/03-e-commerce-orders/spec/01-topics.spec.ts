import { expect, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { paymentsOf, randomOrders } from './shop.ts'

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

test('3.1 creates the topics of the shop, and creating them again is no error', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await app.createTopics()
  for (const topic of ['orders', 'payments', 'notifications', 'orders-rejected', 'payments-rejected']) {
    const { partitions } = await topics.describe(topic)
    const message = say({ en: `${topic} has three partitions`, ru: `у ${topic} три партиции` })
    expect(partitions, message).toHaveLength(3)
  }
})

test("3.1 accepts what fits a topic's contract, and fields of a newer producer", async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const orders = randomOrders(scope.seed, 20)
  for (const order of orders) expect(await app.checkRecord('orders', bytes(order))).toEqual({ ok: true, value: order })
  for (const payment of paymentsOf(orders))
    expect(await app.checkRecord('payments', bytes(payment))).toEqual({ ok: true, value: payment })
  const [order] = orders
  const newer = await app.checkRecord('orders', bytes({ ...order, coupon: 'SPRING' }))
  const message = say({
    en: 'an unknown field is no fault: producers are deployed before consumers',
    ru: 'незнакомое поле — не ошибка: продюсеров выкатывают раньше консьюмеров',
  })
  expect(newer.ok, message).toBe(true)
  const note = { version: 1, orderId: order!.orderId, customerId: order!.customerId, template: 'order-paid' }
  const notification = { ...note, messageId: 'msg_1' }
  expect(await app.checkRecord('notifications', bytes(notification))).toEqual({ ok: true, value: notification })
})

test("3.1 refuses what breaks a topic's contract, with a reason that names the field", async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const [order] = randomOrders(scope.seed, 1)
  const [payment] = paymentsOf([order!])
  const notification = { version: 1, orderId: 'o', customerId: 'c', template: 'order-paid', messageId: 'm' }
  const broken = [
    ['orders', 'amountCents', { ...order, amountCents: undefined }],
    ['orders', 'amountCents', { ...order, amountCents: '100' }],
    ['orders', 'amountCents', { ...order, amountCents: 10.5 }],
    ['orders', 'amountCents', { ...order, amountCents: 0 }],
    ['orders', 'orderId', { ...order, orderId: '' }],
    ['orders', 'customerId', { ...order, customerId: 'x'.repeat(65) }],
    ['orders', 'currency', { ...order, currency: 'euro' }],
    ['orders', 'version', { ...order, version: 2 }],
    ['payments', 'chargeId', { ...payment, chargeId: undefined }],
    ['payments', 'status', { ...payment, status: 'perhaps' }],
    ['payments', 'reason', { ...payment, status: 'declined' }],
    ['notifications', 'template', { ...notification, template: 'hello' }],
    ['notifications', 'messageId', { ...notification, messageId: 7 }],
  ] as const
  for (const [topic, field, value] of broken) {
    const checked = await app.checkRecord(topic, bytes(value))
    const shown = JSON.stringify(value)
    expect(checked.ok, { en: `${topic} must refuse ${shown}`, ru: `${topic} не принимает ${shown}` }).toBe(false)
    const named = say({ en: `the reason names ${field}`, ru: `причина называет поле ${field}` })
    expect(checked, named).toMatchObject({ reason: expect.stringContaining(field) })
  }
  const tooLong = bytes({ ...order, note: 'x'.repeat(4096) })
  for (const value of [null, bytes(''), bytes('{"version":1'), bytes('null'), new Uint8Array([0xff, 0xfe]), tooLong]) {
    const checked = await app.checkRecord('orders', value)
    const shown = value === null ? 'null' : `${value.byteLength} B`
    expect(checked.ok, { en: `orders must refuse ${shown}`, ru: `orders не принимает ${shown}` }).toBe(false)
  }
})
