import { expect, type Subject, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { paymentsOf, randomOrders } from './shop.ts'

const five = ['orders', 'payments', 'notifications', 'orders-rejected', 'payments-rejected'] as const
const allOf = (topics: Topics) => five.map((topic) => topics.name(topic)).sort()
const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

test('3.1 creates the five topics, with three partitions each, and creating them again is no error', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await Promise.all([app.createTopics(), app.createTopics()])
  const described = await Promise.all(five.map((topic) => topics.describe(topic)))
  const partitions = described.map(({ topic, partitions }) => [topic, partitions.length])
  expect(partitions, means.fiveTopics).toEqual(five.map((topic) => [topics.name(topic), 3]))
})

test('3.1 leaves the topics that are there as they are, and creates the others', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  const there = ['orders', 'payments-rejected']
  const config = { 'max.message.bytes': '500000', 'retention.ms': '432000000' }
  for (const topic of there) await topics.create(topic, { config })
  await topics.produce('orders', [{ key: 'before', value: '{}' }])
  await app.createTopics()
  expect(await topics.list(), means.othersCreated).toEqual(allOf(topics))
  // Brokers hear of changes in their order: who knows this topic knows of all that was changed before.
  await topics.create('afterwards')
  for (const topic of there) {
    const { partitions, config: now } = await topics.describe(topic)
    const settings = Object.fromEntries(Object.keys(config).map((name) => [name, now[name]]))
    expect({ partitions: partitions.length, ...settings }, means.leftAsItWas(topic)).toEqual({
      partitions: 1,
      ...config,
    })
  }
  expect(await topics.read('orders'), means.leftAsItWas('orders')).toHaveRecords([{ key: 'before' }])
})

test('3.1 creates the topics that are missing, whichever there are', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  for (const topic of ['payments', 'notifications', 'orders-rejected']) await topics.create(topic)
  await app.createTopics()
  expect(await topics.list(), means.othersCreated).toEqual(allOf(topics))
})

test("3.1 accepts what fits a topic's contract, to its last character, cent and byte", async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const [order] = randomOrders(scope.seed, 1)
  const orders = [
    ...randomOrders(scope.seed, 20),
    ...[' a ', '   ', 'x', 'Ж'.repeat(64), '🛒'.repeat(32)].map((id) => ({ ...order!, orderId: id, customerId: id })),
    ...[1, 1_000_001, Number.MAX_SAFE_INTEGER].map((amountCents) => ({ ...order!, amountCents })),
    ...(['EUR', 'USD', 'RUB'] as const).map((currency) => ({ ...order!, currency })),
  ]
  for (const value of orders)
    expect(await app.checkRecord('orders', bytes(value)), means.fits).toEqual({ ok: true, value })
  for (const value of paymentsOf(orders))
    expect(await app.checkRecord('payments', bytes(value)), means.fits).toEqual({ ok: true, value })
  for (const template of ['order-paid', 'payment-declined'] as const) {
    const { orderId, customerId } = order!
    const value = { version: 1, orderId, customerId, template, messageId: 'm'.repeat(64) }
    expect(await app.checkRecord('notifications', bytes(value)), means.fits).toEqual({ ok: true, value })
    const newer = await app.checkRecord('notifications', bytes({ ...value, sentBy: 'mail' }))
    expect(newer, means.newerProducer).toMatchObject({ ok: true, value })
  }
  for (const payment of paymentsOf(randomOrders(scope.seed, 3))) {
    const other = payment.status === 'paid' ? { reason: 7 } : { chargeId: null }
    const newer = await app.checkRecord('payments', bytes({ ...payment, ...other, coupon: null }))
    expect(newer, means.newerProducer).toMatchObject({ ok: true, value: payment })
  }
  for (const letter of ['x', 'Ж']) {
    const full = await app.checkRecord('orders', bytesOf({ ...order, note: letter.repeat(1000) }, 4096))
    expect(full, means.exactly4096(letter)).toMatchObject({ ok: true, value: order })
  }
})

test("3.1 refuses what breaks a topic's contract, with a reason that names the field", async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const [order] = randomOrders(scope.seed, 1)
  const [paid, , declined] = paymentsOf(randomOrders(scope.seed, 3))
  const note = { version: 1, orderId: 'o', customerId: 'c', template: 'order-paid', messageId: 'm' }
  const models = [
    ['orders', order!] as const,
    ['payments', paid!],
    ['payments', declined!],
    ['notifications', note],
  ] as const
  for (const [topic, model] of models)
    for (const field of Object.keys(model))
      for (const wrong of [undefined, null, { 1: 1 }, field === 'amountCents' ? '1' : 1])
        if (field !== 'version' || wrong !== 1) await refuses(app, topic, field, { ...model, [field]: wrong })
  for (const id of ['orderId', 'customerId'])
    for (const wrong of ['', 'x'.repeat(65), 'Ж'.repeat(65), '🛒'.repeat(65)])
      for (const [topic, model] of models) await refuses(app, topic, id, { ...model, [id]: wrong })
  for (const wrong of ['', 'x'.repeat(65)]) {
    await refuses(app, 'payments', 'chargeId', { ...paid, chargeId: wrong })
    await refuses(app, 'notifications', 'messageId', { ...note, messageId: wrong })
  }
  for (const wrong of [0, -1, 0.5, 10.5, true, 2 ** 53, 1e300])
    await refuses(app, 'orders', 'amountCents', { ...order, amountCents: wrong })
  for (const wrong of ['euro', 'eur', ' EUR', 'EUR ', 'GBP', ''])
    await refuses(app, 'orders', 'currency', { ...order, currency: wrong })
  for (const wrong of [0, 2, 1.5, '1', true])
    for (const [topic, model] of models) await refuses(app, topic, 'version', { ...model, version: wrong })
  for (const wrong of ['perhaps', 'PAID', ''])
    await refuses(app, 'payments', 'status', { ...paid, reason: 'r', status: wrong })
  await refuses(app, 'payments', 'reason', { ...paid, status: 'declined' })
  await refuses(app, 'payments', 'chargeId', { ...declined, status: 'paid' })
  await refuses(app, 'notifications', 'template', { ...note, template: 'hello' })
})

test('3.1 refuses bytes that hold no record, and never throws', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const [order] = randomOrders(scope.seed, 1)
  const damaged = bytes({ ...order, customerId: 'c?' })
  damaged[damaged.indexOf('?')] = 0xff
  const nothings: readonly (readonly [string, Uint8Array | null])[] = [
    ['null', null],
    ['0 B', bytes('')],
    ...['{"version":1', 'null', '7', '"order"', '[]', '[{}]', '{}', '['.repeat(4000)].map(
      (text) => [text.slice(0, 20), bytes(text)] as const,
    ),
    ['0xfffe', new Uint8Array([0xff, 0xfe])],
    ['a valid order with the byte 0xff in its customerId', damaged],
    ['4097 B: x', bytesOf({ ...order, note: 'x' }, 4097)],
    ['4097 B: Ж', bytesOf({ ...order, note: 'Ж'.repeat(1000) }, 4097)],
    [
      '4097 B: blanks after a valid order',
      Buffer.concat([bytes(order), Buffer.alloc(4097 - bytes(order).length, ' ')]),
    ],
  ]
  for (const [shown, value] of nothings)
    for (const topic of ['orders', 'payments', 'notifications'] as const) {
      const checked = await app.checkRecord(topic, value)
      expect(checked, means.noRecord(topic, shown)).toMatchObject({ ok: false })
      const { reason } = checked as { reason: string }
      expect(reason.length, means.saysWhy(shown)).toBeGreaterThan(0)
    }
})

async function refuses(app: Subject<typeof Lab>, topic: Topic, field: string, value: object): Promise<void> {
  const checked = await app.checkRecord(topic, bytes(value))
  expect(checked, means.refused(topic, JSON.stringify(value))).toMatchObject({ ok: false })
  expect((checked as { reason: string }).reason, means.namesField(field)).toSay(field)
}

type Topic = 'orders' | 'payments' | 'notifications'

/** The value as JSON of exactly so many bytes: its note is filled up. */
function bytesOf(value: { note: string }, size: number): Buffer {
  return bytes({ ...value, note: value.note + '.'.repeat(size - bytes(value).byteLength) })
}
