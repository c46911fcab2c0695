import fc from 'fast-check'
import { expect, say, test } from '#harness'
import { explore, type Found, walk } from '#harness/interleavings'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { Answers, type Moment, Saga, type World } from './model.ts'
import { order, REFUSED, supply, typesOf } from './orders.ts'

const CASES: readonly {
  title: string
  worlds: readonly { name: string; more: Partial<Lab.Order> }[]
  timed: boolean
}[] = [
  { title: 'nothing fails', worlds: [{ name: 'all', more: {} }], timed: false },
  { title: 'payment is declined', worlds: [{ name: 'payment', more: REFUSED.payment }], timed: false },
  { title: 'stock is refused', worlds: [{ name: 'inventory', more: REFUSED.inventory }], timed: false },
  { title: 'delivery is refused', worlds: [{ name: 'delivery', more: REFUSED.delivery }], timed: false },
  { title: 'time runs out', worlds: [{ name: 'all', more: {} }], timed: true },
  {
    title: 'a step is refused and time runs out',
    worlds: (['payment', 'inventory', 'delivery'] as const).map((name) => ({ name, more: REFUSED[name] })),
    timed: true,
  },
]

for (const { title, worlds, timed } of CASES)
  test(`13.4 each interleaving of one order ends done or undone: ${title}`, async ({ subject }) => {
    const answers = new Answers(await subject<typeof Lab>())
    for (const { name, more } of worlds) {
      const orders = [order('o', { quantity: 2, ...more })]
      const world: World = { orders, supplies: [supply('lamp', 2)], timed: timed ? ['o'] : [], repeats: 1 }
      const saga = new Saga(answers, world)
      const { ends, wrong } = await explore(saga)
      expectRight(wrong)
      const outcomes = new Set(ends.flatMap(({ moment }) => typesOf(saga.eventsIn(moment))))
      const can = (type: Lab.EventType) => outcomes.has(type)
      // Who always cancels is consistent too, and useless.
      expect({ completed: can('OrderCompleted'), cancelled: can('OrderCancelled') }, means.outcomes(name)).toEqual({
        completed: name === 'all',
        cancelled: name !== 'all' || timed,
      })
    }
  })

function expectRight(found: Pick<Found<Moment>, 'violations' | 'path'> | undefined): void {
  const nothing = say(means.nothing)
  expect(found ? { steps: found.path, wrong: found.violations } : nothing, means.interleaving).toEqual(nothing)
}

/** Up to five orders for two SKUs, of which there is little; a step of some fails, time may run out, inputs come again. */
const worlds = fc
  .array(
    fc.record({
      sku: fc.constantFrom('lamp', 'chair'),
      quantity: fc.integer({ min: 1, max: 4 }),
      fails: fc.constantFrom(undefined, undefined, 'payment', 'inventory', 'delivery'),
      timed: fc.boolean(),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((drawn): World => {
    const orders = drawn.map(({ sku, quantity, fails }, n) =>
      order(`o${n}`, { sku, quantity, ...(fails ? REFUSED[fails as keyof typeof REFUSED] : {}) }),
    )
    const timed = orders.flatMap(({ orderId }, n) => (drawn[n]!.timed ? [orderId] : []))
    const supplies = [supply('lamp', 3, 'o0'), supply('lamp', 2, 's1'), supply('chair', 4, 's2')]
    return { orders, supplies, timed, repeats: 6 }
  })

const walks = fc.record({ world: worlds, draws: fc.array(fc.nat(10_000), { minLength: 40, maxLength: 140 }) })

test('13.4 many orders at once: each ends done or undone, and stock is never negative nor leaked', async ({
  subject,
  scope,
}) => {
  const answers = new Answers(await subject<typeof Lab>())
  const ends = new Set<Lab.EventType>()
  for (const { world, draws } of fc.sample(walks, { seed: scope.seed, numRuns: 150 })) {
    const saga = new Saga(answers, world)
    // When all draws are used up nothing is read again, and no time runs out.
    const found = await walk(saga, draws, (choices) => choices.find(({ step }) => !/again$|is up$/.test(step)))
    expectRight(found.violations.length > 0 ? found : undefined)
    for (const type of typesOf(saga.eventsIn(found.moment))) ends.add(type)
  }
  for (const end of ['OrderCompleted', 'OrderCancelled'] as const) expect(ends.has(end), means.outcomes(end)).toBe(true)
})
