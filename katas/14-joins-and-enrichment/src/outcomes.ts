import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'
import type { WindowOptions } from './contracts.ts'

/**
 * Task 14.4. What became of each click: an `Outcome` in `click-outcomes`, key = user id.
 *
 * - Clicks and purchases of one user meet when their timestamps are at most `windowMs` apart, whichever is earlier (phones and tills have
 *   clocks of their own): an outcome for each such pair, timestamp = the later one.
 * - A click that meets none comes out once, with `purchase: null` and its own timestamp. Not before its window and the grace have passed, for a
 *   purchase may still arrive: stream time, the largest timestamp of clicks and purchases of all users so far, has to be above
 *   click + `windowMs` + `graceMs`. At the latest when it is as far above every click that came so far; with which record in between is
 *   the join's affair.
 * - A click so late that stream time is above click + `windowMs` is not held: it comes out at once, with what it meets or with null.
 * - A record that is later than the grace still meets what the other side remembers, which is at least everything less than
 *   2 * `windowMs` + `graceMs` older than stream time: the pair comes out, though the click may have come out without a purchase before.
 * - Each click and each purchase counts, several of one user at one millisecond too.
 * - Purchases without a click do not come out. A record without a key belongs to nobody: it is dropped.
 *
 * Default: `OUTCOME`.
 */
export function clickOutcomes(_ctx: Ctx, _options?: WindowOptions): Topology {
  return notImplemented('14.4')
}
