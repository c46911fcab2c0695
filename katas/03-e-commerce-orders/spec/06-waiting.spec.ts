import { eventually, expect, mswHttp, test, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectAside } from './aside.ts'
import { means } from './means.ts'
import { paymentProvider } from './providers.ts'
import { byKey, correlationOf, createShop, randomOrders, recordsOf, waitForKeys } from './shop.ts'
import { asked, clock, nthAttempt, nthWait, settled, stopped } from './waits.ts'

test('3.5 retries what gets no whole answer: silence, a connection or a body that breaks, a body that never ends', async ({
  subject,
  topics,
  scope,
}) => {
  const [order] = randomOrders(scope.seed, 1)
  // The money moved the first time; only the answer was lost.
  const script = ['work-then-endless-body', 'work-then-half-a-body', 'reset', 'hang'] as const
  const provider = paymentProvider((_, nth) => script[nth - 1] ?? 'answer')
  await using loopback = await provider.serve()
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService({ provider: loopback.url })
  await topics.produce('orders', recordsOf([order!], 0))
  for (const [index, behaviour] of script.entries()) {
    await nthAttempt(app, provider, index + 1)
    if (behaviour === 'hang' || behaviour.endsWith('endless-body')) await app.$.clock.advance(5000)
    await app.$.clock.advance(await nthWait(app, index + 1, means.noAnswer(behaviour)))
  }
  const payments = await waitForKeys(topics, 'payments', [order!.orderId], means.fifthAnswers)
  const [{ result } = { result: {} }] = provider.doneFor(order!.orderId)
  expect(payments.get(order!.orderId)?.value, means.payment).toMatchObject({ status: 'paid', ...result })
  expect(provider.doneFor(order!.orderId), means.oneCharge).toHaveLength(1)
  await eventually(() => loopback.unanswered(), { until: (count) => count === 0, description: means.givenUp })
  await service.stop()
})

test('3.5 sets an order aside after five attempts without an answer, and a replay of it is charged once', async ({
  subject,
  topics,
  scope,
}) => {
  const [order] = randomOrders(scope.seed, 1)
  const { orderId } = order!
  const script = ['work-then-hang', 'reset', 'hang', 'work-then-reset', 'hang'] as const
  const provider = paymentProvider((_, nth) => script[nth - 1] ?? 'answer')
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([order!], 0))
  for (const [index, behaviour] of script.entries()) {
    await nthAttempt(app, provider, index + 1)
    if (behaviour.endsWith('hang')) await app.$.clock.advance(5000)
    if (index < 4) await app.$.clock.advance(await nthWait(app, index + 1, means.noAnswer(behaviour)))
  }
  expect(await settled(topics, app, 1, 4), means.silenceCounts).toHaveLength(4)
  expect(provider.requests, means.silenceCounts).toHaveLength(5)
  await expectAside(app, topics, 'orders', [{ key: orderId }])
  // Somebody sends it again as it stands there.
  const { text, headers } = (await byKey(topics, 'orders-rejected')).get(orderId)!
  await topics.produce('orders', [{ key: orderId, value: text!, headers }])
  await waitForCommitted(topics, 'payment-service', 'orders', undefined, { means: means.notHandled })
  const payment = (await byKey(topics, 'payments')).get(orderId)
  expect(payment?.value, means.replayed).toMatchObject({ ...order, status: 'paid' })
  expect(payment?.headers, means.correlation).toMatchObject({ 'correlation-id': correlationOf(orderId) })
  expect(provider.doneFor(orderId), means.oneCharge).toHaveLength(1)
  await service.stop()
})

test('3.5 stops without waiting for a delay or an answer, and charges the order after the next start', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [waiting, next] = randomOrders(scope.seed, 2)
  const { orderId } = waiting!
  // Stopped in the first wait, then in the fifth request of the second run.
  const provider = paymentProvider((id, nth) => {
    if (id !== orderId || nth > 7) return 'answer'
    return nth === 6 ? 'hang' : { status: 503 }
  })
  const http = mswHttp([provider.handler])
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([waiting!, next!], 0))
  const firstWait = await nthWait(app, 1)
  await stopped(app, wire, service, means.stopInAWait)
  const restarted = await app.startPaymentService()
  for (let nth = 2; nth <= 5; nth++) await app.$.clock.advance(await nthWait(app, nth, means.startedAgain))
  await asked(provider, orderId, 6)
  await stopped(app, wire, restarted, means.stopInARequest)
  expect(await topics.read('orders-rejected'), means.asideOnStop).toHaveLength(0)
  expect((await topics.committed('payment-service', 'orders')).get(0) ?? 0n, means.committedOnStop).toBe(0n)
  const again = await subject<typeof Lab>({ name: 'payment-again', clock, http })
  const last = await again.startPaymentService()
  const wait = await nthWait(again, 1, means.startedAgain)
  expect(wait, means.randomOfTheTest).toBe(firstWait)
  await again.$.clock.advance(wait)
  await waitForKeys(topics, 'payments', [orderId, next!.orderId], means.paidAfterStop)
  expect(provider.doneFor(orderId), means.oneCharge).toHaveLength(1)
  await last.stop()
})
