/** Players who come, ask again, and change their minds, drawn at random. */
import fc from 'fast-check'
import type { Subject } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, RULES, TICK, type Written } from './bench.ts'
import { Model } from './model.ts'
import { cancelText, joinText } from './told.ts'

export const REGIONS = ['eu', 'eu-west', 'us']
const PLAYERS = Array.from({ length: 18 }, (_, n) => `p${n}`)

type Deed = 'join' | 'again' | 'older' | 'cancel' | 'other'

const step = fc.record({
  ticks: fc.constantFrom(0, 0, 0, 1, 2, 4),
  player: fc.constantFrom(...PLAYERS),
  /** `again`, `older`: with a ticket that was; `other`: cancels one that was not. */
  does: fc.constantFrom<Deed>('join', 'join', 'join', 'join', 'join', 'again', 'older', 'cancel', 'cancel', 'other'),
  region: fc.constantFrom(...REGIONS),
  rating: fc.nat(40).map((steps) => 1_000 + 10 * steps),
  /** How long ago the broker took the request; less than 0 where its clock is ahead. */
  ago: fc.constantFrom(0, 0, 0, 0, 100, 300, 1_000, -200),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const rules = fc.record({
  size: fc.constantFrom(2, 2, 3, 4),
  band: fc.constantFrom(0, 30, 50),
  widenBy: fc.constantFrom(0, 10, 40),
  widenEveryMs: fc.constantFrom(TICK, 3 * TICK, 10 * TICK),
  maxBand: fc.constantFrom(50, 100, 200),
})

interface Evening {
  rules: Lab.Rules
  steps: Step[]
}

/** So many evenings of so many requests each. */
export function evenings(seed: number, { count, requests }: { count: number; requests: number }): Evening[] {
  const evening = fc.record({ rules, steps: fc.array(step, { minLength: requests, maxLength: requests }) })
  return fc.sample(evening, { seed, numRuns: count }).map((one) => ({ ...one, rules: { ...RULES, ...one.rules } }))
}

/** The same requests to the model and to the graded code, each on the beat of the looks. After each step `look` sees both. */
export async function play(
  app: Subject<typeof Lab>,
  { rules, steps }: Evening,
  look?: (driven: Driven, model: Model) => Promise<void>,
): Promise<{ driven: Driven; model: Model }> {
  const driven = await Driven.open(app, rules)
  const model = new Model(rules)
  // Asked for without waiting in between: the process answers one after the other.
  let asked: Promise<void>[] = []
  const answered = async () => {
    await Promise.all(asked)
    asked = []
  }
  const pass = (ticks: number) => {
    for (let left = ticks; left > 0; left--) {
      asked.push(driven.pass(TICK))
      model.look(driven.now)
    }
  }
  for (const step of steps) {
    pass(step.ticks)
    asked.push(driven.send([take(model, step, driven.now)]))
    if (look === undefined) continue
    await answered()
    await look(driven, model)
  }
  pass(10)
  await answered()
  return { driven, model }
}

/** The model takes the step; gives the request that asks the same. */
function take(model: Model, { player, does, region, rating, ago }: Step, now: number): Written {
  const last = model.lastTicket(player)
  const waits = model.waitsWith(player)
  const ticket = Math.max(
    1,
    { join: last + 1, again: last, older: last - 1, cancel: waits ?? last, other: last + 3 }[does],
  )
  if (does === 'cancel' || does === 'other') {
    model.cancel(player, ticket)
    return { key: player, value: cancelText(ticket), at: now }
  }
  model.join({ player, ticket, region, rating, since: now - ago }, now)
  return { key: player, value: joinText({ player, ticket, region, rating }), at: now - ago }
}
