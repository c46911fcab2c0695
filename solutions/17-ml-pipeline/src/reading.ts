import type { z } from 'zod'
import { idSchema } from './contract.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The value of a record, and its key. Throws where either is none. */
export function read<T extends z.ZodType>(
  schema: T,
  key: Uint8Array | null,
  value: Uint8Array | null,
): { key: string; value: z.infer<T> } {
  if (key === null || value === null) throw new Error('a record has a key and a value')
  return { key: keyOf(key), value: schema.parse(JSON.parse(utf8.decode(value))) }
}

export const keyOf = (key: Uint8Array): string => idSchema.parse(utf8.decode(key))

export const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(utf8.decode(bytes))
