import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'
import type { WindowOptions } from './contracts.ts'

/**
 * Task 14.3. Every two clicks of one user, the second not earlier than the first and at most `windowMs` later by their timestamps: a
 * `ClickPair` in `correlated-clicks`, key = user id, timestamp = the second's.
 *
 * - All pairs, not only neighbours, in whatever order the clicks arrive, as long as each is less than `graceMs` late. A click is remembered at least
 *   until stream time, the largest timestamp so far, is `windowMs` + `graceMs` above it. One that is later still meets what is remembered.
 * - Of two clicks at the same millisecond each is the second of the other: two pairs.
 * - A click is no pair with itself, nor with a repetition of itself: the same `clickId`, whatever else is in it. With other clicks a
 *   repetition is a pair like any click.
 * - A click without a key has no user: it is no pair with anything.
 *
 * Default: `CORRELATION`.
 */
export function correlatedClicks(_ctx: Ctx, _options?: WindowOptions): Topology {
  return notImplemented('14.3')
}
