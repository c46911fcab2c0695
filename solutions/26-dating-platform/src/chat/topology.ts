import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Task 26.3. Reads `chat-commands`, `mutual-matches` and `blocked-users`; writes `chat-messages`, `message-read-receipts`, `command-replies` and `block-receipts`. A chat is there from its match on.
 *
 * - `send` is refused: of somebody who is not in the chat, or where there is none (`not-in-chat`); where one of the two blocks the other (`blocked`). Else the message gets the next
 *   number of its chat, and is written under the chat. A `messageId` that the chat has is the same message: `done`, and not written again.
 * - `read` is refused like `send`, and for a message that the chat does not have (`no-such-message`) or that the reader wrote (`own-message`). Else the receipt is written under the
 *   message; where the reader has read so far already it is `done` without one. So there is no receipt before its message, and numbers of a reader's receipts only grow.
 * - A new block is applied in the chat's task and told there as `chat`.
 * - When the match is deleted, its chat is over, and what is remembered of it is forgotten.
 */
export function chatTopology(_ctx: Ctx): Topology {
  return notImplemented('26.3')
}
