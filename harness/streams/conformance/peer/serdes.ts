import { bytes, double, int32, int64, type Serde, sessionWindowed, string, windowed } from '../../index.ts'
import { type Java, JavaDouble, JavaInteger, number, text } from './java.ts'
import type { JsonObject } from './wire.ts'

/** Java tells an Integer and a Double from a Long; so their serdes give and take boxes. */
function boxed(inner: Serde<number>, Box: new (value: number) => { readonly value: number }): Serde<unknown> {
  return {
    name: inner.name,
    serialize: (value, topic) => {
      if (!(value instanceof Box)) throw new TypeError(`ClassCastException: ${value} for ${inner.name}`)
      return inner.serialize(value.value, topic)
    },
    deserialize: (raw, topic) => new Box(inner.deserialize(raw, topic)),
  }
}

const plain: Readonly<Record<string, Serde<unknown>>> = {
  string: string as Serde<unknown>,
  int64: int64 as Serde<unknown>,
  int32: boxed(int32, JavaInteger),
  double: boxed(double, JavaDouble),
  bytes: bytes as Serde<unknown>,
}
const made = new Map<string, Serde<unknown>>()

/** This repository's serde of that name, or one that calls Java's. The same one each time: serdes are compared. */
export function serdeOf(content: JsonObject, java: Java): Serde<unknown> {
  const name = text(content['name'])
  const known = plain[name]
  if (known) return known
  const id = JSON.stringify(content)
  const serde = made.get(id) ?? make(name, content, java)
  made.set(id, serde)
  return serde
}

function make(name: string, content: JsonObject, java: Java): Serde<unknown> {
  if (name === 'java') return calledBack(number(content['id']), java)
  const inner = serdeOf((content['inner'] as JsonObject)['serde'] as JsonObject, java)
  if (name === 'sessionWindowed') return sessionWindowed(inner) as Serde<unknown>
  const { sizeMs } = content
  return windowed(inner, typeof sizeMs === 'number' ? sizeMs : undefined) as Serde<unknown>
}

function calledBack(id: number, java: Java): Serde<unknown> {
  return {
    name: 'java',
    serialize: (value, topic) => java.call('serialize', id, topic, value) as Uint8Array,
    deserialize: (raw, topic) => java.call('deserialize', id, topic, raw),
  }
}
