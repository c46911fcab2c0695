import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Task 26.4. Reads `swipe-commands`, `user-profile-updates` and `blocked-users`; writes `user-swipes`, `mutual-matches`, `command-replies` and `block-receipts`.
 *
 * - A swipe is refused, and writes nothing else: on oneself (`self`), of somebody without a profile (`unknown-user`), on somebody without one (`unknown-target`), between two of whom one blocks the other
 *   (`blocked`). Where several are true, the first of these is told.
 * - The last choice of each for the other counts. When both like each other there is one match, with `at` of the later like, whatever the order and however often it is said. A match lasts: a dislike
 *   or another like after it is written to `user-swipes` and changes nothing here.
 * - Both directions of a pair are decided in one task, keyed by `pairOf`; the reply comes from there, in the transaction of the match.
 * - A new block is applied in the pair's task and told there as `swipes`: whatever is decided after it is refused.
 * - Deletion writes a null value for each match of the user. Likes of and for a deleted user are forgotten: whoever comes again begins anew.
 */
export function swipesTopology(_ctx: Ctx): Topology {
  return notImplemented('26.4')
}
