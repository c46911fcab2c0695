import { notSerializable } from '../failures.ts'
import { Windowed } from '../stores/windowed.ts'
import { int64 } from './basic.ts'
import { writeInt64 } from './int64-bytes.ts'
import type { Serde, WindowedKeySerde } from './types.ts'

/** The largest end that a window can have; Java's Long.MAX_VALUE does not fit into a number. */
const MAX_END = Number.MAX_SAFE_INTEGER

/** The key's bytes and then those of some times. */
function withTimes(key: Uint8Array, ...times: number[]): Uint8Array {
  const out = Buffer.allocUnsafe(key.length + 8 * times.length)
  out.set(key)
  for (let index = 0; index < times.length; index++) writeInt64(out, key.length + 8 * index, times[index]!)
  return out
}

function split(serde: string, bytes: Uint8Array, tail: number): [key: Uint8Array, tail: Uint8Array] {
  if (bytes.length < tail)
    throw notSerializable(serde, { en: `${tail} bytes or more`, ru: `${tail} байт или больше` }, bytes.length)
  return [bytes.subarray(0, bytes.length - tail), bytes.subarray(bytes.length - tail)]
}

/**
 * A key within a time window: the key's bytes, then 8 bytes of the window's start, as Java's TimeWindowedSerializer.
 * @param sizeMs needed to read, since only the start is in the bytes
 */
export function windowed<K>(key: Serde<K>, sizeMs?: number): WindowedKeySerde<Windowed<K>> {
  const name = `windowed(${key.name})`
  return {
    name,
    windowBytes: 8,
    serialize: (value, topic) => withTimes(key.serialize(value.key, topic), value.window.start),
    deserialize(bytes, topic) {
      if (sizeMs === undefined) {
        throw notSerializable(name, { en: 'the size of the windows', ru: 'размер окон' }, `windowed(${key.name})`)
      }
      const [head, tail] = split(name, bytes, 8)
      const start = int64.deserialize(tail)
      return new Windowed(key.deserialize(head, topic), { start, end: Math.min(start + sizeMs, MAX_END) })
    },
  }
}

/** A key within a session: the key's bytes, then 8 bytes each of the session's end and start, as Java's SessionWindowedSerializer. */
export function sessionWindowed<K>(key: Serde<K>): WindowedKeySerde<Windowed<K>> {
  const name = `sessionWindowed(${key.name})`
  return {
    name,
    windowBytes: 16,
    serialize: ({ key: plain, window }, topic) => withTimes(key.serialize(plain, topic), window.end, window.start),
    deserialize(bytes, topic) {
      const [head, tail] = split(name, bytes, 16)
      const window = { start: int64.deserialize(tail.subarray(8)), end: int64.deserialize(tail.subarray(0, 8)) }
      return new Windowed(key.deserialize(head, topic), window)
    },
  }
}

export function isWindowedKeySerde(serde: Serde<unknown> | undefined): serde is WindowedKeySerde<unknown> {
  return serde !== undefined && 'windowBytes' in serde
}
