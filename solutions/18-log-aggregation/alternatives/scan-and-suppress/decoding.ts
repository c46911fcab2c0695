import type { z } from 'zod'

/** What is wrong with it, or what it is. */
export type Decoded<T> = { value: T } | { wrong: string }

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function textIn(content: Uint8Array | null): Decoded<string> {
  if (content === null) return { wrong: 'there is none' }
  try {
    return { value: strict.decode(content) }
  } catch {
    return { wrong: 'no UTF-8' }
  }
}

export function jsonIn<T>(schema: z.ZodType<T>, content: Uint8Array | null): Decoded<T> {
  const text = textIn(content)
  if ('wrong' in text) return text
  try {
    const { success, data, error } = schema.safeParse(JSON.parse(text.value))
    return success ? { value: data } : { wrong: error.message }
  } catch {
    return { wrong: 'no JSON' }
  }
}
