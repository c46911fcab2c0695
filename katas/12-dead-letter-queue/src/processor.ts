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

/**
 * Task 12.2. Reads the value of a record. Throws `BadMessageError` for everything that breaks `messageSchema`; its message says what is wrong, and names
 * the field if it is one. A byte order mark before the JSON may be taken or refused.
 */
export function parseMessage(_value: Uint8Array | null): Message {
  return notImplemented('12.2')
}

/**
 * Task 12.2. Hands the message to the processor: `POST` with the message as JSON and `content-type: application/json`. The status is the
 * answer, and nobody waits for what follows it. 2xx: done. Any other status, a redirect too, and no answer within 5 s: `ProcessingError`, whose
 * message holds the status if there was one. The time-out is one `ctx.clock.sleep(5000, signal)`, aborted when the answer is there;
 * nothing of a try goes on when it is over.
 */
export async function processMessage(_ctx: Ctx, _processorUrl: string, _message: Message): Promise<void> {
  return notImplemented('12.2')
}
