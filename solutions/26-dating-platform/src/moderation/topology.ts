import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Task 26.6. Reads `commands-to-screen`, `moderation-commands`, `user-swipes`, `user-profile-updates` and `block-receipts`; writes `chat-commands`, `profile-commands`, `reported-users`, `blocked-users`,
 * `suspicious-activity-dlq` and `command-replies`.
 *
 * - What is clean goes on as it came, under its key: messages to `chat-commands`, profiles (name, city, interests and about are looked at) to `profile-commands`, in the order of their key. What is not is refused as
 *   `unacceptable`, under its user, and goes to the dead letter queue with its rule.
 * - A report is refused on oneself (`self`), of or on somebody without a profile (`unknown-user`, `unknown-target`); else it is written under its `reportId`. The report that makes it `REPORTERS` different reporters within
 *   `REPORTS_WITHIN_MS` puts the target into the dead letter queue, with the reports as evidence; then the count begins anew.
 * - `block` is refused likewise; else the list is written with it at once, the command is `pending`, and `done` when `block-receipts` has every part of `BLOCK_PARTS` under its `blockId` (the `commandId`). Blocking again whom one blocks is
 *   answered as far as the first one has come, and writes nothing. `unblock` is `done` at once, also where there was no block.
 * - More than `SWIPES_PER_MINUTE` swipes of a user within any minute of their times go to the dead letter queue, once for each such flood: it is over when a minute has no more than that.
 * - A deleted user's list becomes a null value, and vanishes from others' lists; reports by that user count no more.
 */
export function moderationTopology(_ctx: Ctx): Topology {
  return notImplemented('26.6')
}
