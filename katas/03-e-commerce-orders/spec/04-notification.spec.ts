import { expect, expectNoBrokerIsSaid, mswHttp, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { notificationProvider, paymentProvider } from './providers.ts'
import {
  byKey,
  correlationOf,
  createShop,
  idsOf,
  killedBy,
  paymentsOf,
  randomOrders,
  recordsOf,
  waitForKeys,
} from './shop.ts'

const notifiedOnce = () =>
  say({
    en: 'each customer is told once: a payment record may stand in the topic twice, so the message needs an Idempotency-Key made from the order id; memory dies with the process',
    ru: 'каждый клиент получает одно уведомление: запись о платеже может повториться, поэтому Idempotency-Key строится из идентификатора заказа; память умирает вместе с процессом',
  })

test('3.4 notifies once for each order, though payments repeat, and says what became of the payment', async ({
  subject,
  topics,
  scope,
}) => {
  const provider = notificationProvider()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'notification', http: mswHttp([provider.handler]) }),
    createShop(topics, 'payments', 'notifications', 'payments-rejected'),
  ])
  const service = await app.startNotificationService()
  const payments = paymentsOf(randomOrders(scope.seed, 6))
  await topics.produce('payments', [...recordsOf(payments), ...recordsOf(payments.slice(0, 3))])
  const notifications = await waitForKeys(topics, 'notifications', idsOf(payments))
  for (const { orderId, customerId, status } of payments) {
    const template = status === 'paid' ? 'order-paid' : 'payment-declined'
    const done = provider.doneFor(orderId)
    expect(
      done.map(({ body }) => body),
      notifiedOnce(),
    ).toEqual([{ orderId, customerId, template }])
    const { messageId } = done[0]!.result
    const { value, headers } = notifications.get(orderId)!
    expect(value).toEqual({ version: 1, orderId, customerId, template, messageId })
    expect(headers['correlation-id']).toBe(correlationOf(orderId))
  }
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
    description: 'the service is killed before its first notification record is written',
    action: { do: 'call', run: () => first.$.kill().then(() => 'drop' as const) },
  })
  await first.startNotificationService()
  const payments = paymentsOf(randomOrders(scope.seed, 4))
  await topics.produce('payments', recordsOf(payments, 0))
  await killedBy(killed, first)
  await topics.expireSessions()
  const second = await subject<typeof Lab>({ name: 'notification-again', http })
  const service = await second.startNotificationService()
  await waitForKeys(topics, 'notifications', idsOf(payments))
  expect(provider.done().sort(), notifiedOnce()).toEqual(idsOf(payments))
  await service.stop()
})

test('3.4 carries the correlation id of an order through all three topics', async ({ subject, topics, scope }) => {
  const handlers = [paymentProvider().handler, notificationProvider().handler]
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'shop', http: mswHttp(handlers) }),
    createShop(topics, 'orders', 'payments', 'notifications'),
  ])
  const service = await app.startNotificationService()
  const other = await app.startPaymentService()
  const orders = randomOrders(scope.seed, 6)
  await app.placeOrders(orders.map((order) => ({ order, correlationId: correlationOf(order.orderId) })))
  await waitForKeys(topics, 'notifications', idsOf(orders))
  for (const topic of ['orders', 'payments', 'notifications']) {
    const records = await byKey(topics, topic)
    const seen = Object.fromEntries([...records].map(([key, { headers }]) => [key, headers['correlation-id']]))
    const message = say({
      en: `in ${topic}: every service passes on the id it was given, in the header; a new one at each step leads nowhere`,
      ru: `в ${topic}: каждый сервис передаёт в заголовке тот идентификатор, который получил; если на каждом шаге создавать новый, путь заказа не проследить`,
    })
    expect(seen, message).toEqual(Object.fromEntries(orders.map(({ orderId }) => [orderId, correlationOf(orderId)])))
  }
  await Promise.all([service.stop(), other.stop()])
})

test('3.4 says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startNotificationService())
})
