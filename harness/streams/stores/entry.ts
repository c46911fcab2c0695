import type { Serde } from '../serdes/types.ts'
import type { ValueAndTimestamp } from './types.ts'

/**
 * A stored value: its bytes, so that the caller's code cannot change it from outside, and the value itself where it is a primitive and so
 * cannot be changed anyway.
 */
export interface Entry {
  readonly bytes: Uint8Array
  /** Milliseconds; NO_TIMESTAMP in stores of plain values. */
  readonly timestamp: number
  readonly primitive: unknown
}

export const NO_TIMESTAMP = -1

/** How a store's values become entries. */
export interface EntryCodec<V> {
  /** Values are `{ value, timestamp }`. */
  readonly timestamped: boolean
  encode(value: V): Entry
  decode(entry: Entry): V
  /** The entry of a changelog record. */
  restore(bytes: Uint8Array, timestamp: number): Entry
}

function primitiveOf(value: unknown): unknown {
  return typeof value === 'object' ? undefined : value
}

function read<V>(serde: Serde<V>, entry: Entry): V {
  return entry.primitive === undefined ? serde.deserialize(entry.bytes) : (entry.primitive as V)
}

export function plainValues<V>(serde: Serde<V>): EntryCodec<V> {
  return {
    timestamped: false,
    encode: (value) => ({ bytes: serde.serialize(value), timestamp: NO_TIMESTAMP, primitive: primitiveOf(value) }),
    decode: (entry) => read(serde, entry),
    restore: (bytes) => ({ bytes, timestamp: NO_TIMESTAMP, primitive: undefined }),
  }
}

/** The changelog has the plain value; its timestamp is the record's. Source: KIP-258. */
export function timestampedValues<V>(serde: Serde<V>): EntryCodec<ValueAndTimestamp<V>> {
  return {
    timestamped: true,
    encode: ({ value, timestamp }) => ({ bytes: serde.serialize(value), timestamp, primitive: primitiveOf(value) }),
    decode: (entry) => ({ value: read(serde, entry), timestamp: entry.timestamp }),
    restore: (bytes, timestamp) => ({ bytes, timestamp, primitive: undefined }),
  }
}
