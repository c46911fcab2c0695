/** Task 7.4: the consumer. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { AvroRecord } from './contract.ts'

export interface Consumer {
  /** Resolves when what was handled is committed, and nothing else is, and the connection is closed; also while it waits for the registry. */
  stop(): Promise<void>
}

/**
 * Reads `user-events` from its beginning as the group `user-events-reader` and prints each event with `ctx.print`: one line of JSON, with the fields of `schema`, which is
 * the reader's own, whatever the message was written with. Those of a partition come in their order. An offset is committed after its line is
 * printed: after a crash a line may come again, and none is left out.
 * A message that cannot be read goes to `ctx.onReject`, and reading goes on, its offset is committed too. While the registry is away no message is bad: what needs it
 * waits for it, however long that takes, and is printed then.
 * Rejects within 10 s, as `setUpRegistry` does, when no registry answers, and when no broker does.
 */
export async function startConsumer(
  _ctx: Ctx,
  _options: { registryUrl: string; schema: AvroRecord },
): Promise<Consumer> {
  return notImplemented('7.4')
}
