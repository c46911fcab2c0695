import { type Content, expect, mswHttp, type RecordToProduce, test, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Aside, expectAside } from './aside.ts'
import { means } from './means.ts'
import { notificationProvider, paymentProvider } from './providers.ts'
import { byKey, createShop, expectKeys, idsOf, paymentsOf, randomOrders, recordsOf } from './shop.ts'
import { groups } from './waits.ts'

interface Poison {
  key: string
  value: Content
  /** What the reason must say. */
  says?: string
}

/** What breaks a contract in each of the ways that there are; `model` fits it. */
function poisonOf(model: Lab.Order | Lab.Payment): Poison[] {
  const { customerId: _, ...incomplete } = model
  const damaged = Buffer.from(JSON.stringify({ ...model, customerId: 'c?' }))
  damaged[damaged.indexOf('?')] = 0xff
  return [
    { key: 'not-utf8', value: damaged },
    { key: 'not-json', value: '{"version":1' },
    { key: 'json-null', value: 'null' },
    { key: 'empty', value: '' },
    { key: 'no-value', value: null },
    { key: 'missing-field', value: incomplete, says: 'customerId' },
    { key: 'wrong-type', value: { ...model, amountCents: '100' }, says: 'amountCents' },
    { key: 'unknown-version', value: { ...model, version: 9 }, says: 'version' },
    { key: 'too-long', value: ` ${JSON.stringify({ ...model, note: 'Ж'.repeat(2048) })}` },
  ]
}

/** Poison first, last, and several in a row between good records of partition 0; odd keys and headers in partition 1. */
function mixed(good: readonly (Lab.Order | Lab.Payment)[], poison: readonly Poison[]) {
  const [first, last, other] = good
  const records: RecordToProduce[] = poison.map(({ key, value }) => ({
    key,
    value,
    partition: 0,
    headers: { 'correlation-id': `c-${key}` },
  }))
  const odd: RecordToProduce[] = [
    {
      key: null,
      value: '{}',
      headers: { trace: ['a', 'b'], bytes: new Uint8Array([0xff, 0]), empty: '' },
      partition: 1,
    },
    { key: new Uint8Array([0xff, 1]), value: ' {} ', partition: 1 },
    { key: 'replayed', value: '[]', headers: { 'rejected-reason': 'old', 'rejected-offset': '7' }, partition: 1 },
    { key: 'null-header', value: '{}', headers: { none: null, some: 'x' }, partition: 1 },
    { key: 'null-among-others', value: '{}', headers: { twice: ['a', null], some: [null, 'x'] }, partition: 1 },
  ]
  const [opening, ...rest] = records
  return [
    opening!,
    ...recordsOf([first!], 0),
    ...rest,
    ...recordsOf([last!], 0),
    ...odd,
    ...recordsOf([other!], 1),
    { ...opening!, key: 'at-the-end', partition: 1, headers: { 'correlation-id': 'c' } },
  ]
}

const asideOf = (poison: readonly Poison[]): Aside[] => [
  ...poison.map(({ key, says }) => ({ key, says: says === undefined ? [] : [says] })),
  ...['', '0xff01', 'replayed', 'null-header', 'null-among-others', 'at-the-end'].map((key) => ({ key })),
]

test('3.3 sets a poison order aside as it came, with its reason in headers, and goes on with the others', async ({
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
  const [model, ...good] = randomOrders(scope.seed, 4)
  const poison = [...poisonOf(model!), { key: 'negative', value: { ...model, amountCents: -5 }, says: 'amountCents' }]
  await topics.produce('orders', mixed(good, poison))
  await waitForCommitted(topics, 'payment-service', 'orders', undefined, { means: means.poisonStops })
  await expectAside(app, topics, 'orders', asideOf(poison))
  expectKeys(await byKey(topics, 'payments'), idsOf(good), means.onlyTheGood)
  expect(provider.done().sort(), means.onlyTheGood).toEqual(idsOf(good))
  await service.stop()
})

test('3.3 sets poison aside that is as large as its topic takes, and so does 3.4', async ({
  subject,
  topics,
  scope,
}) => {
  const handlers = [paymentProvider().handler, notificationProvider().handler]
  const app = await subject<typeof Lab>({ name: 'shop', http: mswHttp(handlers) })
  await app.createTopics()
  const services = [await app.startPaymentService(), await app.startNotificationService()]
  const [order] = randomOrders(scope.seed, 1)
  // A broker's batch has at most 1,048,588 bytes by default, about 100 of them its own.
  const huge = { key: 'huge', value: 'x'.repeat(1_048_450), partition: 0 }
  for (const from of ['payments', 'orders'] as const) {
    await topics.produce(from, [huge])
    await topics.produce(from, recordsOf(from === 'orders' ? [order!] : paymentsOf([order!]), 0))
    await waitForCommitted(topics, groups[from], from, undefined, { means: means.hugePoison })
    await expectAside(app, topics, from, [{ key: 'huge' }])
  }
  expectKeys(await byKey(topics, 'notifications'), [order!.orderId], means.onlyTheGood)
  for (const service of services) await service.stop()
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
  const [model, ...good] = paymentsOf(randomOrders(scope.seed, 4))
  const { chargeId: _, ...chargeless } = { ...model!, chargeId: '' }
  const poison = [
    ...poisonOf(model!),
    { key: 'no-such-status', value: { ...model, status: 'perhaps' }, says: 'status' },
    { key: 'paid-without-a-charge', value: chargeless, says: 'chargeId' },
  ]
  await topics.produce('payments', mixed(good, poison))
  await waitForCommitted(topics, 'notification-service', 'payments', undefined, { means: means.poisonStops })
  await expectAside(app, topics, 'payments', asideOf(poison))
  expectKeys(await byKey(topics, 'notifications'), idsOf(good), means.onlyTheGood)
  expect(provider.done().sort(), means.onlyTheGood).toEqual(idsOf(good))
  await service.stop()
})
