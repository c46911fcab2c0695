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

const TIME_OUT_MS = 5_000

/** Task 12.2. Reads the value of a record. Throws `BadMessageError`, whose message says what is wrong, for everything that breaks `messageSchema`. */
export function parseMessage(value: Uint8Array | null): Message {
  if (value === null) throw new BadMessageError('there is no value')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(value)
  } catch (cause) {
    throw new BadMessageError('the value is not UTF-8', { cause })
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new BadMessageError(`the value is not JSON: ${(cause as Error).message}`, { cause })
  }
  const result = messageSchema.safeParse(json)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`)
  throw new BadMessageError(issues.join('; '), { cause: result.error })
}

/**
 * Task 12.2. Hands the message to the processor: `POST` with the message as JSON. Answered with 2xx: done. Any other status, and
 * no answer within 5 s: `ProcessingError`, whose message holds the status if there was one. The time-out is one
 * `ctx.clock.sleep(5000, signal)`, aborted when the answer is there.
 */
export async function processMessage(ctx: Ctx, processorUrl: string, message: Message): Promise<void> {
  const over = new AbortController()
  const timeOut = ctx.clock.sleep(TIME_OUT_MS, over.signal).then(() => {
    throw new ProcessingError(`no answer within ${TIME_OUT_MS} ms`)
  })
  timeOut.catch(() => {})
  const answer = fetch(processorUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    redirect: 'manual',
    signal: over.signal,
  })
  answer.catch(() => {})
  try {
    const { status } = await Promise.race([answer, timeOut])
    if (status < 200 || status > 299) throw new ProcessingError(`the processor answered with status ${status}`)
  } catch (error) {
    if (error instanceof ProcessingError) throw error
    const { message: what, cause } = error as Error
    const why = cause instanceof Error ? `${what}: ${cause.message}` : what
    throw new ProcessingError(`the processor did not answer: ${why}`, { cause: error })
  } finally {
    // Ends whatever is still going on: the sleep, the request, the rest of the answer's body.
    over.abort()
  }
}
