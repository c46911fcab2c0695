import { z } from 'zod'
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

export async function processMessage(processorUrl: string, message: Message): Promise<void> {
  let response: Response
  try {
    response = await fetch(processorUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(5_000),
    })
    await response.arrayBuffer()
  } catch (cause) {
    throw new ProcessingError(`no answer from the processor: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    })
  }
  if (!response.ok) throw new ProcessingError(`the processor answered ${response.status}`)
}
