import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Task 26.2. Reads `match-requests`, `user-profile-updates`, `user-swipes` and `blocked-users`; writes `potential-matches`, `command-replies` and `block-receipts`.
 *
 * - A request is answered by `candidatesFor` over all profiles that are known by then; excluded are those whom the user has swiped, and those of a block, whoever of the two blocks. It is `done`;
 *   without a profile it is refused as `unknown-user`, and writes no candidates. `limit` is `CANDIDATES` where none is said.
 * - A new block is applied for both users, each in the task that has that user, and told there as `engine:blocker` and `engine:blocked`. The list is cleaned with it: where the one
 *   stands in the last candidates of the other, they are written again without. After both receipts neither is a candidate of the other. An unblock needs no receipt.
 * - A deleted user is nobody's candidate; a null value goes to `potential-matches` under that key, and swipes and blocks of and on that user are forgotten.
 */
export function engineTopology(_ctx: Ctx): Topology {
  return notImplemented('26.2')
}
