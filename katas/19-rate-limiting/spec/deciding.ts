import { expect, type Text } from '#harness'
import { means } from './means.ts'

/** Answers as `told` tells them, in two steps: first what is decided, then when. A wrong date says nothing of limits. */
export function expectTold(
  seen: readonly string[],
  about: { of: Text; so?: Text; means?: Text },
  wanted: readonly string[],
): void {
  const undated = (some: readonly string[]) => some.map((one) => one.replace(/ @-?\d+/, ''))
  expect(undated(seen), about).toEqual(undated(wanted))
  expect(seen, means.decidedAt(about.of)).toEqual(wanted)
}
