/** Histories drawn from the test's seed, with everything in them that a log collects in ten years. */
import fc from 'fast-check'
import type * as Lab from '../src/index.ts'
import { MAX, Oracle } from './oracle.ts'
import { created, deposited, event, NOW, withdrawn } from './records.ts'

const ids = ['anna', 'Boris', 'constructor', '__proto__', 'z']

const step = fc.record({
  accountId: fc.constantFrom(...ids),
  kind: fc.constantFrom('create', 'deposit', 'withdraw', 'withdraw', 'deposit', 'deposit'),
  /** Of the balance or of what is missing to the largest one, in hundredths; above 100 it is too much. */
  share: fc.integer({ min: 1, max: 110 }),
  small: fc.integer({ min: 1, max: 10_000 }),
  numbered: fc.constantFrom(...(['right', 'right', 'right', 'right', 'old', 'late', 'early'] as const)),
  repeats: fc.integer({ min: 0, max: 9 }),
})

/** Events in the order of their writing. Most count; some come again, come late, come without a number or are not allowed. */
export function drawEvents(seed: number, count: number): Lab.AccountEvent[] {
  const model = new Oracle()
  const events: Lab.AccountEvent[] = []
  for (const [n, drawn] of fc.sample(step, { seed, numRuns: count }).entries()) {
    const account = model.accounts.get(drawn.accountId)
    const before = account?.entries.at(-1)
    const next = (account?.seq ?? 0) + 1
    const seq = { right: next, old: null, late: Math.max(1, next - 1), early: next + 1 }[drawn.numbered]
    const commandId = drawn.repeats === 0 && before ? before.commandId : `c-${n}`
    const made = event(drawn.accountId, commandId, seq, bodyOf(drawn, account), NOW + n)
    model.add({ position: `0-${n}`, event: made })
    events.push(made)
  }
  return events
}

function bodyOf(drawn: { kind: string; share: number; small: number }, account: Lab.Account | undefined) {
  if (!account || drawn.kind === 'create') return created(`owner ${drawn.small}`)
  const part = (of: number) => Math.max(1, Number((BigInt(of) * BigInt(drawn.share)) / 100n))
  if (drawn.kind === 'withdraw') return withdrawn(Math.min(MAX, part(account.cents)))
  return deposited(drawn.small % 7 === 0 ? Math.min(MAX, part(MAX - account.cents)) : drawn.small)
}

/** Every record with a place, as in one partition. */
export const placed = (events: readonly Lab.AccountEvent[], from = 0): Lab.Recorded[] =>
  events.map((one, n) => ({ position: `0-${from + n}`, event: one }))
