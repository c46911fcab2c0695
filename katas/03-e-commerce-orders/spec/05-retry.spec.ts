import fc from 'fast-check'
import { expect, mswHttp, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { paymentProvider } from './providers.ts'
import { createShop, randomOrders, recordsOf, waitForKeys } from './shop.ts'
import { clock, nthWait, settled, stepOf } from './waits.ts'

test('3.5 doubles the delay from retry to retry and spreads it by jitter', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  for (const random of [
    0,
    0.5,
    ...fc.sample(fc.double({ min: 0, max: 0.999, noNaN: true }), { seed: scope.seed, numRuns: 10 }),
  ])
    for (let retry = 1; retry <= 4; retry++) {
      const step = stepOf(retry)
      const delay = await app.retryDelay(retry, random)
      const text = { en: `retry ${retry} with random ${random}`, ru: `повтор ${retry} при random ${random}` }
      expect(Math.abs(delay - (step / 2 + random * (step / 2))), say(text)).toBeLessThanOrEqual(1)
      const asked = await app.retryDelay(retry, random, 3000)
      expect(asked, say(text)).toBeGreaterThanOrEqual(3000)
      expect(asked, say(text)).toBeLessThanOrEqual(3000 + step)
    }
})

test('3.5 asks five times at the delays of the text, then sets the order aside and goes on', async ({
  subject,
  topics,
  scope,
}) => {
  const [stuck, next] = randomOrders(scope.seed, 2)
  // All that passes by itself, one after the other.
  const statuses = [500, 408, 429, 502, 503]
  const provider = paymentProvider((orderId, nth) =>
    orderId === stuck!.orderId ? { status: statuses[nth - 1] ?? 503 } : 'answer',
  )
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([stuck!, next!], 0))
  const spread = new Set<string>()
  for (let retry = 1; retry <= 4; retry++) {
    const status = statuses[retry - 1]
    const wait = await nthWait(app, retry, {
      en: `${status} passes by itself, as 408, 429 and every 5xx do: the same request may succeed later`,
      ru: `${status} проходит само, как 408, 429 и любой 5xx: тот же запрос позже может удаться`,
    })
    const early = say({ en: 'nothing is asked before the wait is over', ru: 'до конца ожидания запросов нет' })
    expect(provider.requestsOf(stuck!.orderId), early).toHaveLength(retry)
    const message = say({
      en: `before retry ${retry} between ${stepOf(retry) / 2} and ${stepOf(retry)} ms: the delay doubles each time`,
      ru: `перед повтором ${retry} от ${stepOf(retry) / 2} до ${stepOf(retry)} мс: задержка каждый раз удваивается`,
    })
    expect(wait, message).toBeGreaterThanOrEqual(stepOf(retry) / 2)
    expect(wait, message).toBeLessThanOrEqual(stepOf(retry))
    spread.add((wait / stepOf(retry)).toFixed(2))
    await app.$.clock.advance(wait)
  }
  const jitter = say({
    en: 'delays without jitter: services that failed together come back together, again and again',
    ru: 'задержки без jitter: сервисы, упавшие вместе, и возвращаются вместе, раз за разом',
  })
  expect(spread.size, jitter).toBeGreaterThan(1)
  const end = await settled(topics, app, 2n, 4)
  const limit = say({
    en: 'five attempts, then it is enough: a retry without a limit holds everybody behind this order for ever',
    ru: 'пять попыток, и хватит: повторы без предела навсегда задерживают всех, кто стоит за этим заказом',
  })
  expect(end.waits, limit).toHaveLength(4)
  expect(provider.requestsOf(stuck!.orderId), limit).toHaveLength(5)
  const lost = say({
    en: 'its offset is committed, so the order must stand in orders-rejected: an error that is only logged is an order lost',
    ru: 'смещение закоммичено, значит, заказ должен лежать в orders-rejected: ошибка, которую только записали в лог, — это потерянный заказ',
  })
  expect([...end.aside.keys()], lost).toEqual([stuck!.orderId])
  expect(end.aside.get(stuck!.orderId)?.headers['rejected-reason']).toContain('503')
  await waitForKeys(topics, 'payments', [next!.orderId])
  await service.stop()
})

test('3.5 waits as long as Retry-After asks, up to ten seconds', async ({ subject, topics, scope }) => {
  const [patient, hopeless] = randomOrders(scope.seed, 2)
  const asked = [
    { status: 429, retryAfter: 3 },
    { status: 503, retryAfter: 7 },
  ] as const
  const provider = paymentProvider((orderId, nth) =>
    orderId === hopeless!.orderId ? { status: 503, retryAfter: 3600 } : (asked[nth - 1] ?? 'answer'),
  )
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([patient!], 0))
  for (const [index, { retryAfter }] of asked.entries()) {
    const wait = await nthWait(app, index + 1)
    const message = say({
      en: `the provider asked for ${retryAfter} s: not earlier, and at most one step later`,
      ru: `провайдер просил ${retryAfter} с: не раньше и не позже чем на один шаг`,
    })
    expect(wait, message).toBeGreaterThanOrEqual(retryAfter * 1000)
    expect(wait, message).toBeLessThanOrEqual(retryAfter * 1000 + stepOf(index + 1))
    await app.$.clock.advance(wait)
  }
  await waitForKeys(topics, 'payments', [patient!.orderId])
  await topics.produce('orders', recordsOf([hopeless!], 0))
  const end = await settled(topics, app, 2n, asked.length)
  const message = say({
    en: 'an hour is no wait for a consumer: the order goes aside at once, the others go on',
    ru: 'час — не ожидание для консьюмера: заказ сразу откладывается, остальные идут дальше',
  })
  expect(end.waits, message).toHaveLength(asked.length)
  expect(provider.requestsOf(hopeless!.orderId), message).toHaveLength(1)
  expect([...end.aside.keys()], message).toEqual([hopeless!.orderId])
  await service.stop()
})
