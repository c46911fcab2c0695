const HIGH = 2 ** 32

/** Writes a safe integer as 8 bytes, big-endian. By hand: it is on the path of every record of a windowed store. */
export function writeInt64(out: Uint8Array, at: number, value: number): void {
  const high = Math.floor(value / HIGH)
  const low = value - high * HIGH
  out[at] = high >> 24
  out[at + 1] = high >> 16
  out[at + 2] = high >> 8
  out[at + 3] = high
  out[at + 4] = low >>> 24
  out[at + 5] = low >>> 16
  out[at + 6] = low >>> 8
  out[at + 7] = low
}

/** The 8 bytes as a number; beyond 2^53 it is not exact, which the caller has to check. */
export function readInt64(bytes: Uint8Array, at: number): number {
  return readInt32(bytes, at) * HIGH + (readInt32(bytes, at + 4) >>> 0)
}

export function readInt32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
}

export function writeInt32(out: Uint8Array, at: number, value: number): void {
  out[at] = value >> 24
  out[at + 1] = value >> 16
  out[at + 2] = value >> 8
  out[at + 3] = value
}
