/** Task 1.4: the consumer. */
import { type Ctx, notImplemented } from '#harness/kata'

export interface Consumer {
  /**
   * Takes no further message. Resolves when what it has handled is committed (and nothing else is), although a commit was lost on its
   * way, and the connection is closed: the next start goes on right there.
   */
  stop(): Promise<void>
}

/**
 * Reads `user-events` from its beginning as the group `user-events-printer` and prints one line an event with
 * `ctx.print`: `partition:offset key type`, for example `2:41 u-7 logged-in`; those of a partition in the order of their offsets.
 * An offset is committed after its line is printed, as it goes along. After a crash or a broken connection a line may be printed
 * again; none is left out.
 * A message that breaks the contract goes to `ctx.onReject`, with the topic by its name on this cluster (`ctx.name(topic)`) and the offset as
 * a string, and reading goes on: its offset is committed too.
 * Rejects within 10 s with an error that says so when no broker answers: nobody listens, or whoever listens says nothing. Once
 * connected, it goes on trying through an outage of a minute, whichever requests are lost.
 */
export async function startConsumer(_ctx: Ctx): Promise<Consumer> {
  return notImplemented('1.4')
}
