import { nullKey } from '../failures.ts'
import type { Serde } from '../serdes/types.ts'

/** Bytes as a string of one character a byte: cheap to hash, and `<` orders as the JVM orders bytes. */
export function keyString(bytes: Uint8Array): string {
  const buffer = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.toString('latin1')
}

export function keyBytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

/** Turns a store's typed keys into strings for its map. It remembers the last key: operators read a key and then write it. */
export class KeyCodec<K> {
  private readonly serde: Serde<K>
  private readonly store: string
  private lastKey: unknown
  private lastText = ''
  private lastBytes: Uint8Array = new Uint8Array(0)

  constructor(serde: Serde<K>, store: string) {
    this.serde = serde
    this.store = store
  }

  encode(key: K): string {
    if (key === this.lastKey) return this.lastText
    if (key === null || key === undefined) throw nullKey(this.store)
    this.lastBytes = this.serde.serialize(key)
    this.lastText = keyString(this.lastBytes)
    // An object may have been changed since.
    this.lastKey = typeof key === 'object' ? undefined : key
    return this.lastText
  }

  bytes(key: K): Uint8Array {
    this.encode(key)
    return this.lastBytes
  }

  decode(text: string): K {
    return this.serde.deserialize(keyBytes(text))
  }
}
