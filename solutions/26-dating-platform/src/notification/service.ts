import { type Ctx, notImplemented } from '#harness/kata'
import type { Service, ServiceOptions } from '../running.ts'

export interface NotificationOptions extends ServiceOptions {
  /** Of the provider: `POST providerUrl + '/pushes'`, see `pushRequestSchema`. */
  providerUrl: string
  /** How often one push is tried at most. Default 5. */
  attempts?: number
}

/**
 * Task 26.10. The Notification Service, in the group `APPLICATION.notification`. Reads `mutual-matches`, `chat-messages`, `user-online-status`, `user-profile-updates` and `blocked-users`; writes `pushes` and `block-receipts`.
 *
 * - A new match is a push for each of the two. A message is one for whoever did not write it, and is offline or unknown when it is read here. Nobody gets one twice: not for a record that comes twice, not for a
 *   match that is written again, not after a crash between sending and remembering: the provider sees one `Idempotency-Key` for one push, for ever.
 * - 429 and 5xx, no answer within 2 s, a broken connection: again, after 1, 2, 4 … s of `ctx.clock`, or after `Retry-After` seconds where they are more; `given-up` after `attempts` tries. Any other 4xx: `given-up` at once.
 * - A push that waits holds up no other user's.
 * - The title says who (the name in the profile) and never what a message says.
 * - Nothing is sent to a deleted user, or about one. A new block is applied for both users and told as `push:blocker` and `push:blocked`; whatever waits about the other is `given-up`.
 */
export async function startNotificationService(_ctx: Ctx, _options: NotificationOptions): Promise<Service> {
  return notImplemented('26.10')
}
