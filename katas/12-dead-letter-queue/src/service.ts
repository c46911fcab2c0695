import { type Ctx, notImplemented } from '#harness/kata'

export interface ServiceOptions {
  /** Where messages are processed, see `processMessage`. */
  processorUrl: string
  /** The first retry waits for so long. The same for all instances, and unchanged while messages wait. */
  baseDelayMs: number
}

export interface Service {
  /** Finishes the message it is working on, commits, disconnects. Does not wait for delayed ones: they go on after the next start. Nothing is done twice then. */
  stop(): Promise<void>
}

/**
 * Tasks 12.2 to 12.4. Reads `main-topic` from the beginning where the group has committed nothing, and the retry topics, and hands each message to
 * the processor. Resolves when it is a member of its group; rejects within 10 s with an error that says so where no broker ever answered.
 *
 * - A message that fails is written to a retry topic and tried again 1, 2 and 4 times the base delay after its failures: never
 *   early, and late by at most one base delay, not counting what tries before it that hang and topics that cannot be written cost. The fourth failure
 *   takes it to `dlq-topic`.
 * - Wait with `ctx.clock.sleep`, once until the message is due, and once more after a restart or a rebalance: the clock of the tests
 *   stands still until they move it. Beside these waits only the time-out of a try sleeps by it.
 *   A waiting message holds up no other message, no rebalance and no `stop()`.
 * - What cannot be read goes to `ctx.onReject` and to `dlq-topic` at once, from the retry topics too, whenever it would be due.
 * - An offset is committed only when its message is processed, or when its copy is acknowledged by a retry topic or the DLQ, at the first
 *   failure and at each one after it. While they cannot be written, the message is not given up: it is taken up again after a base delay, as often as need be.
 * - Order per key: messages are processed in the order of their offsets, one when the one before it is through; messages whose first failure
 *   is one of several in a row are retried in that order too. A message that waits is overtaken by those behind it.
 */
export async function startService(_ctx: Ctx, _options: ServiceOptions): Promise<Service> {
  return notImplemented('12.2')
}
