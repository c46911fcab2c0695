import { isUtf8 } from 'node:buffer'
import type { ZodType } from 'zod'

/** The value, or why there is none. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string }

export function parseJson<T>(schema: ZodType<T>, raw: Uint8Array | null): Parsed<T> {
  if (raw === null) return { ok: false, reason: 'no value' }
  if (!isUtf8(raw)) return { ok: false, reason: 'not UTF-8' }
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(raw).toString('utf8'))
  } catch {
    return { ok: false, reason: 'not JSON' }
  }
  const result = schema.safeParse(json)
  return result.success ? { ok: true, value: result.data } : { ok: false, reason: result.error.message }
}

export function parseText<T>(schema: ZodType<T>, raw: Uint8Array | null): Parsed<T> {
  if (raw === null) return { ok: false, reason: 'no key' }
  if (!isUtf8(raw)) return { ok: false, reason: 'the key is not UTF-8' }
  const result = schema.safeParse(Buffer.from(raw).toString('utf8'))
  return result.success ? { ok: true, value: result.data } : { ok: false, reason: 'the key is no client' }
}
