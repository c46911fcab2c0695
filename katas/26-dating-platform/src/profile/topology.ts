import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Task 26.1. Reads `user-sessions` and `profile-commands`; writes `user-online-status`, `user-profile-updates` and `command-replies`. Each reply has the key of its user.
 *
 * - Presence is `presenceAfter`, with the processor's wall clock as `now`. A status is written when its state changes, and at no other time. Lost sessions are looked for each second
 *   of the wall clock, also where nothing comes.
 * - `put` writes the profile with the command's `at`, and is `done`. Fields that the contract does not know are not passed on.
 * - `delete` writes a null value to both tables, forgets the user's sessions, and is `done`; of somebody who has no profile it is refused as `unknown-user`. Whoever is deleted may come
 *   again with `put`. Session events of users without a profile are kept but told to nobody: the status is written with their `put`.
 * - A command that was decided before is answered as before, and nothing else happens. The last 1,000 of each user are remembered, over a deletion too.
 * - A command whose `userId` is not the key, or a session event, is bad input, like whatever breaks the contract: `ctx.onReject`, once. A null value is bad input in both topics.
 */
export function profileTopology(_ctx: Ctx): Topology {
  return notImplemented('26.1')
}
