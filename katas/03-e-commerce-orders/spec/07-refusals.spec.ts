import { expect, mswHttp, readable, say, test, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { notificationProvider, paymentProvider } from './providers.ts'
import { createShop, paymentsOf, randomOrders, recordsOf, waitForKeys } from './shop.ts'
import { clock, nthWait, settled } from './waits.ts'

test('3.5 does not retry a refusal that will not change, and sets the order aside', async ({
  subject,
  topics,
  scope,
}) => {
  const [refused, next] = randomOrders(scope.seed, 2)
  const provider = paymentProvider((orderId) => (orderId === refused!.orderId ? { status: 422 } : 'answer'))
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'payment', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'orders', 'payments', 'orders-rejected'),
  ])
  const service = await app.startPaymentService()
  await topics.produce('orders', recordsOf([refused!, next!], 0))
  const end = await settled(topics, app, 2n, 0)
  const message = say({
    en: 'a 4xx says that the request is wrong; sent again it is wrong again (408 and 429 are the exceptions)',
    ru: '4xx означает, что неверен сам запрос; повтор его не исправит (исключения — 408 и 429)',
  })
  expect(end.waits, message).toEqual([])
  expect(end.aside.get(refused!.orderId)?.headers['rejected-reason']).toContain('422')
  await service.stop()
})

test('3.5 asks the notification provider again too, and sets aside what it refuses', async ({
  subject,
  topics,
  scope,
}) => {
  const [told, refused] = paymentsOf(randomOrders(scope.seed, 2))
  const provider = notificationProvider((orderId, nth) => {
    if (orderId === refused!.orderId) return { status: 422 }
    return nth === 1 ? { status: 503 } : 'answer'
  })
  const [app] = await Promise.all([
    subject<typeof Lab>({ name: 'notification', clock, http: mswHttp([provider.handler]) }),
    createShop(topics, 'payments', 'notifications', 'payments-rejected'),
  ])
  const service = await app.startNotificationService()
  await topics.produce('payments', recordsOf([told!, refused!], 0))
  const wait = await nthWait(app, 1, {
    en: 'A provider that answers 503 is asked again, whichever service asks',
    ru: 'Провайдера, ответившего 503, спрашивают снова, какой бы сервис ни спрашивал',
  })
  await app.$.clock.advance(wait)
  await waitForKeys(topics, 'notifications', [told!.orderId])
  const [aside] = await waitForRecords(topics, 'payments-rejected', 1)
  expect(readable(aside!)).toMatchObject({
    key: refused!.orderId,
    headers: { 'rejected-reason': expect.stringContaining('422') },
  })
  expect(provider.requestsOf(refused!.orderId)).toHaveLength(1)
  await service.stop()
})
