/** Task 25.3: the router. */
import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Carries what tenants write to their inboxes into their streams, as the platform: a record of `acme.inbox` whose header `stream` is `orders` goes to `acme.orders`. Resolves
 * when it reads all inboxes; what was there before is carried, too. Rejects within 10 s where no broker answers; that a
 * group's coordinator is still loading passes, and is no reason to reject.
 *
 * - The owner of a record is the one whose inbox it lies in, whatever key, value and headers claim. The record in the stream has one header `tenant`: the owner. What the
 *   client has written into that header is dropped.
 * - Key, value (also none) and the other headers go byte for byte; headers have a value here. Records of one key in one partition of the inbox keep their order.
 * - Reported by `ctx.onReject`, and passed over: a record whose header `stream` is not there once, or is none of `streams`; a record that is too large for its stream.
 * - A record counts as read when it is in its stream, on all in-sync replicas: whatever ends the router, `stop()` while a stream cannot be written, too, the next one loses nothing. After `stop()` nothing comes twice.
 * - Its own groups and topics are no tenant's: `ownerOf` gives `null` for their names.
 * - A broker that is away for a minute does not end it: then it goes on.
 * - While one tenant's stream cannot be written, the other tenants go on; that tenant's records come, all and in order, when it can be.
 */
export async function startRouter(
  _ctx: Ctx,
  _options: { tenants: string[]; streams: string[] },
): Promise<{ stop(): Promise<void> }> {
  return notImplemented('25.3')
}
