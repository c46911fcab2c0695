import fc from 'fast-check'
import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { event, order, START, typesOf } from './orders.ts'
import { branching, inOrder, pathOf, WAY_BACK, WAY_FORWARD } from './paths.ts'

test('13.5 puts causes first, whatever the clocks say', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const types of [WAY_FORWARD, WAY_BACK]) {
    const path = pathOf('o-1', types)
    const flow = await app.flowOf([...path].reverse())
    expect(typesOf(flow.events), means.byCause).toEqual([...types])
    expect(flow.events, means.sameEvents).toEqual(path)
    const again = path.map((one) => ({ ...one, at: one.at + 60_000 }))
    for (const events of [
      [...again, ...path],
      [...path, ...again],
    ])
      expect((await app.flowOf(events)).events, means.earlierStands).toEqual(path)
    expect(flow.orderId).toBe('o-1')
  }
  const types: Lab.EventType[] = [
    'OrderPlaced',
    'PaymentTaken',
    'OrderTimedOut',
    'DeliveryCancelled',
    'StockReleased',
    'StockReserved',
    'DeliveryScheduled',
    'PaymentRefunded',
    'OrderCancelled',
  ]
  expect(typesOf((await app.flowOf(branching('o-1'))).events), means.branches).toEqual(types)
})

test('13.5 gives the same path whatever order the events were read in, and each once', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const paths = fc.constantFrom(pathOf('o', WAY_FORWARD), pathOf('o', WAY_BACK), branching('o'))
  const drawn = paths.chain((path) =>
    fc.record({
      read: fc.array(fc.constantFrom(...path), { minLength: 1, maxLength: 14 }),
      skew: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: path.length, maxLength: path.length }),
      path: fc.constant(path),
    }),
  )
  for (const { read, skew, path } of fc.sample(drawn, { seed: scope.seed, numRuns: 120 })) {
    const events = read.map((one) => ({ ...one, at: START + (skew[path.indexOf(one)] ?? 0) }))
    const { events: shown } = await app.flowOf(events)
    expect(
      shown.map(({ id, at }) => `${id} ${at - START}`),
      means.anyOrder,
    ).toEqual(inOrder(events).map(({ id, at }) => `${id} ${at - START}`))
  }
})

test('13.5 tells how far an order is', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const status = async (events: readonly Lab.SagaEvent[]) => (await app.flowOf(events)).status
  const forward = pathOf('o-1', WAY_FORWARD)
  for (const count of [1, 2, 3, 4]) expect(await status(forward.slice(0, count)), means.status).toBe('running')
  expect(await status(forward), means.status).toBe('completed')
  const back = pathOf('o-1', WAY_BACK)
  for (const count of [4, 5, 6]) expect(await status(back.slice(0, count)), means.status).toBe('undoing')
  expect(await status(back), means.status).toBe('cancelled')
  const turning: Lab.EventType[] = [
    'PaymentDeclined',
    'PaymentVoided',
    'PaymentRefunded',
    'StockRefused',
    'StockReleased',
    'StockVoided',
    'DeliveryRefused',
    'DeliveryCancelled',
    'DeliveryVoided',
    'OrderTimedOut',
  ]
  for (const type of turning)
    expect(await status([forward[0]!, event(type, order('o-1'))]), means.statusAfter(type)).toBe('undoing')
})

test('13.5 draws the path as Mermaid', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const forward = [
    'order: OrderPlaced',
    'payment: PaymentTaken',
    'inventory: StockReserved',
    'delivery: DeliveryScheduled',
    'order: OrderCompleted',
  ]
  const lines = [
    'flowchart LR',
    ...forward.map((text, nth) => `  e${nth}["${text}"]`),
    ...[1, 2, 3, 4].map((nth) => `  e${nth - 1} --> e${nth}`),
  ]
  const path = pathOf('"] --> evil', WAY_FORWARD)
  expect((await app.flowOf(path)).mermaid, means.mermaid).toBe(`${lines.join('\n')}\n`)
  // Nobody has read what the second one caused.
  const torn = [path[0]!, path[3]!, path[4]!]
  expect((await app.flowOf(torn)).mermaid, means.torn).toBe(
    `${[
      'flowchart LR',
      '  e0["order: OrderPlaced"]',
      '  e1["delivery: DeliveryScheduled"]',
      '  e2["order: OrderCompleted"]',
      '  e1 --> e2',
    ].join('\n')}\n`,
  )
  const { mermaid } = await app.flowOf(branching('o-1'))
  const arrows = mermaid.split('\n').filter((line) => line.includes('-->'))
  expect(arrows, means.mermaid).toEqual(
    ['0 1', '0 2', '2 3', '3 4', '1 5', '5 6', '4 7', '7 8'].map((pair) => `  e${pair.replace(' ', ' --> e')}`),
  )
})
