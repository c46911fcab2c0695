import { type Ctx, notImplemented } from '#harness/kata'
import type { Message } from './contract.ts'

/** The processor refused, or did not answer. A later try may succeed. */
export class ProcessingError extends Error {
  override readonly name = 'ProcessingError'
}

/** These bytes are no message. No later try can succeed. */
export class BadMessageError extends Error {
  override readonly name = 'BadMessageError'
}

/** Task 12.2. Reads the value of a record. Throws `BadMessageError`, whose message says what is wrong, for everything that breaks `messageSchema`. */
export function parseMessage(_value: Uint8Array | null): Message {
  return notImplemented('12.2')
}

/**
 * Task 12.2. Hands the message to the processor: `POST` with the message as JSON. Answered with 2xx: done. Any other status, and
 * no answer within 5 s: `ProcessingError`, whose message holds the status if there was one. The time-out is one
 * `ctx.clock.sleep(5000, signal)`, aborted when the answer is there.
 */
export async function processMessage(_ctx: Ctx, _processorUrl: string, _message: Message): Promise<void> {
  return notImplemented('12.2')
}
