/** Keys of window and session stores in their changelogs, as the JVM writes them. Source: WindowKeySchema, SessionKeySchema. */

function writeTime(out: Buffer, at: number, time: number): void {
  out.writeBigInt64BE(BigInt(time), at)
}

function readTime(bytes: Buffer, at: number): number {
  return Number(bytes.readBigInt64BE(at))
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Key, 8 bytes of the window's start, 4 bytes of a sequence number (0 where duplicates are not kept). */
export function windowKey(key: Uint8Array, start: number, sequence: number): Uint8Array {
  const out = Buffer.allocUnsafe(key.length + 12)
  out.set(key)
  writeTime(out, key.length, start)
  out.writeInt32BE(sequence, key.length + 8)
  return out
}

export function readWindowKey(bytes: Uint8Array): { key: Uint8Array; start: number } {
  const at = bytes.length - 12
  return { key: bytes.subarray(0, at), start: readTime(buffer(bytes), at) }
}

/** Key, 8 bytes of the session's end, 8 bytes of its start. */
export function sessionKey(key: Uint8Array, start: number, end: number): Uint8Array {
  const out = Buffer.allocUnsafe(key.length + 16)
  out.set(key)
  writeTime(out, key.length, end)
  writeTime(out, key.length + 8, start)
  return out
}

export function readSessionKey(bytes: Uint8Array): { key: Uint8Array; start: number; end: number } {
  const at = bytes.length - 16
  const view = buffer(bytes)
  return { key: bytes.subarray(0, at), end: readTime(view, at), start: readTime(view, at + 8) }
}
