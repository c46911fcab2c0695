import { expect, mswHttp, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectAside } from './aside.ts'
import { means } from './means.ts'
import { type Behaviour, notificationProvider, paymentProvider } from './providers.ts'
import { byKey, createShop, expectKeys, paymentsOf, randomOrders, recordsOf } from './shop.ts'
import { clock, nthAttempt, nthWait, passTimeoutAndWait, settled, stepOf, waitsOf } from './waits.ts'

test('3.5 does not retry a refusal that will not change, and sets the order aside', async ({
  subject,
  topics,
  scope,
}) => {
  const statuses = [400, 401, 403, 404, 405, 409, 410, 413, 418, 422, 425, 451, 499]
  const [paid, ...refused] = randomOrders(scope.seed, statuses.length + 1)
  const provider = paymentProvider((orderId) => {
    const at = refused.findIndex((one) => one.orderId === orderId)
    return at < 0 ? 'answer' : { status: statuses[at]!, body: at % 2 === 0 ? '<p>No</p>' : '' }
  })
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([...refused, paid!], 0))
  expect(await settled(topics, app, refused.length + 1, 0), means.refusedForGood).toEqual([])
  const asked = refused.map(({ orderId }) => provider.requestsOf(orderId).length)
  expect(asked, means.refusedForGood).toEqual(refused.map(() => 1))
  const aside = refused.map(({ orderId }, at) => ({ key: orderId, says: [statuses[at]!] }))
  await expectAside(app, topics, 'orders', aside)
  // The id is what makes an order the same: another amount under it is refused by the provider, and never a second charge.
  await topics.produce('orders', recordsOf([{ ...paid!, amountCents: paid!.amountCents + 1 }], 0))
  await settled(topics, app, refused.length + 2, 0)
  expect(provider.doneFor(paid!.orderId), means.keyOfTheOrder).toHaveLength(1)
  expectKeys(await byKey(topics, 'payments'), [paid!.orderId], means.refusedForGood)
  await service.stop()
})

test('3.5 makes no payment of an answer that names no charge, and takes any 2xx that names one', async ({
  subject,
  topics,
  scope,
}) => {
  const useless: Behaviour[] = [
    ...['', 'ok', 'null', '7', '"ch_1"', '[]', '{}', '{"chargeId":7}', '{"chargeId":null}'].map((body) => ({
      status: 201,
      body,
    })),
    { status: 200, body: '{"id":"ch_1"}' },
    { status: 204 },
  ]
  const tooLong = { status: 201, body: JSON.stringify({ chargeId: 'x'.repeat(65) }) }
  const good = { status: 200, body: '{"chargeId":"ch_200","more":1}' }
  const behaviours = [...useless, tooLong, good]
  const orders = randomOrders(scope.seed, behaviours.length)
  const indexOf = (orderId: string) => orders.findIndex((one) => one.orderId === orderId)
  const provider = paymentProvider((orderId) => behaviours[indexOf(orderId)]!)
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf(orders, 0))
  expect(await settled(topics, app, orders.length, 0), means.uselessAnswer).toEqual([])
  const payments = await byKey(topics, 'payments')
  const paid = orders.at(-1)!
  expectKeys(payments, [paid.orderId], means.uselessAnswer)
  expect(payments.get(paid.orderId)?.value, means.payment).toMatchObject({ ...paid, chargeId: 'ch_200' })
  const aside = orders.slice(0, -1).map(({ orderId }, at) => {
    const behaviour = useless[at]
    return { key: orderId, says: typeof behaviour === 'object' ? [behaviour.status] : [] }
  })
  await expectAside(app, topics, 'orders', aside)
  await service.stop()
})

test('3.5 asks the notification provider again too, and sets aside what it refuses', async ({
  subject,
  topics,
  scope,
}) => {
  const [told, ...others] = paymentsOf(randomOrders(scope.seed, 5))
  const refusals = [
    { status: 402, body: '{"messageId":"m-1"}' },
    { status: 404 },
    { status: 202, body: '{}' },
    { status: 200, body: 'null' },
  ]
  const provider = notificationProvider((orderId, nth) => {
    const at = others.findIndex((one) => one.orderId === orderId)
    if (at >= 0) return refusals[at]!
    if (nth === 1) return { status: 504, retryAfter: 'soon' }
    return nth === 2 ? 'work-then-hang' : 'answer'
  })
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'notification', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'payments', 'notifications', 'payments-rejected'),
  ])
  const service = await app.startNotificationService()
  await topics.produce('payments', recordsOf([told!], 0))
  const wait = await nthWait(app, 1, means.passesByItself(504))
  expect(wait, means.noNumber).toBeGreaterThanOrEqual(stepOf(1) / 2)
  expect(wait, means.noNumber).toBeLessThanOrEqual(stepOf(1))
  await app.$.clock.advance(wait)
  await nthAttempt(app, provider, 2)
  await passTimeoutAndWait(app, 2, means.noAnswer('work-then-hang'))
  await settled(topics, app, 1, 2, 'payments')
  await topics.produce('payments', recordsOf(others, 0))
  await settled(topics, app, 5, 2, 'payments')
  expect(waitsOf(app), means.refusedForGood).toHaveLength(2)
  expect(provider.done(), means.notifiedOnce).toEqual([told!.orderId])
  expectKeys(await byKey(topics, 'notifications'), [told!.orderId], means.announced)
  const aside = others.map(({ orderId }, at) => ({ key: orderId, says: [refusals[at]!.status] }))
  await expectAside(app, topics, 'payments', aside)
  const asked = others.map(({ orderId }) => provider.requestsOf(orderId).length)
  expect(asked, means.refusedForGood).toEqual(others.map(() => 1))
  await service.stop()
})
