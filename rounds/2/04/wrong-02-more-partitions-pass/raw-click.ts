import type { Serde } from '#harness/streams'

/** A record of `clicks` as it came. */
export interface RawClick {
  key: Uint8Array | null
  value: Uint8Array
}

/** The key's length (-1: it is null), the key, the value. */
export const rawClick: Serde<RawClick> = {
  name: 'raw-click',
  serialize({ key, value }) {
    const head = Buffer.alloc(4)
    head.writeInt32BE(key === null ? -1 : key.length)
    return Buffer.concat([head, key ?? new Uint8Array(), value])
  },
  deserialize(bytes) {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getInt32(0)
    const from = 4 + Math.max(0, length)
    return { key: length < 0 ? null : bytes.subarray(4, from), value: bytes.subarray(from) }
  },
}
