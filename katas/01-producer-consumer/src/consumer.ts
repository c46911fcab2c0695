/** Task 1.4: the consumer. */
import { type Ctx, notImplemented } from '#harness/kata'

export interface Consumer {
  /** Resolves when what it was handling is done, its offsets are committed and the connection is closed. */
  stop(): Promise<void>
}

/**
 * Reads `user-events` from its beginning as the group `user-events-printer` and prints one line an event with
 * `ctx.print`: `partition:offset key type`, for example `2:41 u-7 logged-in`. Offsets are committed after that, as it goes along.
 * A message that breaks the contract goes to `ctx.onReject`, and reading goes on: its offset is committed too.
 * Rejects within 10 s with an error that says so when there is no broker.
 */
export async function startConsumer(_ctx: Ctx): Promise<Consumer> {
  return notImplemented('1.4')
}
