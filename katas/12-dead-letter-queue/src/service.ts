import { type Ctx, notImplemented } from '#harness/kata'

export interface ServiceOptions {
  /** Where messages are processed, see `processMessage`. */
  processorUrl: string
  /** The first retry waits for so long. */
  baseDelayMs: number
}

export interface Service {
  /** Finishes the message it is working on, commits, disconnects. Does not wait for delayed ones: they go on after the next start. */
  stop(): Promise<void>
}

/**
 * Tasks 12.2 to 12.4. Reads `main-topic` from the beginning where the group has committed nothing, and the retry topics, and hands each message to
 * the processor. Resolves when it is a member of its group; rejects within 10 s with an error that says so where no broker ever answered.
 *
 * - A message that fails is written to a retry topic and tried again 1, 2 and 4 times the base delay after its failures: never
 *   early, late by at most one base delay. The fourth failure takes it to `dlq-topic`.
 * - Wait with `ctx.clock.sleep`, once until the message is due: the clock of the tests stands still until they move it. Beside these
 *   waits only the time-out of a try sleeps by it.
 *   A waiting message holds up no other message, no rebalance and no `stop()`.
 * - What cannot be read goes to `ctx.onReject` and to `dlq-topic` at once.
 * - An offset is committed only when its message is processed, or when its copy is acknowledged by a retry topic or the DLQ. While
 *   they cannot be written, the message is not given up: it is taken up again after a base delay.
 * - Order per key: messages that succeed at once are processed in the order of their offsets; messages whose first failure
 *   is one of several in a row are retried in that order too. A message that waits is overtaken by those behind it.
 */
export async function startService(_ctx: Ctx, _options: ServiceOptions): Promise<Service> {
  return notImplemented('12.2')
}
