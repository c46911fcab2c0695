import { expect, readable, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { Mind } from './mind.ts'
import { leftOf, violationsOf } from './oracle.ts'
import { event, LIMIT, order, REFUSED, START, supply, typesOf } from './orders.ts'
import { eventsOf, eventsOfOrder, place, startAll, stopAll, untilEnded, untilQuiet } from './saga.ts'

test('13.3 each service does its step forward, on both sides of each limit', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const said = (service: Lab.ServiceName, ...inputs: Lab.Input[]) => new Mind(app, service).saysTo(...inputs)
  const of = order('o-1')
  expect(await said('order', { type: 'OrderReceived', order: of }), means.forward('order')).toEqual(['OrderPlaced'])
  for (const [cents, says] of [
    [1, 'PaymentTaken'],
    [LIMIT, 'PaymentTaken'],
    [LIMIT + 1, 'PaymentDeclined'],
  ] as const)
    expect(
      await said('payment', event('OrderPlaced', order('o-1', { cents }))),
      means.limit(`${cents} cents, PAYMENT_LIMIT ${LIMIT}`),
    ).toEqual([says])
  for (const [there, wanted, says] of [
    [0, 1, 'StockRefused'],
    [3, 2, 'StockReserved'],
    [3, 3, 'StockReserved'],
    [3, 4, 'StockRefused'],
  ] as const) {
    const supplies = there > 0 ? [supply('lamp', there)] : []
    const asked = event('PaymentTaken', order('o-1', { quantity: wanted }))
    const answers = await said('inventory', ...supplies, asked)
    expect(answers.at(-1), means.limit(`${wanted} wanted, ${there} available`)).toBe(says)
  }
  for (const [city, says] of [
    ['Riga', 'DeliveryScheduled'],
    ['Oslo', 'DeliveryScheduled'],
    ['Lisbon', 'DeliveryScheduled'],
    ['riga', 'DeliveryRefused'],
    ['constructor', 'DeliveryRefused'],
  ] as const)
    expect(await said('delivery', event('StockReserved', order('o-1', { city }))), means.limit(city)).toEqual([says])
  const end: Lab.Input[] = [{ type: 'OrderReceived', order: of }, event('DeliveryScheduled', of)]
  expect((await said('order', ...end)).at(-1), means.forward('order')).toBe('OrderCompleted')
})

test('13.3 an event says what it is, of which order, why and when', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const of = order('ä/№ 1', { customer: 'x'.repeat(64) })
  const placed = await new Mind(app, 'order').hear({ type: 'OrderReceived', order: of }, START + 5)
  expect(placed.events, means.wholeEvent).toEqual([
    { id: 'ä/№ 1/OrderPlaced', type: 'OrderPlaced', order: of, causedBy: null, at: START + 5 },
  ])
  const taken = await new Mind(app, 'payment').hear(event('OrderPlaced', of), START + 7)
  expect(taken.events, means.wholeEvent).toEqual([
    { id: 'ä/№ 1/PaymentTaken', type: 'PaymentTaken', order: of, causedBy: 'ä/№ 1/OrderPlaced', at: START + 7 },
  ])
  for (const [service, cause] of [
    ['payment', 'OrderPlaced'],
    ['inventory', 'PaymentTaken'],
    ['delivery', 'StockReserved'],
  ] as const) {
    const { events } = await new Mind(app, service).hear(event(cause, order('o-1', REFUSED[service])))
    expect(events[0]?.reason ?? '', means.reason(service)).toLookLike(/\S/, 'a reason for people')
  }
})

test('13.3 each step is done once, and what concerns others changes nothing', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const of = order('o-1')
  const inputs: Lab.Input[] = [
    ...(['OrderPlaced', 'PaymentTaken', 'StockReserved', 'DeliveryScheduled', 'OrderCompleted'] as const).map((type) =>
      event(type, of),
    ),
    supply('lamp', 5),
  ]
  const hears = {
    order: 'DeliveryScheduled',
    payment: 'OrderPlaced',
    inventory: 'PaymentTaken',
    delivery: 'StockReserved',
  }
  for (const service of ['order', 'payment', 'inventory', 'delivery'] as const) {
    const mind = new Mind(app, service)
    if (service === 'order') await mind.hear({ type: 'OrderReceived', order: of })
    if (service === 'inventory') await mind.hear(supply('lamp', 9, 'first'))
    const own = inputs.find(({ type }) => type === hears[service])!
    const others = inputs.filter(
      (input) => input !== own && (service !== 'inventory' || input.type !== 'StockSupplied'),
    )
    expect(await mind.saysTo(...others), means.ofOthers(service)).toEqual(others.map(() => '–'))
    const [first, ...again] = await mind.saysTo(own, own, own)
    expect(first, means.forward(service)).not.toBe('–')
    expect(again, means.again(service)).toEqual(['–', '–'])
    if (service === 'inventory') expect(mind.available('lamp'), means.reservedOnce).toBe(8)
  }
})

test('13.3 an order is placed once, and another one with its id is refused', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const mind = new Mind(app, 'order')
  const received = (more: Partial<Lab.Order> = {}): Lab.Input => ({ type: 'OrderReceived', order: order('o-1', more) })
  expect(await mind.saysTo(received(), received(), received({ version: 1 })), means.again('order')).toEqual([
    'OrderPlaced',
    '–',
    '–',
  ])
  for (const more of [{ quantity: 2 }, { cents: 1 }, { sku: 'chair' }, { city: 'Oslo' }, { customer: 'boris' }])
    expect(await mind.saysTo(received(more)), means.otherContents(more)).toEqual(['refusal'])
  const ends = await mind.hear(event('DeliveryScheduled', order('o-1')))
  expect(ends.events[0]?.order, means.firstHolds).toEqual(order('o-1'))
  expect(await mind.saysTo(received(), received({ quantity: 2 })), means.again('order')).toEqual(['–', 'refusal'])
})

test('13.3 a supply counts once, for its own SKU alone', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const mind = new Mind(app, 'inventory')
  await mind.saysTo(
    supply('lamp', 3, 's-1'),
    supply('lamp', 3, 's-1'),
    supply('lamp', 4, 's-2'),
    supply('chair', 1, 's-3'),
  )
  expect({ lamp: mind.available('lamp'), chair: mind.available('chair') }, means.suppliedOnce).toEqual({
    lamp: 7,
    chair: 1,
  })
})

test('13.3 an order passes through all four services, each event caused by the one before', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const services = await startAll(app)
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 5) }])
  const of = order('o-1', { quantity: 2, customer: 'élise' })
  await place(topics, [of])
  await untilEnded(topics, ['o-1'])
  const path = await eventsOfOrder(topics, 'o-1')
  expect(typesOf(path).sort(), means.forwardPath).toEqual(
    ['OrderPlaced', 'PaymentTaken', 'StockReserved', 'DeliveryScheduled', 'OrderCompleted'].sort(),
  )
  expect(violationsOf(path), means.whole).toEqual([])
  for (const topic of ['order', 'payment', 'inventory', 'delivery'] as const)
    for (const record of await topics.read(`${topic}-events`)) {
      const { key, value } = readable(record)
      expect(key, means.keyedByOrder(topic)).toBe('o-1')
      expect((value as Lab.SagaEvent).order, means.carriesOrder).toEqual(of)
    }
  await stopAll(services)
})

test('13.3 asks for stock by SKU, in one partition, and passes on nothing else', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const services = await startAll(app)
  const orders = Array.from({ length: 12 }, (_, n) =>
    order(`o-${n}`, { sku: n % 2 ? 'lamp' : 'chair', city: n % 3 ? 'Riga' : 'Atlantis' }),
  )
  await topics.produce('inventory-requests', [
    { key: 'lamp', value: supply('lamp', 2) },
    { key: 'chair', value: supply('chair', 20) },
  ])
  await place(topics, orders)
  await untilEnded(
    topics,
    orders.map(({ orderId }) => orderId),
  )
  const requests = (await topics.read('inventory-requests')).map(readable)
  const partitions = Map.groupBy(requests, ({ value }) => (value as { sku?: string; order?: Lab.Order }).order?.sku)
  partitions.delete(undefined)
  for (const [sku, of] of partitions) {
    expect([...new Set(of.map(({ key }) => key))], means.keyedBySku).toEqual([sku])
    const supplied = requests.find(({ value }) => (value as Lab.Supply).sku === sku)
    expect([...new Set(of.map(({ partition }) => partition))], means.onePartition).toEqual([supplied?.partition])
  }
  expect([...partitions.keys()].sort(), means.requested).toEqual(['chair', 'lamp'])
  const passed = [...partitions.values()].flat().map(({ value }) => value as Lab.SagaEvent)
  const events = new Map((await eventsOf(topics)).map((one) => [one.id, one]))
  const kinds = [...new Set(typesOf(passed))].filter(
    (type) => !/^(PaymentTaken|Delivery(Refused|Cancelled|Voided))$/.test(type),
  )
  expect(kinds, means.passesOnTheRest).toEqual([])
  for (const one of passed) expect(one, means.asItIs).toEqual(events.get(one.id))
  const written = await Promise.all(['payment-events', 'delivery-events'].map((name) => topics.read(name)))
  const texts = new Set(written.flat().map((record) => readable(record).text))
  const others = [...partitions.values()].flat().filter(({ text }) => !texts.has(text))
  expect(
    others.map(({ text }) => text),
    means.byteForByte,
  ).toEqual([])
  await stopAll(services)
})

test('13.3 the last one is sold once, whichever partitions its orders come from', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const services = await startAll(app)
  // A supply with the id of an order: two things.
  await topics.produce('inventory-requests', [
    { key: 'lamp', value: supply('lamp', 4, 'o-0') },
    { key: 'lamp', value: supply('lamp', 4, 'o-0') },
  ])
  await untilQuiet(topics, ['inventory'])
  // The same id again, of another SKU: no other supply.
  await topics.produce('inventory-requests', [{ key: 'chair', value: supply('chair', 4, 'o-0') }])
  await untilQuiet(topics, ['inventory'])
  const orders = Array.from({ length: 60 }, (_, n) => order(`o-${n}`))
  const chair = order('of-a-chair', { sku: 'chair' })
  await place(topics, [...orders, chair])
  await untilEnded(
    topics,
    [...orders, chair].map(({ orderId }) => orderId),
    means.twoThings,
  )
  await untilQuiet(topics)
  const events = await eventsOf(topics)
  expect(violationsOf(events), means.whole).toEqual([])
  const completed = new Set(events.flatMap(({ type, order }) => (type === 'OrderCompleted' ? [order.orderId] : [])))
  expect(completed.has(chair.orderId), means.knownByIdAlone).toBe(false)
  expect(completed.size, means.soldOnce).toBe(4)
  expect(leftOf('lamp', 4, events), means.stockAddsUp).toBe(0)
  await stopAll(services)
})
