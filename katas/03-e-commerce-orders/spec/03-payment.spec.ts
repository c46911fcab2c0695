import { eventually, expect, expectNoBrokerIsSaid, mswHttp, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { paymentProvider } from './providers.ts'
import { byKey, correlationOf, createShop, idsOf, killedBy, randomOrders, recordsOf, waitForKeys } from './shop.ts'

const chargedOnce = () =>
  say({
    en: 'each order is charged once: every attempt for an order, also after a restart, needs the same Idempotency-Key; memory dies with the process',
    ru: 'каждый заказ оплачивается один раз: у всех попыток по заказу, и после перезапуска тоже, должен быть один Idempotency-Key; память умирает вместе с процессом',
  })

test('3.3 charges each order once and writes what came of it with the correlation id', async ({
  subject,
  topics,
  scope,
}) => {
  const provider = paymentProvider()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  const orders = randomOrders(scope.seed, 8)
  // Some orders stand twice in the topic: their producer had to send them again.
  await topics.produce('orders', [...recordsOf(orders), ...recordsOf(orders.slice(0, 3))])
  const last = { version: 1, orderId: 'no-correlation-id', customerId: 'c', amountCents: 1, currency: 'EUR' }
  await topics.produce('orders', [{ key: last.orderId, value: last }])
  const all = idsOf([...orders, last])
  const payments = await waitForKeys(topics, 'payments', all)
  expect(provider.done().sort(), chargedOnce()).toEqual(all)
  for (const order of orders) {
    const { orderId, customerId, amountCents, currency } = order
    const { result, body } = provider.doneFor(orderId)[0]!
    expect(body).toEqual({ orderId, customerId, amountCents, currency })
    const { value, headers } = payments.get(orderId)!
    expect(value).toEqual({ ...order, status: 'paid', chargeId: result['chargeId'] })
    expect(headers['correlation-id']).toBe(correlationOf(orderId))
  }
  const started = say({
    en: 'an order that came without a correlation id has its order id from here on',
    ru: 'заказ без correlation id дальше идёт под своим идентификатором',
  })
  expect(payments.get(last.orderId)?.headers['correlation-id'], started).toBe(last.orderId)
  await service.stop()
})

test('3.3 takes a declined card for an answer: one request, one declined payment', async ({
  subject,
  topics,
  scope,
}) => {
  const [declined, paid] = randomOrders(scope.seed, 2)
  const provider = paymentProvider((orderId) => (orderId === declined!.orderId ? 'decline' : 'answer'))
  const clock = { mode: 'virtual', start: 0 } as const
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', http: mswHttp([provider.handler]), clock }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([declined!, paid!], 0))
  // Time stands still: whoever wants to retry is found waiting for it. 5,000 ms is a request's time-out.
  const seen = await eventually(
    async () => ({
      payments: await byKey(topics, 'payments'),
      waits: app.$.clock.sleeps.filter(({ ms }) => ms !== 5000),
    }),
    { until: ({ payments, waits }) => payments.size === 2 || waits.length > 0 },
  )
  const message = say({
    en: '402 is the bank’s answer, not an error: asked again it stays the same',
    ru: '402 — это ответ банка, а не ошибка: сколько ни спрашивай, он не изменится',
  })
  expect(
    seen.waits.map(({ ms }) => `retry after ${ms} ms`),
    message,
  ).toEqual([])
  expect(provider.requestsOf(declined!.orderId), message).toHaveLength(1)
  const answer = { ...declined, status: 'declined', reason: 'card_declined' }
  expect(seen.payments.get(declined!.orderId)?.value, message).toEqual(answer)
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
  const beats = { api: ['Heartbeat', 'ConsumerGroupHeartbeat'], direction: 'response', endpoint: 'payment' } as const
  const killed = wire.fault({
    api: 'Produce',
    direction: 'request',
    endpoint: 'payment',
    topic: topics.name('payments'),
    description: 'the service is killed before its first payment record is written',
    action: {
      do: 'call',
      // Time for a service that does not wait for its record: it would commit the offset here.
      run: async () => {
        const nth = wire.trace.filter(beats).length + 2
        await wire.trace.waitFor(beats, { nth, timeoutMs: 1500 }).catch(() => {})
        await first.$.kill()
        return 'drop' as const
      },
    },
  })
  await first.startPaymentService({ sessionTimeoutMs: 1000 })
  const orders = randomOrders(scope.seed, 4)
  await topics.produce('orders', recordsOf(orders, 0))
  await killedBy(killed, first)
  await topics.expireSessions()
  const second = await subject<typeof Lab>({ name: 'payment-again', http })
  const service = await second.startPaymentService()
  const end = { ...orders[0]!, orderId: 'the-last-one' }
  await topics.produce('orders', recordsOf([end], 0))
  await waitForKeys(topics, 'payments', [end.orderId])
  const lost = say({
    en: 'every order has its payment: the offset may be committed only after the broker has acknowledged the record',
    ru: 'у каждого заказа есть платёж: смещение можно коммитить только после того, как брокер подтвердил запись',
  })
  const all = idsOf([...orders, end])
  expect([...(await byKey(topics, 'payments')).keys()].sort(), lost).toEqual(all)
  expect(provider.done().sort(), chargedOnce()).toEqual(all)
  await service.stop()
})

test('3.3 loses no payment when the answer of a produce request is lost', async ({ subject, topics, scope, wire }) => {
  const provider = paymentProvider()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const topic = topics.name('payments')
  wire.fault({ api: 'Produce', direction: 'response', topic, action: { do: 'cut', when: 'before' } })
  const service = await app.startPaymentService()
  const orders = randomOrders(scope.seed, 5)
  await topics.produce('orders', recordsOf(orders))
  await waitForKeys(topics, 'payments', idsOf(orders))
  expect(provider.done().sort(), chargedOnce()).toEqual(idsOf(orders))
  await service.stop()
})

test('3.3 says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startPaymentService())
})
