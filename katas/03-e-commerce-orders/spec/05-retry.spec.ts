import fc from 'fast-check'
import { expect, mswHttp, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectAside } from './aside.ts'
import { means } from './means.ts'
import { paymentProvider } from './providers.ts'
import { byKey, createShop, randomOrders, recordsOf } from './shop.ts'
import { clock, nthWait, settled, stepOf, timeoutsOf } from './waits.ts'

test('3.5 doubles the delay from retry to retry and spreads it by jitter', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const some = fc.sample(fc.double({ min: 0, max: 0.999, noNaN: true }), { seed: scope.seed, numRuns: 10 })
  for (const random of [0, 0.5, 0.999, ...some])
    for (let retry = 1; retry <= 4; retry++) {
      const step = stepOf(retry)
      const delay = await app.retryDelay(retry, random)
      const off = Math.abs(delay - (step / 2 + random * (step / 2)))
      expect(off, means.delay(retry, random, delay)).toBeLessThanOrEqual(1)
      for (const asked of [0, 1, 999, 3000, 10_000]) {
        const wait = await app.retryDelay(retry, random, asked)
        expect(wait, means.notEarlier(asked)).toBeGreaterThanOrEqual(asked)
        expect(wait, means.oneStepLater(asked, retry)).toBeLessThanOrEqual(asked + step)
      }
    }
})

test('3.5 asks five times at the delays of the text, then sets the order aside and goes on', async ({
  subject,
  topics,
  scope,
}) => {
  const [stuck, next] = randomOrders(scope.seed, 2)
  // All that passes by itself, one after the other.
  const statuses = [500, 408, 429, 599, 501]
  const provider = paymentProvider((orderId, nth) => {
    if (orderId === stuck!.orderId) return { status: statuses[nth - 1] ?? 503, body: '<p>Sorry</p>' }
    return nth === 1 ? { status: 502 } : 'decline'
  })
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([stuck!], 0))
  const spread = new Set<string>()
  for (let retry = 1; retry <= 4; retry++) {
    const wait = await nthWait(app, retry, means.passesByItself(statuses[retry - 1]!))
    expect(provider.requestsOf(stuck!.orderId), means.notBeforeTheWait).toHaveLength(retry)
    expect(wait, means.doubles(retry)).toBeGreaterThanOrEqual(stepOf(retry) / 2)
    expect(wait, means.doubles(retry)).toBeLessThanOrEqual(stepOf(retry))
    spread.add((wait / stepOf(retry)).toFixed(2))
    await app.$.clock.advance(wait)
  }
  expect(spread.size, means.noJitter).toBeGreaterThan(1)
  expect(await settled(topics, app, 1, 4), means.fiveAttempts).toHaveLength(4)
  const requests = provider.requestsOf(stuck!.orderId)
  expect(requests, means.fiveAttempts).toHaveLength(5)
  expect(new Set(requests.map(({ key }) => key)).size, means.oneKey).toBe(1)
  expect(timeoutsOf(app), means.timeoutEach).toHaveLength(5)
  await expectAside(app, topics, 'orders', [{ key: stuck!.orderId, says: [501] }])
  // The next order has attempts and delays of its own, and an answer that comes late is an answer.
  await topics.produce('orders', recordsOf([next!], 0))
  const wait = await nthWait(app, 5, means.passesByItself(502))
  expect(wait, means.startsAnew).toBeLessThanOrEqual(stepOf(1))
  await app.$.clock.advance(wait)
  await settled(topics, app, 2, 5)
  const { value } = (await byKey(topics, 'payments')).get(next!.orderId) ?? { value: undefined }
  expect(value, means.lateAnswer).toMatchObject({ ...next, status: 'declined', reason: 'card_declined' })
  await service.stop()
})

test('3.5 waits as long as Retry-After asks, up to ten seconds', async ({ subject, topics, scope }) => {
  const [patient, hopeless] = randomOrders(scope.seed, 2)
  const answers = [
    { status: 429, retryAfter: 3 },
    { status: 503 },
    { status: 500, retryAfter: 10 },
    { status: 429, retryAfter: 0 },
  ]
  const provider = paymentProvider((orderId, nth) =>
    orderId === hopeless!.orderId ? { status: 503, retryAfter: 11 } : (answers[nth - 1] ?? 'answer'),
  )
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([patient!], 0))
  for (const [index, { status, retryAfter }] of answers.entries()) {
    const step = stepOf(index + 1)
    const [least, most] = retryAfter === undefined ? [step / 2, step] : [retryAfter * 1000, retryAfter * 1000 + step]
    const wait = await nthWait(app, index + 1, means.asks(status, retryAfter))
    expect(wait, means.asks(status, retryAfter)).toBeGreaterThanOrEqual(least)
    expect(wait, means.asks(status, retryAfter)).toBeLessThanOrEqual(most)
    await app.$.clock.advance(wait)
  }
  await settled(topics, app, 1, 4)
  expect([...(await byKey(topics, 'payments')).keys()], means.patient).toEqual([patient!.orderId])
  await topics.produce('orders', recordsOf([hopeless!], 0))
  expect(await settled(topics, app, 2, 4), means.tooLong).toHaveLength(4)
  expect(provider.requestsOf(hopeless!.orderId), means.tooLong).toHaveLength(1)
  await expectAside(app, topics, 'orders', [{ key: hopeless!.orderId, says: [503] }])
  await service.stop()
})
