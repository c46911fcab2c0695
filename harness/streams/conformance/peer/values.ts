import { type Headers, StreamRecord, Windowed } from '../../index.ts'
import { functionOf } from './functions.ts'
import { HeaderList, type Java, JavaDouble, JavaInteger, JavaObject, JavaThrown, List, number, text } from './java.ts'
import { optionOf } from './options.ts'
import { serdeOf } from './serdes.ts'
import { storeBuilderOf } from './store-builders.ts'
import type { Json, JsonObject } from './wire.ts'

/** Classes of the DSL, as Java knows them. */
const streams = new Set([
  ...['KStream', 'KTable', 'GlobalKTable', 'KGroupedStream', 'KGroupedTable', 'BranchedKStream'],
  ...['TimeWindowedKStream', 'SlidingWindowedKStream', 'SessionWindowedKStream'],
  ...['CogroupedKStream', 'WindowedCogroupedKStream', 'SessionWindowedCogroupedKStream'],
])

/** From JSON to what it stands for, and back. Whatever has no form of its own goes over as a number. */
export class Values {
  readonly #java: Java
  readonly #javaObjects = new Map<number, JavaObject>()
  readonly #objects: object[] = []
  readonly #ids = new Map<object, number>()

  constructor(java: Java) {
    this.#java = java
  }

  object(id: number): object {
    return this.#objects[id - 1]!
  }

  decode(json: Json): unknown {
    if (json === null || typeof json !== 'object') return json
    const it = json as JsonObject
    if ('option' in it) return optionOf(it, (field) => this.decode(field))
    if ('function' in it) return functionOf(text(it['function']), number(it['id']), this.#java)
    if ('builder' in it) return storeBuilderOf(it, (field) => this.decode(field))
    const [[tag, content]] = Object.entries(it) as [[string, Json]]
    const decode = this.#decoders[tag]
    if (decode === undefined) throw new Error(`a value of the kind ${tag}`)
    return decode(content)
  }

  readonly #decoders: Readonly<Record<string, (content: Json) => unknown>> = {
    int: (content) => new JavaInteger(number(content)),
    double: (content) => new JavaDouble(Number(content)),
    bytes: (content) => Buffer.from(text(content), 'base64'),
    windowed: (content) => {
      const [key, start, end] = content as [Json, number, number]
      return new Windowed(this.decode(key), { start, end })
    },
    pair: (content) => this.#all(content),
    list: (content) => this.#all(content),
    stamped: (content) => {
      const [value, timestamp] = this.#all(content) as [unknown, number]
      return { value, timestamp }
    },
    record: (content) => {
      const [key, value, timestamp, headers] = content as [Json, Json, number, Json]
      return new StreamRecord(this.decode(key), this.decode(value), timestamp, readHeaders(headers))
    },
    headers: (content) => readHeaders(content),
    java: (content) => this.#javaObject(number(content)),
    node: (content) => this.object(number(content)),
    serde: (content) => serdeOf(content as JsonObject, this.#java),
    config: (content) => content,
  }

  encode(value: unknown): Json {
    if (value === undefined || value === null) return null
    if (typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isInteger(value) ? value : { double: String(value) }
    if (value instanceof JavaInteger) return { int: value.value }
    if (value instanceof JavaDouble) return { double: String(value.value) }
    if (value instanceof JavaObject || value instanceof JavaThrown) return { java: value.id }
    if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') }
    if (value instanceof Windowed) {
      return { windowed: [this.encode(value.key), value.window.start, value.window.end] }
    }
    if (value instanceof StreamRecord) {
      const { key, value: inner, timestamp, headers } = value
      return { record: [this.encode(key), this.encode(inner), timestamp, written(headers)] }
    }
    if (value instanceof HeaderList) return { headers: written(value.headers) }
    if (value instanceof List) return { list: value.elements.map((it) => this.encode(it)) }
    if (Array.isArray(value)) return { pair: value.map((it) => this.encode(it)) }
    if (value instanceof Map) return { map: [...value].map(([key, it]) => [this.encode(key), this.encode(it)]) }
    return this.#encodeObject(value)
  }

  #encodeObject(value: object): Json {
    if (Object.getPrototypeOf(value) === Object.prototype) {
      if (has(value, 'topic', 'partition', 'offset'))
        return { place: [text(value.topic as Json), value.partition as Json, value.offset as Json] }
      if (has(value, 'value', 'timestamp')) return { stamped: [this.encode(value.value), value.timestamp as Json] }
    }
    if (Symbol.iterator in value) return { iterator: [...(value as Iterable<unknown>)].map((it) => this.encode(it)) }
    const id = this.#idOf(value)
    const kind = streams.has(value.constructor.name) ? value.constructor.name : storeKind(value)
    return kind === undefined ? { node: id } : { remote: [id, kind, 'name' in value ? String(value.name) : null] }
  }

  #all(content: Json): unknown[] {
    return (content as readonly Json[]).map((it) => this.decode(it))
  }

  #javaObject(id: number): JavaObject {
    const known = this.#javaObjects.get(id) ?? new JavaObject(id, this.#java)
    this.#javaObjects.set(id, known)
    return known
  }

  #idOf(object: object): number {
    const known = this.#ids.get(object)
    if (known !== undefined) return known
    const id = this.#objects.push(object)
    this.#ids.set(object, id)
    return id
  }
}

function has<K extends string>(value: object, ...keys: K[]): value is Record<K, unknown> {
  return keys.every((key) => key in value) && Object.keys(value).length === keys.length
}

/** Undefined: no store. */
function storeKind(value: object): string | undefined {
  const timestamped = 'timestamped' in value && value.timestamped === true ? 'Timestamped' : ''
  if ('findSessions' in value) return 'SessionStore'
  if ('fetchAll' in value) return `${timestamped}WindowStore`
  return 'approximateNumEntries' in value ? `${timestamped}KeyValueStore` : undefined
}

function readHeaders(json: Json): Headers {
  const headers = json as readonly [string, string | null][]
  return headers.map(([key, value]) => [key, value === null ? null : Buffer.from(value, 'base64')])
}

function written(headers: Headers): Json {
  return headers.map(([key, value]) => [key, value === null ? null : Buffer.from(value).toString('base64')])
}
