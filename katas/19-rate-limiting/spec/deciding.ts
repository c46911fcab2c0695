import { expect, type Text } from '#harness'
import { means } from './means.ts'

const decisionsOf = (some: readonly string[]) => some.map((one) => one.replace(/ @-?\d+/, '')).join('; ')

/** Answers as `told` tells them. Where each is decided as it should be, and dated otherwise, that is said: a wrong date says nothing of limits. */
export function expectTold(
  seen: readonly string[],
  about: { of: Text; so?: Text; means?: Text },
  wanted: readonly string[],
): void {
  const isDecided = decisionsOf(seen) === decisionsOf(wanted)
  expect(seen, isDecided ? means.decidedAt(about.of) : about).toEqual(wanted)
}
