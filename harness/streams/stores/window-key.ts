import { readInt64, writeInt32, writeInt64 } from '../serdes/int64-bytes.ts'

/** Keys of window and session stores in their changelogs, as the JVM writes them. Source: WindowKeySchema, SessionKeySchema. */

/** Key, 8 bytes of the window's start, 4 bytes of a sequence number (0 where duplicates are not kept). */
export function windowKey(key: Uint8Array, start: number, sequence: number): Uint8Array {
  const out = Buffer.allocUnsafe(key.length + 12)
  out.set(key)
  writeInt64(out, key.length, start)
  writeInt32(out, key.length + 8, sequence)
  return out
}

export function readWindowKey(bytes: Uint8Array): { key: Uint8Array; start: number } {
  const at = bytes.length - 12
  return { key: bytes.subarray(0, at), start: readInt64(bytes, at) }
}

/** Key, 8 bytes of the session's end, 8 bytes of its start. */
export function sessionKey(key: Uint8Array, start: number, end: number): Uint8Array {
  const out = Buffer.allocUnsafe(key.length + 16)
  out.set(key)
  writeInt64(out, key.length, end)
  writeInt64(out, key.length + 8, start)
  return out
}

export function readSessionKey(bytes: Uint8Array): { key: Uint8Array; start: number; end: number } {
  const at = bytes.length - 16
  return { key: bytes.subarray(0, at), end: readInt64(bytes, at), start: readInt64(bytes, at + 8) }
}
