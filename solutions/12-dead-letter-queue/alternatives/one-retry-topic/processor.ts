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

export async function processMessage(ctx: Ctx, processorUrl: string, message: Message): Promise<void> {
  const timer = new AbortController()
  const request = new AbortController()
  ctx.clock.sleep(5_000, timer.signal).then(
    () => request.abort(new ProcessingError('the processor is silent')),
    () => {},
  )
  try {
    const response = await fetch(processorUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'manual',
      signal: request.signal,
    })
    if (!response.ok) throw new ProcessingError(`status ${response.status}`)
  } catch (cause) {
    if (cause instanceof ProcessingError) throw cause
    throw new ProcessingError(`the processor cannot be reached: ${String(cause)}`, { cause })
  } finally {
    timer.abort()
    request.abort() // the rest of an answer, if there is more of it than its status
  }
}
