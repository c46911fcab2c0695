import { type Click, clickSchema } from './contract.ts'

/** Bytes that are no UTF-8 are no text; a byte order mark is no JSON. */
export function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** The click, or why it is none. */
export function parseClick(value: Uint8Array | null): Click | { reason: string } {
  if (value === null) return { reason: 'the value is null' }
  try {
    return clickSchema.parse(JSON.parse(utf8(value)))
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}
