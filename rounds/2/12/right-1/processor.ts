import type { Ctx } from '#harness/kata'
import { type Message, messageSchema } from './contract.ts'

/** The processor refused, or did not answer. A later try may succeed. */
export class ProcessingError extends Error {
  override readonly name = 'ProcessingError'
}

/** These bytes are no message. No later try can succeed. */
export class BadMessageError extends Error {
  override readonly name = 'BadMessageError'
}

export const TRY_TIMEOUT_MS = 5000

/**
 * Task 12.2. Reads the value of a record. Throws `BadMessageError` for everything that breaks `messageSchema`; its message says what is wrong, and names
 * the field if it is one. A byte order mark before the JSON may be taken or refused.
 */
export function parseMessage(value: Uint8Array | null): Message {
  if (!value) throw new BadMessageError('the value is null')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(value)
  } catch {
    throw new BadMessageError('the value is not UTF-8')
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new BadMessageError('the value is not JSON')
  }
  const parsed = messageSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`)
  throw new BadMessageError(issues.join('; '))
}

/**
 * Task 12.2. Hands the message to the processor: `POST` with the message as JSON and `content-type: application/json`. The status is the
 * answer, and nobody waits for what follows it. 2xx: done. Any other status, a redirect too, and no answer within 5 s: `ProcessingError`, whose
 * message holds the status if there was one. The time-out is one `ctx.clock.sleep(5000, signal)`, aborted when the answer is there;
 * nothing of a try goes on when it is over.
 */
export async function processMessage(ctx: Ctx, processorUrl: string, message: Message): Promise<void> {
  const over = new AbortController()
  const { signal } = over
  const tooLate = ctx.clock.sleep(TRY_TIMEOUT_MS, signal).then(() => {
    throw new Error(`no answer within ${TRY_TIMEOUT_MS} ms`)
  })
  const answered = fetch(processorUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    redirect: 'manual',
    signal,
  }).then((response) => {
    response.body?.cancel().catch(() => {})
    return response.status
  })
  tooLate.catch(() => {})
  answered.catch(() => {})
  let status: number
  try {
    status = await Promise.race([answered, tooLate])
  } catch (cause) {
    throw new ProcessingError(`the processor did not answer: ${(cause as Error).message}`, { cause })
  } finally {
    over.abort()
  }
  if (status < 200 || status > 299) throw new ProcessingError(`the processor answered ${status}`)
}
