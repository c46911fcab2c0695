import { isUtf8 } from 'node:buffer'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
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

/** Task 12.2. Reads the value of a record. Throws `BadMessageError`, whose message says what is wrong, for everything that breaks `messageSchema`. */
export function parseMessage(value: Uint8Array | null): Message {
  if (!value) throw new BadMessageError('a record without a value')
  if (!isUtf8(value)) throw new BadMessageError('bytes that are not UTF-8')
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(value).toString('utf8'))
  } catch (error) {
    throw new BadMessageError(`not JSON (${String(error)})`)
  }
  const { success, data, error } = messageSchema.safeParse(parsed)
  if (!success) throw new BadMessageError(`no message: ${error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join(', ')}`)
  return data
}

/**
 * Task 12.2. Hands the message to the processor: `POST` with the message as JSON. Answered with 2xx: done. Any other status, and
 * no answer within 5 s: `ProcessingError`, whose message holds the status if there was one. The time-out is one
 * `ctx.clock.sleep(5000, signal)`, aborted when the answer is there.
 */
export async function processMessage(ctx: Ctx, processorUrl: string, message: Message): Promise<void> {
  const end = new AbortController()
  const alarm = ctx.clock.sleep(5000, end.signal).then(
    () => new Error('no answer within 5 s'),
    () => new Error('over'),
  )
  const answer = post(processorUrl, JSON.stringify(message), end.signal).catch((error: Error) => error)
  const result = await Promise.race([answer, alarm])
  end.abort()
  if (result instanceof Error) throw new ProcessingError(`the processor gave no answer: ${result.message}`)
  if (Math.trunc(result / 100) !== 2) throw new ProcessingError(`the processor refused: ${result}`)
}

/** Resolves to the status as soon as it is there, with a connection for each request. */
function post(url: string, body: string, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const send = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const request = send(url, { method: 'POST', agent: false, headers, signal }, (response) => {
      response.on('error', () => {})
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end(body)
  })
}
