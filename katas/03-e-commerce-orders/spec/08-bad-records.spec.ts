import { type Content, expect, mswHttp, type Subject, say, type Topics, test, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { notificationProvider, paymentProvider } from './providers.ts'
import { byKey, createShop, idsOf, paymentsOf, randomOrders, recordsOf, waitForKeys } from './shop.ts'

interface Poison {
  key: string
  value: Content
  /** What the reason must say. */
  about: string
}

/** What breaks a contract in each of the ways that there are; `model` fits it. */
function poisonOf(model: Lab.Order | Lab.Payment): Poison[] {
  const { customerId: _, ...incomplete } = model
  return [
    { key: 'not-utf8', value: new Uint8Array([0xff, 0xfe, 0x7b]), about: '' },
    { key: 'not-json', value: '{"version":1', about: '' },
    { key: 'no-value', value: null, about: '' },
    { key: 'missing-field', value: incomplete, about: 'customerId' },
    { key: 'wrong-type', value: { ...model, amountCents: '100' }, about: 'amountCents' },
    { key: 'unknown-version', value: { ...model, version: 9 }, about: 'version' },
    { key: 'too-long', value: { ...model, note: 'x'.repeat(5000) }, about: '' },
  ]
}

/** The poison between two good records of partition 0. */
const between = ([first, last]: readonly (Lab.Order | Lab.Payment)[], poison: readonly Poison[]) => [
  ...recordsOf([first!], 0),
  ...poison.map(({ key, value }) => ({ key, value, partition: 0, headers: { 'correlation-id': `c-${key}` } })),
  ...recordsOf([last!], 0),
]

/** Each stands in the topic of rejected records as it came, with its reason, and was reported. */
async function expectAside(
  app: Subject<typeof Lab>,
  topics: Topics,
  { group, from }: { group: string; from: 'orders' | 'payments' },
  poison: readonly Poison[],
): Promise<void> {
  // Only then has the service done with them: it may well write what is good first.
  await waitForCommitted(topics, group, from)
  const aside = await byKey(topics, `${from}-rejected`)
  const kept = say({
    en: `each poison record stands in ${from}-rejected, or nobody can ever look at it`,
    ru: `каждая испорченная запись лежит в ${from}-rejected, иначе её уже никто не увидит`,
  })
  expect([...aside.keys()].sort(), kept).toEqual(poison.map(({ key }) => key).sort())
  const sent = await byKey(topics, from)
  for (const { key, about } of poison) {
    const { text, headers } = aside.get(key)!
    const record = sent.get(key)!
    const offset = String(record.offset)
    expect(text).toBe(record.text)
    const origin = { 'correlation-id': `c-${key}`, 'rejected-partition': '0', 'rejected-offset': offset }
    expect(headers).toMatchObject(origin)
    expect(topics.name(headers['rejected-topic'] ?? '')).toBe(topics.name(from))
    const reason = say({ en: `the reason for ${key} in its header`, ru: `причина для ${key} в заголовке` })
    expect(headers['rejected-reason'] ?? '', reason).toSay(about)
    const reported = { topic: topics.name(from), partition: 0, offset, reason: expect.stringContaining(about) }
    expect(app.$.rejects, { en: 'ctx.onReject was told', ru: 'о ней сообщили в ctx.onReject' }).toContain(reported)
  }
}

test('3.3 sets a poison order aside with its reason in headers and goes on with the others', async ({
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
  const [model, ...good] = randomOrders(scope.seed, 3)
  const poison = [...poisonOf(model!), { key: 'negative', value: { ...model, amountCents: -5 }, about: 'amountCents' }]
  await topics.produce('orders', between(good, poison))
  await waitForKeys(topics, 'payments', idsOf(good), {
    en: 'the orders before and after the poison are paid: an error out of eachMessage stops the partition for everybody',
    ru: 'заказы до и после испорченных оплачены: исключение из eachMessage останавливает партицию для всех',
  })
  await expectAside(app, topics, { group: 'payment-service', from: 'orders' }, poison)
  expect(provider.done().sort()).toEqual(idsOf(good))
  await service.stop()
})

test('3.4 sets a payment aside that breaks its contract, and notifies about the next', async ({
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
  const [model, ...good] = paymentsOf(randomOrders(scope.seed, 3))
  const poison = [
    ...poisonOf(model!),
    { key: 'no-such-status', value: { ...model, status: 'perhaps' }, about: 'status' },
  ]
  await topics.produce('payments', between(good, poison))
  await waitForKeys(topics, 'notifications', idsOf(good), {
    en: 'the payments before and after the poison are announced',
    ru: 'о платежах до и после испорченных клиенты узнали',
  })
  await expectAside(app, topics, { group: 'notification-service', from: 'payments' }, poison)
  expect(provider.done().sort()).toEqual(idsOf(good))
  await service.stop()
})
