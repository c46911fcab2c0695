import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { Mind } from './mind.ts'
import { leftOf, violationsOf } from './oracle.ts'
import { event, order, REFUSED, supply, typesOf } from './orders.ts'
import { eventsOf, eventsOfOrder, place, startAll, stopAll, untilEnded, untilQuiet } from './saga.ts'

/** What makes a service do its step, what makes it undo it, and what it says. */
const STEPS = {
  payment: {
    on: 'OrderPlaced',
    back: ['StockRefused', 'StockReleased', 'StockVoided'],
    done: 'PaymentTaken',
    undone: 'PaymentRefunded',
    voided: 'PaymentVoided',
  },
  inventory: {
    on: 'PaymentTaken',
    back: ['DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided'],
    done: 'StockReserved',
    undone: 'StockReleased',
    voided: 'StockVoided',
  },
  delivery: {
    on: 'StockReserved',
    back: ['OrderTimedOut'],
    done: 'DeliveryScheduled',
    undone: 'DeliveryCancelled',
    voided: 'DeliveryVoided',
  },
} as const

for (const service of ['payment', 'inventory', 'delivery'] as const)
  test(`13.4 ${service} undoes its step once, and only where it was done`, async ({ subject }) => {
    const app = await subject<typeof Lab>()
    const { on, back, done, undone, voided } = STEPS[service]
    const of = order('o-1', { quantity: 2 })
    for (const word of back) {
      const mind = new Mind(app, service)
      await mind.hear(supply('lamp', 5))
      const answers = await mind.saysTo(event(on, of), event(word, of), event(word, of), event(on, of))
      expect(answers, means.undone(word)).toEqual([done, undone, '–', '–'])
      if (service === 'inventory') expect(mind.available('lamp'), means.givenBack).toBe(5)
    }
    // The last of them is what comes where nothing was done.
    const word = back.at(-1)!
    const early = new Mind(app, service)
    await early.hear(supply('lamp', 5))
    const answers = await early.saysTo(event(word, of), event(on, of), event(word, of), event(on, of))
    expect(answers, means.voided(service, word)).toEqual([voided, '–', '–', '–'])
    if (service === 'inventory') expect(early.available('lamp'), means.givenBack).toBe(5)
    const refusing = new Mind(app, service)
    const refused = order('o-1', REFUSED[service])
    const [first, ...rest] = await refusing.saysTo(...[on, ...back, on].map((type) => event(type, refused)))
    expect(first, means.forward(service)).toLookLike(/Declined|Refused/, 'StockRefused')
    expect(rest, means.refusedAlready(service)).toEqual([...back.map(() => '–'), '–'])
    const { events } = await undoing(app, service, word, of)
    expect(events[0], means.wholeEvent).toMatchObject({ causedBy: `o-1/${word}`, order: of, id: `o-1/${undone}` })
  })

async function undoing(
  app: Parameters<typeof startAll>[0],
  service: keyof typeof STEPS,
  word: Lab.EventType,
  of: Lab.Order,
) {
  const mind = new Mind(app, service)
  await mind.saysTo(supply('lamp', 5), event(STEPS[service].on, of))
  return mind.hear(event(word, of))
}

test('13.4 an order ends by what it hears first, and is timed out only while it is open', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const of = order('o-1')
  const received: Lab.Input = { type: 'OrderReceived', order: of }
  const up: Lab.Input = { type: 'TimeIsUp', order: of }
  const hear = (type: Lab.EventType) => event(type, of)
  for (const word of ['PaymentDeclined', 'PaymentRefunded', 'PaymentVoided'] as const) {
    const mind = new Mind(app, 'order')
    expect(
      await mind.saysTo(received, hear(word), hear(word), up, hear('DeliveryScheduled')),
      means.cancelledBy(word),
    ).toEqual(['OrderPlaced', 'OrderCancelled', '–', '–', '–'])
    const late = new Mind(app, 'order')
    expect(
      await late.saysTo(received, up, up, hear('DeliveryScheduled'), hear(word), hear(word), hear('DeliveryScheduled')),
      means.lateSuccess,
    ).toEqual(['OrderPlaced', 'OrderTimedOut', '–', '–', 'OrderCancelled', '–', '–'])
  }
  const completed = new Mind(app, 'order')
  expect(
    await completed.saysTo(received, hear('DeliveryScheduled'), up, hear('DeliveryScheduled')),
    means.timedOutLate,
  ).toEqual(['OrderPlaced', 'OrderCompleted', '–', '–'])
  const unknown = new Mind(app, 'order')
  expect(
    await unknown.saysTo(up, hear('DeliveryScheduled'), hear('PaymentDeclined'), hear('PaymentVoided'), received),
    means.neverPlaced,
  ).toEqual(['–', '–', '–', '–', 'OrderPlaced'])
  const timed = new Mind(app, 'order')
  await timed.hear(received)
  const { events } = await timed.hear(up)
  expect(events[0], means.wholeEvent).toMatchObject({ id: 'o-1/OrderTimedOut', order: of, causedBy: 'o-1/OrderPlaced' })
})

test('13.4 whatever is refused, all that was done before it is undone, in reverse order', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const services = await startAll(app)
  await topics.produce('inventory-requests', [{ key: 'lamp', value: supply('lamp', 3) }])
  const refused = (['payment', 'inventory', 'delivery'] as const).map((by) => order(`by-${by}`, REFUSED[by]))
  await place(topics, [...refused, order('good')])
  await untilEnded(topics, ['by-payment', 'by-inventory', 'by-delivery', 'good'])
  await untilQuiet(topics)
  const paths: Record<string, Lab.EventType[]> = {
    'by-payment': ['OrderPlaced', 'PaymentDeclined', 'OrderCancelled'],
    'by-inventory': ['OrderPlaced', 'PaymentTaken', 'StockRefused', 'PaymentRefunded', 'OrderCancelled'],
    'by-delivery': [
      'OrderPlaced',
      'PaymentTaken',
      'StockReserved',
      'DeliveryRefused',
      'StockReleased',
      'PaymentRefunded',
      'OrderCancelled',
    ],
  }
  const events = await eventsOf(topics)
  expect(violationsOf(events), means.whole).toEqual([])
  for (const [id, path] of Object.entries(paths))
    expect(byCause(await eventsOfOrder(topics, id)), means.pathOf(id)).toEqual(path)
  // What was given back can be had again: exactly so much.
  expect(leftOf('lamp', 3, events), means.stockAddsUp).toBe(2)
  await place(topics, [order('rest', { quantity: 2 })])
  await untilEnded(topics, ['rest'])
  expect(typesOf(await eventsOfOrder(topics, 'rest')), means.givenBackForReal).toContain('OrderCompleted')
  await place(topics, [order('too-much')])
  await untilEnded(topics, ['too-much'])
  expect(typesOf(await eventsOfOrder(topics, 'too-much')), means.leaked).toContain('StockRefused')
  await stopAll(services)
})

/** A straight path, from the event that nothing caused. */
function byCause(events: readonly Lab.SagaEvent[]): Lab.EventType[] {
  const path: Lab.EventType[] = []
  let at = events.find(({ causedBy }) => causedBy === null)
  while (at && path.length <= events.length) {
    path.push(at.type)
    const { id } = at
    at = events.find(({ causedBy }) => causedBy === id)
  }
  return path
}
