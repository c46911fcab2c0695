import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { type Message, messageSchema } from './contract.ts'

export class ProcessingError extends Error {
  override readonly name = 'ProcessingError'
}

export class BadMessageError extends Error {
  override readonly name = 'BadMessageError'
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

export function parseMessage(value: Uint8Array | null): Message {
  if (value === null) throw new BadMessageError('the record has no value')
  let json: unknown
  try {
    json = JSON.parse(utf8.decode(value))
  } catch (cause) {
    throw new BadMessageError('the value is not JSON in UTF-8', { cause })
  }
  const parsed = messageSchema.safeParse(json)
  if (!parsed.success) throw new BadMessageError(z.prettifyError(parsed.error))
  return parsed.data
}

const ANSWER_MS = 5_000

export async function processMessage(ctx: Ctx, processorUrl: string, message: Message): Promise<void> {
  const over = new AbortController()
  const late = ctx.clock.sleep(ANSWER_MS, over.signal).then(() => Promise.reject(new Error(`none in ${ANSWER_MS} ms`)))
  let status: number
  try {
    status = await Promise.race([statusOf(processorUrl, message, over.signal), late])
  } catch (cause) {
    throw new ProcessingError(`no answer from the processor: ${String(cause)}`, { cause })
  } finally {
    // Ends what still runs: the request after the time-out; after the answer the timer, and the body, which nobody waits for.
    over.abort()
  }
  if (status < 200 || status > 299) throw new ProcessingError(`the processor answered ${status}`)
}

async function statusOf(url: string, message: Message, signal: AbortSignal): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(message)
  // A redirect is an answer, and not 2xx: fetch would follow it with a GET, and take what it finds there for the answer.
  const { status } = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
  return status
}
