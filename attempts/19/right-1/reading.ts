import type { ZodType } from 'zod'
import { clientSchema } from './contract.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What the bytes say, or undefined where they break the contract. */
export function read<T>(schema: ZodType<T>, bytes: Uint8Array | null): T | undefined {
  if (bytes === null) return undefined
  try {
    const { success, data } = schema.safeParse(JSON.parse(utf8.decode(bytes)))
    return success ? data : undefined
  } catch {
    return undefined
  }
}

export function isClient(key: string | null): key is string {
  return clientSchema.safeParse(key).success
}
