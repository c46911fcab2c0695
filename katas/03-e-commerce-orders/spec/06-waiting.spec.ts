import { eventually, expect, mswHttp, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { paymentProvider } from './providers.ts'
import { createShop, randomOrders, recordsOf, waitForKeys } from './shop.ts'
import { clock, nthWait, settled } from './waits.ts'

test('3.5 retries a request that hangs and a connection that breaks, and charges once', async ({
  subject,
  topics,
  scope,
}) => {
  const [order] = randomOrders(scope.seed, 1)
  // The money moved the first time; only the answer was lost.
  const script = ['work-then-hang', 'work-then-reset', 'reset'] as const
  const provider = paymentProvider((_, nth) => script[nth - 1] ?? 'answer')
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([order!], 0))
  await eventually(() => provider.requests.length, { until: (count) => count === 1 })
  await eventually(() => app.$.clock.sleeps.filter(({ ms }) => ms === 5000).length, {
    until: (count) => count >= 1,
    timeoutMs: 6000,
    description: {
      en: 'each attempt is given up after 5,000 ms, by ctx.clock.sleep(5000, …): a provider that never answers must not hold the partition for ever',
      ru: 'каждая попытка прекращается через 5 000 мс, через ctx.clock.sleep(5000, …): молчащий провайдер не должен вечно держать партицию',
    },
  })
  await app.$.clock.advance(5000)
  for (let retry = 1; retry <= script.length; retry++) await app.$.clock.advance(await nthWait(app, retry))
  await waitForKeys(topics, 'payments', [order!.orderId])
  const message = say({
    en: 'one charge: a lost answer does not mean that nothing happened, so every attempt carries the same Idempotency-Key',
    ru: 'одно списание: потерянный ответ не значит, что ничего не произошло, поэтому у каждой попытки один и тот же Idempotency-Key',
  })
  expect(provider.doneFor(order!.orderId), message).toHaveLength(1)
  await service.stop()
})

test('3.5 counts an attempt without an answer too: after five the order goes aside', async ({
  subject,
  topics,
  scope,
}) => {
  const [order] = randomOrders(scope.seed, 1)
  const script = ['hang', 'reset', 'hang', 'reset', 'hang'] as const
  const provider = paymentProvider((_, nth) => script[nth - 1] ?? 'hang')
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([order!], 0))
  for (const [index, behaviour] of script.entries()) {
    const timeouts = () => app.$.clock.sleeps.filter(({ ms }) => ms === 5000)
    await eventually(() => ({ asked: provider.requests.length, timeouts: timeouts().length }), {
      until: ({ asked, timeouts }) => Math.min(asked, timeouts) > index,
    })
    if (behaviour === 'hang') await app.$.clock.advance(5000)
    if (index < 4) await app.$.clock.advance(await nthWait(app, index + 1))
  }
  const end = await settled(topics, app, 1n, 4)
  const message = say({
    en: 'five attempts in all, however they ended: a provider that never answers must not hold the partition for ever',
    ru: 'всего пять попыток, чем бы они ни кончились: молчащий провайдер не должен вечно держать партицию',
  })
  expect(end.waits, message).toHaveLength(4)
  expect([...end.aside.keys()], message).toEqual([order!.orderId])
  expect(provider.requests, message).toHaveLength(5)
  await service.stop()
})

test('3.5 stays in its group while an order waits longer than the session timeout', async ({
  subject,
  topics,
  scope,
  wire,
}) => {
  const [order] = randomOrders(scope.seed, 1)
  const provider = paymentProvider((_, nth) => (nth === 1 ? { status: 503 } : 'answer'))
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const sessionTimeoutMs = 2000
  const service = await app.startPaymentService({ sessionTimeoutMs })
  await topics.produce('orders', recordsOf([order!], 0))
  const wait = await nthWait(app, 1)
  const beats = { api: ['Heartbeat', 'ConsumerGroupHeartbeat'], direction: 'response', endpoint: 'payment' } as const
  const since = wire.trace.filter({ ...beats, api: [...beats.api, 'SyncGroup'] }).at(-1)?.at ?? 0
  await eventually(() => wire.trace.filter(beats).map(({ at, body }) => ({ at, errorCode: body?.['errorCode'] })), {
    until: (all) => all.some(({ at, errorCode }) => at > since + sessionTimeoutMs && errorCode === 0),
    timeoutMs: 4 * sessionTimeoutMs,
    description: {
      en: `a heartbeat later than ${sessionTimeoutMs} ms after the last: kafkajs sends none while eachMessage waits, so the group takes the member for dead and gives its partitions away`,
      ru: `heartbeat позже чем через ${sessionTimeoutMs} мс после последнего: пока eachMessage ждёт, kafkajs их не шлёт, группа считает участника мёртвым и отдаёт его партиции`,
    },
  })
  await app.$.clock.advance(wait)
  await eventually(async () => (await topics.committed('payment-service', 'orders')).get(0), {
    until: (offset) => offset === 1n,
  })
  expect(provider.requestsOf(order!.orderId)).toHaveLength(2)
  await service.stop()
})

test('3.5 stops without waiting for a delay, and charges the waiting order after the next start', async ({
  subject,
  topics,
  scope,
}) => {
  const [order] = randomOrders(scope.seed, 1)
  const provider = paymentProvider((_, nth) => (nth === 1 ? { status: 503 } : 'answer'))
  const http = mswHttp([provider.handler])
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([order!], 0))
  await nthWait(app, 1)
  let stopped = false
  const stopping = service.stop().then(() => {
    stopped = true
  })
  // If it never ends, the deadline below says so; its rejection at the subject's end says nothing new.
  stopping.catch(() => {})
  await eventually(() => stopped, {
    until: (it) => it,
    timeoutMs: 8000,
    description: {
      en: 'stop() resolves while an order waits for its retry: abort the wait by its signal, leave the offset uncommitted',
      ru: 'stop() завершается, пока заказ ждёт повтора: прервите ожидание сигналом, смещение не коммитьте',
    },
  })
  await stopping
  const again = await subject<typeof Lab>({ name: 'payment-again', clock, http })
  const restarted = await again.startPaymentService()
  await waitForKeys(topics, 'payments', [order!.orderId], {
    en: 'the order that waited is paid after the next start: what was not handled must not be committed on the way out',
    ru: 'заказ, который ждал, оплачен после следующего запуска: необработанное нельзя коммитить при остановке',
  })
  expect(provider.doneFor(order!.orderId)).toHaveLength(1)
  await restarted.stop()
})
