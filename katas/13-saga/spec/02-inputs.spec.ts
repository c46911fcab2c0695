import {
  eventually,
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  outcomeOf,
  readSettled,
  test,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { BAD_EVENTS, BAD_ORDERS, BAD_SUPPLIES, GOOD_EVENT, GOOD_ORDERS, GOOD_SUPPLY, NOTHING } from './bad.ts'
import { means } from './means.ts'
import { violationsOf } from './oracle.ts'
import { event, order, supply } from './orders.ts'
import { eventsOf, NAMES, place, READS, say, startAll, startOne, stopAll, untilEnded, untilQuiet } from './saga.ts'

const bytes = (value: object | string | Uint8Array | null) =>
  value === null || value instanceof Uint8Array
    ? value
    : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

const EVENT_TOPICS = ['order', 'payment', 'inventory', 'delivery'] as const

const OF_TOPIC = {
  order: ['OrderPlaced', 'OrderTimedOut', 'OrderCompleted', 'OrderCancelled'],
  payment: ['PaymentTaken', 'PaymentDeclined', 'PaymentRefunded', 'PaymentVoided'],
  inventory: ['StockReserved', 'StockRefused', 'StockReleased', 'StockVoided'],
  delivery: ['DeliveryScheduled', 'DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided'],
} as const

test('13.1 reads what keeps to the contract, to its very edges', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const good of GOOD_ORDERS)
    expect(await app.readInput('orders', bytes(good)), means.taken).toMatchObject({
      type: 'OrderReceived',
      order: { orderId: good.orderId, quantity: good.quantity, cents: good.cents },
    })
  for (const topic of EVENT_TOPICS)
    for (const type of OF_TOPIC[topic]) {
      const one = event(type, order('o-1'), { reason: 'x'.repeat(200) })
      expect(await app.readInput(topic, bytes(one)), means.taken).toEqual(one)
    }
  expect(await app.readInput('requests', bytes(GOOD_SUPPLY)), means.taken).toEqual(GOOD_SUPPLY)
  expect(await app.readInput('requests', bytes(GOOD_EVENT)), means.taken).toEqual(GOOD_EVENT)
  expect(await app.readInput('requests', bytes({ ...GOOD_SUPPLY, extra: 1 })), means.taken).toMatchObject(GOOD_SUPPLY)
})

test('13.1 refuses what breaks the contract, and names the field', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const refuses = (topic: Lab.TopicName, value: object | string | Uint8Array | null, what: string, field?: string) =>
    expectRejection(app.readInput(topic, bytes(value)), {
      about: means.accepted(topic, what),
      ...(field ? { names: [field] } : { error: 'Error' }),
    })
  for (const topic of ['orders', 'requests', ...EVENT_TOPICS] as const)
    for (const [what, value] of NOTHING) await refuses(topic, value, what)
  for (const [field, change] of BAD_ORDERS)
    await refuses('orders', { ...order('o-1'), ...change }, JSON.stringify(change), field)
  for (const [field, change] of BAD_EVENTS)
    for (const topic of ['payment', 'requests'] as const)
      await refuses(
        topic,
        { ...GOOD_EVENT, ...change },
        JSON.stringify(change),
        topic === 'payment' ? field : undefined,
      )
  for (const [field, change] of BAD_SUPPLIES)
    await refuses('requests', { ...GOOD_SUPPLY, ...change }, JSON.stringify(change), field)
  const foreign: [Lab.TopicName, object][] = [
    ['order', event('PaymentTaken', order('o-1'))],
    ['payment', event('StockReserved', order('o-1'))],
    ['inventory', event('DeliveryRefused', order('o-1'))],
    ['delivery', event('OrderTimedOut', order('o-1'))],
    ['requests', event('StockReserved', order('o-1'))],
    ['requests', event('DeliveryScheduled', order('o-1'))],
    ['inventory', supply('lamp', 1)],
    ['orders', event('OrderPlaced', order('o-1'))],
  ]
  for (const [topic, value] of foreign) await refuses(topic, value, (value as { type: string }).type)
})

test('13.1 reports bad input in every topic, and goes on behind it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const bad = new Map<string, string[]>()
  const names = [...new Set(NAMES.flatMap((service) => READS[service]))]
  for (const name of names) {
    const at = await topics.produce(name, [
      { partition: 0, value: null },
      { partition: 0, key: 'o-1', value: '{' },
      { partition: 1, key: 'o-2', value: { ...order('o-2'), version: 9 } },
      { partition: 2, key: 'o-3', value: Buffer.from([0xff, 0xfe]) },
    ])
    bad.set(
      name,
      at.map(({ partition, offset }) => `${topics.name(name)}[${partition}]@${offset}`),
    )
  }
  const services = await startAll(app)
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 9) }])
  const orders = Array.from({ length: 6 }, (_, n) => order(`good-${n}`))
  await place(topics, orders)
  await untilEnded(
    topics,
    orders.map(({ orderId }) => orderId),
    means.stuck,
  )
  await place(topics, [order('good-0', { quantity: 2 })])
  await untilQuiet(topics)
  // Each service that reads a topic reports what is bad in it.
  const wanted = NAMES.flatMap((service) => READS[service].flatMap((name) => bad.get(name)!))
  const seen = () => app.$.rejects.map(({ topic, partition, offset }) => `${topic}[${partition}]@${offset}`)
  const missing = () => missingFrom(wanted, seen())
  await eventually(missing, { until: ({ length }) => length === 0, description: means.notReported })
  expect(
    missingFrom(seen(), wanted).filter((place) => !place.startsWith(`${topics.name('orders')}[`)),
    means.reportedGood,
  ).toEqual([])
  expect(missingFrom(seen(), wanted).length, means.refusalReported).toBe(1)
  expect(
    app.$.rejects.every(({ reason }) => reason.length > 0),
    means.reasonGiven,
  ).toBe(true)
  expect(violationsOf(await eventsOf(topics)), means.whole).toEqual([])
  await stopAll(services)
})

/** Those of the first list that the second lacks, as often as they are lacking. */
function missingFrom(wanted: readonly string[], seen: readonly string[]): string[] {
  const left = [...seen]
  return wanted.filter((one) => {
    const place = left.indexOf(one)
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

test('13.1 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, async (app) => {
    const starts = await Promise.allSettled(NAMES.map((service) => startOne(app, service)))
    const failed = starts.find(({ status }) => status === 'rejected')
    const started = starts.filter(({ status }) => status === 'fulfilled')
    expect(started, means.startedWithout).toHaveLength(0)
    throw (failed as PromiseRejectedResult).reason
  })
})

test('13.1 a start is over when the service is a member of its group, and a stop when it is none', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const goOn = Promise.withResolvers<void>()
  const group = topics.name('payment-service')
  const joining = wire.fault({
    api: 'JoinGroup',
    direction: 'request',
    where: ({ body }) => body?.['groupId'] === group,
    action: { do: 'call', run: () => goOn.promise },
    description: means.faults.joinTakesLong,
  })
  const starting = app.startPaymentService()
  try {
    await waitForFault(joining, { starting, description: means.joins })
    // What is asked behind it is answered when it has begun, and behind what needs no answer of the broker.
    const meanwhile = app.createTopics().then(() => 'waiting')
    expect(await Promise.race([starting.then(() => 'resolved'), meanwhile]), means.startTooEarly).toBe('waiting')
  } finally {
    goOn.resolve()
  }
  const service = await starting
  expect((await topics.group('payment-service')).members.length, means.members('start')).toBe(1)
  await service.stop()
  expect((await topics.group('payment-service')).members.length, means.members('stop')).toBe(0)
})

test('13.1 a stop finishes what is being written', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const service = await app.startPaymentService()
  const goOn = Promise.withResolvers<void>()
  const writing = wire.fault({
    api: 'Produce',
    direction: 'response',
    topic: topics.name('payment-events'),
    action: { do: 'call', run: () => goOn.promise },
    description: means.faults.answerComesLate,
  })
  try {
    await say(topics, event('OrderPlaced', order('o-1')))
    await waitForFault(writing, { description: means.comesTo('payment') })
    const stopping = service.stop()
    const early = stopping.then(() => 'resolved')
    early.catch(() => {}) // looked at below
    // What is asked behind it is answered when it has begun, and behind what needs no answer of the broker.
    const meanwhile = service.state().then(() => 'waiting')
    expect(await Promise.race([early, meanwhile]), means.stopTooEarly).toBe('waiting')
    goOn.resolve()
    expect(await outcomeOf(stopping, { withinMs: 10_000 }), means.stopsInTheMiddle).toBe('resolved')
  } finally {
    goOn.resolve()
  }
  const read = await topics.committed('payment-service', 'order-events')
  const there = {
    said: (await eventsOf(topics)).map(({ id }) => id).filter((id) => id.includes('Payment')),
    read: [...read.values()].reduce((sum, offset) => sum + Number(offset), 0),
  }
  expect(there, means.stopFinishes).toEqual({ said: ['o-1/PaymentTaken'], read: 1 })
})

test('13.1 a clean stop leaves nothing open, and the next start goes on exactly there', async ({ subject, topics }) => {
  const first = await subject<typeof Lab>({ name: 'first' })
  await first.createTopics()
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 1) }])
  const before = await startAll(first)
  await place(topics, [order('o-1')])
  await untilEnded(topics, ['o-1'])
  await untilQuiet(topics)
  for (const service of before) expect(await service.state(), means.state).toBe('running')
  await stopAll(before)
  await stopAll(before)
  for (const service of before) expect(await service.state(), means.state).toBe('stopped')
  const said = await readSettled(topics, 'order-events')
  // On another machine: nothing is left but what stands in Kafka.
  const second = await subject<typeof Lab>({ name: 'second' })
  const after = await startAll(second)
  await place(topics, [order('o-1'), order('o-2')])
  await untilEnded(topics, ['o-2'])
  await untilQuiet(topics)
  const events = await eventsOf(topics)
  expect(violationsOf(events), means.whole).toEqual([])
  expect((await topics.read('order-events')).length, means.saidAgain).toBe(said.length + 2)
  expect(
    events.some(({ id }) => id === 'o-2/StockRefused'),
    means.stockForgotten,
  ).toBe(true)
  await stopAll(after)
})
