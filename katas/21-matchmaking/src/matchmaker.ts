import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'
import type { Rules } from './rules.ts'

/**
 * Tasks 21.3 to 21.5. Reads `match-requests`, writes `match-queues`, `matches` and `notifications`.
 *
 * Time. Somebody waits from the timestamp of his request on. Now is the matchmaker's own clock: `context.currentSystemTimeMs()`, and what a wall-clock punctuator is given.
 *
 * 21.3, the queue
 * - A player waits with one ticket at most, in one region. A `join` that comes while another ticket waits is `refused`.
 * - A `join` whose ticket is not higher than that of each `join` before it is a repetition: it changes nothing and is not answered. A refused ticket counts here too.
 * - The queue of a region is in the order of `since`; where that is equal, in the order in which the queue took the requests.
 * - After each change of a queue `match-queues` says what it is now; the changes of one look may be one record. Where nothing changes nothing is written.
 * - What is no request goes to `ctx.onReject` with the topic, partition and offset where it was written. The reason names the rule that is broken
 *   and quotes nothing of the record: others read it. It stops nothing and changes nothing.
 *
 * 21.4, matches
 * - The queue is looked at after each request for its region, and by the clock every `LOOK_EVERY_MS`. As long as there is a next group (`nextGroup`) it becomes a match: after a look nobody waits
 *   who is in a group that fits. Players of one region meet, whatever the partitions of their requests.
 * - A match is written once, with the time of the look as the timestamp of the record. Whoever is in it waits no longer, and no ticket is in two.
 *
 * 21.5, notifications
 * - Each player of a match is told `matched`, once.
 * - Each `cancel` is answered once: `cancelled` where that ticket waited, `not-waiting` where it did not: it is in a match, was cancelled, was refused, or has not come. That changes nothing: a
 *   `join` with that ticket may still come.
 * - A ticket is in a match or is cancelled, never both.
 * - Who has been told `matched` or `cancelled` may ask again with a new ticket, and is not refused. Who asks before may be.
 */
export function matchmakerTopology(_ctx: Ctx, _rules: Rules): Topology {
  return notImplemented('21.3')
}
