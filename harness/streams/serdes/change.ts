import { notSerializable } from '../failures.ts'
import { Change } from '../processors/change.ts'
import { deferred } from './deferred.ts'
import type { Serde } from './types.ts'

const [OLD_ONLY, NEW_ONLY, BOTH] = [0, 1, 2]

function varint(value: number): number[] {
  const out: number[] = []
  // Zigzag, as org.apache.kafka.common.utils.ByteUtils.writeVarint.
  let rest = (value << 1) ^ (value >> 31)
  while ((rest & ~0x7f) !== 0) {
    out.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  out.push(rest)
  return out
}

function readVarint(bytes: Uint8Array): [value: number, length: number] {
  let [value, shift, at] = [0, 0, 0]
  for (;;) {
    const byte = bytes[at++] ?? 0
    value |= (byte & 0x7f) << shift
    if ((byte & 0x80) === 0) return [(value >>> 1) ^ -(value & 1), at]
    shift += 7
  }
}

/** A table's change in a repartition topic: new and old value, and a flag at the end that says which are there. Source: KIP-904. */
export function changeSerde<V>(inner: Serde<V>): Serde<Change<V>> {
  return {
    name: `change(${inner.name})`,
    serialize({ newValue, oldValue }, topic) {
      const after = newValue === null ? undefined : inner.serialize(newValue, topic)
      const before = oldValue === null ? undefined : inner.serialize(oldValue, topic)
      if (after && before) return Buffer.concat([Buffer.from(varint(after.length)), after, before, Buffer.of(BOTH)])
      if (after) return Buffer.concat([after, Buffer.of(NEW_ONLY)])
      if (before) return Buffer.concat([before, Buffer.of(OLD_ONLY)])
      throw notSerializable('change', { en: 'a new or an old value', ru: 'новое или старое значение' }, 'null')
    },
    deserialize(bytes, topic) {
      const flag = bytes[bytes.length - 1]
      const body = bytes.subarray(0, bytes.length - 1)
      if (flag === NEW_ONLY) return new Change(inner.deserialize(body, topic), null)
      if (flag === OLD_ONLY) return new Change<V>(null, inner.deserialize(body, topic))
      if (flag !== BOTH) throw notSerializable('change', { en: 'a flag 0, 1 or 2', ru: 'флаг 0, 1 или 2' }, flag)
      const [length, at] = readVarint(body)
      const after = inner.deserialize(body.subarray(at, at + length), topic)
      return new Change(after, inner.deserialize(body.subarray(at + length), topic))
    },
  }
}

/** The same where the values' serde may be the configured default. */
export function deferredChangeSerde<V>(inner: Serde<V> | undefined): Serde<Change<V>> {
  return deferred('change', 'value', inner, changeSerde)
}
