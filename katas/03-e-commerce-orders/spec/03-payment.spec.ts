import { expect, expectNoBrokerIsSaid, mswHttp, test, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectAside } from './aside.ts'
import { means } from './means.ts'
import { paymentProvider } from './providers.ts'
import {
  byKey,
  correlationOf,
  createShop,
  expectKeys,
  idsOf,
  killedBy,
  randomOrders,
  recordsOf,
  unusualIds,
  waitForKeys,
} from './shop.ts'
import { clock, settled } from './waits.ts'

test('3.3 charges each order once and writes what came of it with the correlation id', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const provider = paymentProvider()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const orders = randomOrders(scope.seed, 12)
  await topics.produce('orders', recordsOf(orders.slice(0, 6)))
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf(orders.slice(6)))
  await waitForCommitted(topics, 'payment-service', 'orders', undefined, { means: means.fromTheBeginning })
  const payments = await byKey(topics, 'payments')
  // Sent again by a producer of a newer version that gives each attempt a correlation id of its own.
  const again = orders.map((one) => ({ ...one, coupon: 'SPRING' }))
  const headers = { 'correlation-id': 'again' }
  await topics.produce(
    'orders',
    again.map((value) => ({ key: value.orderId, value, headers })),
  )
  await waitForCommitted(topics, 'payment-service', 'orders', undefined, { means: means.notHandled })
  expectKeys(payments, idsOf(orders), means.everyOrderPaid)
  // The second payment of an order says what the first did.
  await byKey(topics, 'payments')
  expect(provider.done().sort(), means.chargedOnce).toEqual(idsOf(orders))
  for (const { version: _, ...body } of orders)
    for (const request of provider.requestsOf(body.orderId)) expect(request.body, means.chargeBody).toEqual(body)
  for (const order of orders) {
    const { chargeId } = provider.doneFor(order.orderId)[0]!.result
    const { value, headers } = payments.get(order.orderId)!
    expect(value, means.payment).toMatchObject({ ...order, status: 'paid', chargeId })
    expect(headers, means.correlation).toMatchObject({ 'correlation-id': correlationOf(order.orderId) })
  }
  const [joined] = wire.trace.filter({ api: 'JoinGroup', direction: 'request' })
  expect(joined?.body, means.defaultSession).toMatchObject({ sessionTimeoutMs: 30_000 })
  await service.stop()
})

test('3.3 gives each order a key of its own, whatever its id and its correlation id', async ({
  subject,
  topics,
  scope,
}) => {
  const provider = paymentProvider()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  const cart = { headers: { 'correlation-id': 'корзина 7' }, partition: 0 }
  const [bytes, none, keyless, ...plain] = randomOrders(scope.seed, unusualIds.length + 3)
  const unusual = plain.map((one, at) => ({ ...one, orderId: unusualIds[at]! }))
  await topics.produce('orders', [
    ...unusual.map((value) => ({ key: value.orderId, value, ...cart })),
    { key: 'x', value: bytes!, headers: { 'correlation-id': new Uint8Array([0xff, 0x00]) }, partition: 0 },
    { key: none!.orderId, value: none!, headers: { other: 'x' }, partition: 0 },
    { key: null, value: keyless!, ...cart },
  ])
  const orders = [...unusual, bytes!, none!, keyless!]
  // Time stands still: whoever wants to retry is found waiting for it.
  expect(await settled(topics, app, orders.length, 0), means.keyForAHeader).toEqual([])
  const payments = await byKey(topics, 'payments')
  expectKeys(payments, idsOf(orders), means.keyOfItsOwn)
  expect(provider.done().sort(), means.chargedOnce).toEqual(idsOf(orders))
  const seen = orders.map(({ orderId }) => payments.get(orderId)?.headers['correlation-id'])
  const wanted = [...unusual.map(() => 'корзина 7'), '0xff00', none!.orderId, 'корзина 7']
  expect(seen, means.correlationKept).toEqual(wanted)
  await service.stop()
})

test('3.3 takes a declined card for an answer: one request, one declined payment', async ({
  subject,
  topics,
  scope,
}) => {
  const [declined, wordless, paid] = randomOrders(scope.seed, 3)
  const provider = paymentProvider((orderId) => {
    if (orderId === declined!.orderId) return 'decline'
    return orderId === wordless!.orderId ? { status: 402, body: 'no' } : 'answer'
  })
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', http: mswHttp([provider.handler]), clock }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([declined!, wordless!, paid!], 0))
  // Time stands still: whoever wants to retry is found waiting for it.
  const waits = await settled(topics, app, 3, 0)
  expect(waits, means.declinedIsAnAnswer).toEqual([])
  expect(provider.requestsOf(declined!.orderId), means.declinedIsAnAnswer).toHaveLength(1)
  const payments = await byKey(topics, 'payments')
  const values = [declined, wordless].map((one) => payments.get(one!.orderId)?.value)
  expect(values, means.declinedIsAnAnswer).toMatchObject([
    { ...declined, status: 'declined', reason: 'card_declined' },
    { ...wordless, status: 'declined', reason: 'declined' },
  ])
  await service.stop()
})

test('3.3 charges once and writes the payment, though it is killed after the charge and before its record', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const provider = paymentProvider()
  const http = mswHttp([provider.handler])
  const [first] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', http }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const killed = wire.fault({
    api: 'Produce',
    direction: 'request',
    endpoint: 'payment',
    topic: topics.name('payments'),
    description: means.faults.killedBeforePayment,
    action: { do: 'call', run: () => first.$.kill().then(() => 'drop' as const) },
  })
  await first.startPaymentService()
  const orders = randomOrders(scope.seed, 4)
  await topics.produce('orders', recordsOf(orders, 0))
  await killedBy(killed, first)
  await topics.expireSessions()
  const second = await subject<typeof Lab>({ name: 'payment-again', http })
  const service = await second.startPaymentService()
  const end = { ...orders[0]!, orderId: 'the-last-one' }
  await topics.produce('orders', recordsOf([end], 0))
  const payments = await waitForKeys(topics, 'payments', [end.orderId], means.goesOn)
  expectKeys(payments, idsOf([...orders, end]), means.lostPayment)
  expect(provider.done().sort(), means.chargedOnce).toEqual(idsOf([...orders, end]))
  await service.stop()
})

test('3.3 loses no payment when the broker refuses a write, or its answer is lost', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const provider = paymentProvider()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const topic = topics.name('payments')
  const refused = { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' } as const
  wire.fault({ api: 'Produce', direction: 'request', topic, action: refused })
  wire.fault({ api: 'Produce', direction: 'request', topic: topics.name('orders-rejected'), action: refused })
  wire.fault({ api: 'Produce', direction: 'response', topic, action: { do: 'cut', when: 'before' } })
  const service = await app.startPaymentService()
  const [late, ...orders] = randomOrders(scope.seed, 6)
  await topics.produce('orders', [...recordsOf(orders, 0), { key: 'poison', value: 'x', partition: 0 }])
  await topics.produce('orders', recordsOf([late!], 0))
  await waitForCommitted(topics, 'payment-service', 'orders', undefined, { means: means.refusedWrite })
  expectKeys(await byKey(topics, 'payments'), idsOf([...orders, late!]), means.lostPayment)
  await expectAside(app, topics, 'orders', [{ key: 'poison' }])
  expect(provider.done().sort(), means.chargedOnce).toEqual(idsOf([...orders, late!]))
  await service.stop()
})

test('3.3 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startPaymentService())
})
