import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Task 26.5. Reads `user-swipes`, `user-profile-updates` and `blocked-users`; writes `ranking-model`, `user-recommendations` and `block-receipts`.
 *
 * - Activity is counted by user: `activitySchema`, in the store `activity`. A swipe that changes an earlier one for the same target replaces it, in the counts and in the model.
 * - The model learns from each swipe between two profiles, by the profiles of that moment, and is written when something was learned: each second of the wall clock at most.
 * - A user's recommendations are written anew after a swipe of the user, a new profile or block, and a new model: the best by `scoreOf`, of those who are sought both ways.
 * - Neither oneself, nor anybody already swiped, in a block, or deleted. A new block is applied for both users and told as `analytics:blocker` and `analytics:blocked`, after lists without the other were written.
 * - A deleted user is taken out of counts and model as if never there, and gets a null value.
 */
export function analyticsTopology(_ctx: Ctx): Topology {
  return notImplemented('26.5')
}
