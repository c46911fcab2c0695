import {
  eventually,
  expect,
  killAndDrop,
  outcomeOf,
  patient,
  readable,
  test,
  type WireFault,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { writeAborted } from './aborted.ts'
import { Cast } from './cast.ts'
import { means } from './means.ts'
import { leftOf, violationsOf } from './oracle.ts'
import { event, order, REFUSED, START, supply, typesOf } from './orders.ts'
import { eventsOf, HOUR, place, READS, say, startAll, stopAll, untilEnded, untilQuiet, untilSaid } from './saga.ts'

const DEATHS = [
  ['before it writes its event', 'request'],
  ['after it wrote its event', 'response'],
] as const

for (const [when, direction] of DEATHS)
  test(`13.2 an order is completed though each service is killed ${when}`, async ({ subject, topics, wire }) => {
    const cast = new Cast({ subject, topics, wire })
    await (await subject<typeof Lab>({ name: 'maker' })).createTopics()
    await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 5) }])
    await place(topics, [order('o-1')])
    const lost = means.lostInCrash
    await cast.entersAndDies('order', 'order-events', direction)
    await untilSaid(topics, ['o-1/OrderPlaced'], lost)
    const completing = cast.doom('order', 'order-events', direction)
    await cast.entersAndDies('payment', 'payment-events', direction)
    await untilSaid(topics, ['o-1/PaymentTaken'], lost)
    let reserving: WireFault | undefined
    let routing: WireFault | undefined
    await cast.enter('inventory', (app) => {
      routing = cast.doom('inventory', 'inventory-requests', direction, app)
    })
    await cast.dies('inventory', routing!, (app) => {
      reserving = cast.doom('inventory', 'inventory-events', direction, app)
    })
    await cast.dies('inventory', reserving!)
    await untilSaid(topics, ['o-1/StockReserved'], lost)
    await cast.entersAndDies('delivery', 'delivery-events', direction)
    await cast.dies('order', completing)
    await untilEnded(topics, ['o-1'], lost)
    await untilQuiet(topics)
    const events = await eventsOf(topics)
    expect(violationsOf(events), means.wholeAfterCrash).toEqual([])
    expect(typesOf(events), means.wholeAfterCrash).toContain('OrderCompleted')
    await expectLeft(topics, 'lamp', 4)
    await cast.leave()
  })

for (const [when, direction] of DEATHS)
  test(`13.4 an order is undone though each service is killed ${when}`, async ({ subject, topics, wire }) => {
    const cast = new Cast({ subject, topics, wire })
    await (await subject<typeof Lab>({ name: 'maker' })).createTopics()
    await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 5) }])
    await Promise.all((['order', 'payment', 'inventory'] as const).map((service) => cast.enter(service)))
    await place(topics, [order('o-1', { ...REFUSED.delivery, quantity: 2 })])
    await untilSaid(topics, ['o-1/StockReserved'])
    await untilQuiet(topics, ['order', 'payment', 'inventory'])
    const lost = means.lostInCrash
    const [routing, refunding, cancelling] = [
      cast.doom('inventory', 'inventory-requests', direction),
      cast.doom('payment', 'payment-events', direction),
      cast.doom('order', 'order-events', direction),
    ]
    await cast.entersAndDies('delivery', 'delivery-events', direction)
    let releasing: WireFault | undefined
    await cast.dies('inventory', routing, (app) => {
      releasing = cast.doom('inventory', 'inventory-events', direction, app)
    })
    await cast.dies('inventory', releasing!)
    await cast.dies('payment', refunding)
    await cast.dies('order', cancelling)
    await untilEnded(topics, ['o-1'], lost)
    await untilQuiet(topics)
    const events = await eventsOf(topics)
    expect(violationsOf(events), means.wholeAfterCrash).toEqual([])
    await expectLeft(topics, 'lamp', 5)
    await cast.leave()
  })

/** Exactly so much can be reserved, and not one more. */
async function expectLeft(topics: Parameters<typeof place>[0], sku: string, left: number): Promise<void> {
  const [all, one] = [order('all-that-is-left', { sku, quantity: left }), order('one-more', { sku })]
  for (const next of [all, one]) {
    await place(topics, [next])
    await untilEnded(topics, [next.orderId])
  }
  const ids = (await eventsOf(topics)).map(({ id }) => id)
  expect(ids.includes(`${all.orderId}/StockReserved`), means.leakedInCrash).toBe(true)
  expect(ids.includes(`${one.orderId}/StockRefused`), means.doubledInCrash).toBe(true)
}

const virtual = (start: number) => ({ mode: 'virtual', start }) as const

for (const [when, api] of [
  ['after the write', 'Produce'],
  ['after the commit', 'EndTxn'],
] as const)
  test(`13.2 what was said stays said, though the service is killed ${when}`, async ({ subject, topics, wire }) => {
    const first = await subject<typeof Lab>({ name: 'first', clock: virtual(START) })
    await first.createTopics()
    const of = order('o-1')
    await place(topics, [of])
    const options = { timeoutMs: HOUR }
    await first.startOrderService(options)
    await untilSaid(topics, ['o-1/OrderPlaced'])
    await untilQuiet(topics, ['order'])
    const fault = wire.fault({
      api,
      direction: 'response',
      endpoint: 'first',
      ...(api === 'Produce' ? { topic: topics.name('order-events') } : {}),
      action: killAndDrop(first),
      description: means.killedAt('order', 'order-events', 'response'),
    })
    await say(topics, event('DeliveryScheduled', of))
    await waitForFault(fault, { description: means.comesTo('order') })
    await first.$.ended
    await topics.expireSessions()
    const second = await subject<typeof Lab>({ name: 'second', clock: virtual(START + HOUR) })
    const service = await second.startOrderService(options)
    await second.$.clock.advance(0)
    await untilQuiet(topics, ['order'])
    const types = typesOf(await eventsOf(topics))
    const both = types.includes('OrderCompleted') && types.includes('OrderTimedOut')
    expect(both ? types : [], means.saidTheContrary).toEqual([])
    await service.stop()
  })

test('13.2 goes on by itself when answers are lost and writes are refused', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const services = await startAll(app)
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 9) }])
  wire.fault({
    api: 'EndTxn',
    direction: 'response',
    action: { do: 'cut', when: 'before' },
    times: 2,
    description: means.faults.commitLost,
  })
  wire.fault({
    api: 'Produce',
    topic: topics.name('inventory-events'),
    direction: 'request',
    action: { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' },
    description: means.faults.writeRefused,
  })
  wire.fault({
    api: 'Produce',
    topic: topics.name('payment-events'),
    direction: 'response',
    action: { do: 'cut', when: 'before' },
    description: means.faults.answerLost,
  })
  wire.fault({
    api: 'TxnOffsetCommit',
    direction: 'request',
    nth: 4,
    action: { do: 'answer', error: 'UNKNOWN_SERVER_ERROR' },
    description: means.faults.offsetsRefused,
  })
  const orders = ['a', 'b', 'c'].map((id) => order(id, id === 'c' ? REFUSED.delivery : {}))
  await place(topics, orders)
  await untilEnded(topics, ['a', 'b', 'c'], means.gaveUp)
  await untilQuiet(topics)
  const events = await eventsOf(topics)
  expect(violationsOf(events), means.wholeAfterCrash).toEqual([])
  expect(leftOf('lamp', 9, events), means.stockAddsUp).toBe(7)
  for (const service of services) expect(await service.state(), means.state).toBe('running')
  await stopAll(services)
})

test('13.2 what was said stays said, though the answer to its commit is lost', async ({ subject, topics, wire }) => {
  // The time of orders stands still: a pause by it has no end.
  const app = await subject<typeof Lab>({ clock: virtual(START) })
  await app.createTopics()
  const service = await app.startPaymentService()
  const lost = wire.fault({
    api: 'EndTxn',
    direction: 'response',
    action: { do: 'cut', when: 'before' },
    description: means.faults.commitLost,
  })
  const of = order('o-1')
  await say(topics, event('OrderPlaced', of))
  await waitForFault(lost, { description: means.comesTo('payment') })
  await untilSaid(topics, ['o-1/PaymentTaken'], means.gaveUp)
  await say(topics, event('StockRefused', of))
  await untilQuiet(topics, ['payment'])
  const said = new Set(
    (await topics.read('payment-events')).map((record) => (readable(record).value as Lab.SagaEvent).type),
  )
  expect([...said], means.committedForgotten).toEqual(['PaymentTaken', 'PaymentRefunded'])
  await service.stop()
})

test('13.2 a start goes on by itself where the coordinator of a group is still loading', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const own = topics.name('payment-service')
  const loading = {
    api: 'JoinGroup',
    direction: 'request',
    action: { do: 'answer', error: 'COORDINATOR_LOAD_IN_PROGRESS' },
    description: means.faults.groupLoading,
  } as const
  wire.fault({ ...loading, where: ({ body }) => body?.['groupId'] === own })
  // Who reads what it remembers in a group as well is refused there too.
  wire.fault({ ...loading, where: ({ body }) => body?.['groupId'] !== own, optional: true })
  const starting = app.startPaymentService()
  expect(await outcomeOf(starting, { withinMs: patient(10_000) }), means.startLoading).toBe('resolved')
  await say(topics, event('OrderPlaced', order('o-1')))
  await untilSaid(topics, ['o-1/PaymentTaken'], means.gaveUp)
  await (await starting).stop()
})

test('13.2 records that come twice change nothing', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const services = await startAll(app)
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 5) }])
  const orders = [
    order('done', { quantity: 2 }),
    order('by-payment', REFUSED.payment),
    order('by-inventory', REFUSED.inventory),
    order('by-delivery', { ...REFUSED.delivery, quantity: 3 }),
  ]
  await place(topics, orders)
  await untilEnded(
    topics,
    orders.map(({ orderId }) => orderId),
  )
  await untilQuiet(topics)
  const before = await eventsOf(topics)
  expect(violationsOf(before), means.whole).toEqual([])
  for (const name of new Set(Object.values(READS).flat())) {
    const records = await topics.read(name)
    await topics.produce(
      name,
      records.map(({ key, value, partition }) => ({ key, value, partition })),
    )
  }
  await untilQuiet(topics)
  const after = await eventsOf(topics)
  expect(violationsOf(after), means.twice).toEqual([])
  const ids = (events: readonly Lab.SagaEvent[]) => [...new Set(events.map(({ id }) => id))].sort()
  expect(ids(after), means.twice).toEqual(ids(before))
  await expectLeft(topics, 'lamp', 3)
  await stopAll(services)
})

test('13.2 what was never committed is not acted upon', async ({ subject, topics, broker }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const ghost = order('ghost')
  for (const [topic, value] of [
    ['orders', ghost],
    ['order-events', event('OrderPlaced', ghost)],
    ['payment-events', event('PaymentTaken', ghost)],
    ['inventory-requests', event('PaymentTaken', ghost)],
    ['inventory-events', event('StockReserved', ghost)],
    ['delivery-events', event('DeliveryScheduled', ghost)],
  ] as const)
    await writeAborted({ broker, topics }, topic, [value])
  const services = await startAll(app)
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 9) }])
  const orders = Array.from({ length: 6 }, (_, n) => order(`o-${n}`))
  await place(topics, orders)
  await untilEnded(
    topics,
    orders.map(({ orderId }) => orderId),
  )
  await untilQuiet(topics)
  const ghosts = (await eventsOf(topics)).filter((one) => one.order.orderId === 'ghost')
  expect(
    ghosts.map(({ id }) => id),
    means.ghost,
  ).toEqual([])
  await stopAll(services)
})

const MOST_TRANSACTIONS = 40

test('13.2 what is read at once is written in one transaction or a few', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  // A megabyte of orders; what is said of them goes to one partition, and is more than one request to it can hold.
  const long = '№'.repeat(64)
  const ids = await ofOnePartition(topics, 1_400)
  const orders = ids.map((id) => order(id, { customer: long, sku: long, city: long }))
  for (let from = 0; from < orders.length; from += 50)
    await topics.produce(
      'orders',
      orders.slice(from, from + 50).map((of) => ({ key: of.orderId, value: of, partition: 0 })),
    )
  const service = await app.startOrderService({ timeoutMs: HOUR })
  const look = async () => ({
    placed: (await topics.read('order-events')).length,
    transactions: wire.trace.filter({ api: 'EndTxn', direction: 'request' }).length,
  })
  // The time runs anew while orders are being placed. Who is refused again and again begins many transactions too, and places nothing.
  let seen = { placed: 0, transactions: 0 }
  while (seen.placed < orders.length && seen.transactions <= MOST_TRANSACTIONS) {
    const before = seen.placed
    seen = await eventually(look, { until: ({ placed }) => placed > before, description: means.allPlaced })
  }
  expect(seen.transactions, means.transactionForEach).toBeLessThanOrEqual(MOST_TRANSACTIONS)
  expect(seen.placed, means.allPlaced).toBe(orders.length)
  await service.stop()
})

/** So many ids that have one partition of three as keys. */
async function ofOnePartition(topics: Parameters<typeof place>[0], count: number): Promise<string[]> {
  await topics.create('keys', { partitions: 3 })
  const ids = Array.from({ length: 4 * count }, (_, n) => `${n}-`.padEnd(64, 'x'))
  const places = await topics.produce(
    'keys',
    ids.map((key) => ({ key, value: '' })),
  )
  return ids.filter((_, n) => places[n]!.partition === 0).slice(0, count)
}
