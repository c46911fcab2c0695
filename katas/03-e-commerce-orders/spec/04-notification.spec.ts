import { expect, expectNoBrokerIsSaid, mswHttp, readable, test, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectAside } from './aside.ts'
import { means } from './means.ts'
import { notificationProvider, paymentProvider } from './providers.ts'
import {
  byKey,
  correlationOf,
  createShop,
  expectKeys,
  idsOf,
  killedBy,
  paymentsOf,
  randomOrders,
  recordsOf,
  unusualIds,
  waitForKeys,
} from './shop.ts'
import { clock, settled } from './waits.ts'

test('3.4 notifies once for each order, though payments repeat, and says what became of the payment', async ({
  subject,
  topics,
  scope,
}) => {
  const provider = notificationProvider()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'notification', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'payments', 'notifications', 'payments-rejected'),
  ])
  const orders = randomOrders(scope.seed, unusualIds.length + 6)
  const payments = paymentsOf(orders.map((one, at) => ({ ...one, orderId: unusualIds[at] ?? one.orderId })))
  await topics.produce('payments', recordsOf(payments.slice(0, 6), 0))
  const service = await app.startNotificationService()
  await topics.produce('payments', recordsOf(payments.slice(6), 0))
  expect(await settled(topics, app, payments.length, 0, 'payments'), means.keyForAHeader).toEqual([])
  const notifications = await byKey(topics, 'notifications')
  // The status alone says what became of a payment: here each has a field of the other kind too.
  const again = payments.map((one) => ({
    key: null,
    value: { ...one, ...(one.status === 'paid' ? { reason: 'none' } : { chargeId: 'ch_void' }) },
    headers: { 'correlation-id': 'again' },
    partition: 0,
  }))
  await topics.produce('payments', again)
  expect(await settled(topics, app, 2 * payments.length, 0, 'payments'), means.keyForAHeader).toEqual([])
  // A payment that says otherwise is of the same order: its customer has been told.
  const [{ orderId: told, ...facts }] = payments as [Lab.Payment]
  const otherwise = { ...facts, orderId: told, status: 'declined', reason: 'card_declined' } as const
  await topics.produce('payments', recordsOf([otherwise], 0))
  await settled(topics, app, 2 * payments.length + 1, 0, 'payments')
  expectKeys(notifications, idsOf(payments), means.everyPaymentAnnounced)
  const templates = provider.doneFor(told).map(({ body }) => body['template'])
  expect(templates, means.toldOnce).toEqual(['order-paid'])
  await byKey(topics, 'notifications')
  expect(provider.done().sort(), means.notifiedOnce).toEqual(idsOf(payments))
  for (const { orderId, customerId, status } of payments) {
    const template = status === 'paid' ? 'order-paid' : 'payment-declined'
    const body = { orderId, customerId, template }
    for (const request of provider.requestsOf(orderId).slice(0, 2)) expect(request.body, means.template).toEqual(body)
    const { messageId } = provider.doneFor(orderId)[0]!.result
    const { value, headers } = notifications.get(orderId)!
    expect(value, means.notification).toMatchObject({ version: 1, ...body, messageId })
    expect(headers, means.correlation).toMatchObject({ 'correlation-id': correlationOf(orderId) })
  }
  const aside = (await topics.read('payments-rejected')).map(readable).find(({ key }) => key === told)
  expect(aside?.headers['rejected-reason'] ?? '', means.toldOnce).toSay(409)
  await service.stop()
})

test('3.4 notifies once, though it is killed after the message and before its record', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const provider = notificationProvider()
  const http = mswHttp([provider.handler])
  const [first] = await Promise.all([
    subject<typeof Lab>({ name: 'notification', http }),
    createShop(topics, 'payments', 'notifications', 'payments-rejected'),
  ])
  const killed = wire.fault({
    api: 'Produce',
    direction: 'request',
    endpoint: 'notification',
    topic: topics.name('notifications'),
    description: means.faults.killedBeforeNotification,
    action: { do: 'call', run: () => first.$.kill().then(() => 'drop' as const) },
  })
  await first.startNotificationService()
  const payments = paymentsOf(randomOrders(scope.seed, 4))
  await topics.produce('payments', recordsOf(payments, 0))
  await killedBy(killed, first)
  await topics.expireSessions()
  const second = await subject<typeof Lab>({ name: 'notification-again', http })
  const service = await second.startNotificationService()
  await waitForKeys(topics, 'notifications', idsOf(payments), means.goesOn)
  expect(provider.done().sort(), means.notifiedOnce).toEqual(idsOf(payments))
  await service.stop()
})

test('3.4 loses no notification when the broker refuses a write, or its answer is lost', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const provider = notificationProvider()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'notification', http: mswHttp([provider.handler]) }),
    createShop(topics, 'payments', 'notifications', 'payments-rejected'),
  ])
  const topic = topics.name('notifications')
  const refused = { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' } as const
  wire.fault({ api: 'Produce', direction: 'request', topic, action: refused })
  wire.fault({ api: 'Produce', direction: 'request', topic: topics.name('payments-rejected'), action: refused })
  wire.fault({ api: 'Produce', direction: 'response', topic, action: { do: 'cut', when: 'before' } })
  const service = await app.startNotificationService()
  const payments = paymentsOf(randomOrders(scope.seed, 3))
  await topics.produce('payments', [...recordsOf(payments, 0), { key: 'poison', value: 'x', partition: 0 }])
  await waitForCommitted(topics, 'notification-service', 'payments', undefined, { means: means.refusedWrite })
  expectKeys(await byKey(topics, 'notifications'), idsOf(payments), means.lostNotification)
  await expectAside(app, topics, 'payments', [{ key: 'poison' }])
  expect(provider.done().sort(), means.notifiedOnce).toEqual(idsOf(payments))
  await service.stop()
})

test('3.4 carries the correlation id of an order through all three topics', async ({ subject, topics, scope }) => {
  const handlers = [paymentProvider().handler, notificationProvider().handler]
  const app = await subject<typeof Lab>({ name: 'shop', http: mswHttp(handlers) })
  await app.createTopics()
  const service = await app.startNotificationService()
  const other = await app.startPaymentService()
  const orders = randomOrders(scope.seed, 6)
  await app.placeOrders(orders.map((order) => ({ order, correlationId: correlationOf(order.orderId) })))
  await waitForKeys(topics, 'notifications', idsOf(orders), means.endToEnd)
  for (const topic of ['orders', 'payments', 'notifications']) {
    const records = await byKey(topics, topic)
    const seen = [...records.values()].map(({ key, headers }) => [key, headers['correlation-id']])
    const wanted = [...records.keys()].map((orderId) => [orderId, correlationOf(orderId)])
    expect(seen, means.passedOn(topic)).toEqual(wanted)
  }
  // The one stops, the other goes on.
  await other.stop()
  const [late] = paymentsOf(randomOrders(scope.seed, 7).slice(6))
  await topics.produce('payments', recordsOf([late!]))
  await waitForKeys(topics, 'notifications', [late!.orderId], means.ownLife)
  await service.stop()
})

test('3.4 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startNotificationService())
})
