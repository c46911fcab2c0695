import { type Serde, type StoreBuilder, Stores } from '../../index.ts'
import { number, text } from './java.ts'
import { logged } from './options.ts'
import type { Json, JsonObject } from './wire.ts'

const made = new Map<number, unknown>()

/** A builder of `Stores`. The same one each time: a topology compares them. */
export function storeBuilderOf(json: JsonObject, decode: (json: Json) => unknown): unknown {
  const id = number(json['id'])
  const known = made.get(id) ?? (json['builder'] === 'Opaque' ? opaque(json) : logged({ json }, make(json, decode)))
  made.set(id, known)
  return known
}

function make(json: JsonObject, decode: (json: Json) => unknown) {
  const name = text(json['name'])
  const serde = (field: string) => (decode(json[field] ?? null) ?? undefined) as Serde<unknown> | undefined
  const [key, value] = [serde('keySerde'), serde('valueSerde')]
  switch (json['builder']) {
    case 'KeyValueStoreBuilder':
      return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), key, value)
    case 'TimestampedKeyValueStoreBuilder':
      return Stores.timestampedKeyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), key, value)
    case 'WindowStoreBuilder':
      return Stores.windowStoreBuilder(windowStore(name, json), key, value)
    case 'TimestampedWindowStoreBuilder':
      return Stores.timestampedWindowStoreBuilder(windowStore(name, json), key, value)
    case 'SessionStoreBuilder':
      return Stores.sessionStoreBuilder(Stores.inMemorySessionStore(name, number(json['retentionMs'])), key, value)
    default:
      throw new Error(`a store builder ${json['builder']}`)
  }
}

/** A store of the test's own kind. */
function opaque(json: JsonObject): StoreBuilder {
  // A mock may have none.
  const name = String(json['name'])
  return {
    name,
    loggingEnabled: json['loggingEnabled'] === true,
    logConfig: (json['topicConfig'] ?? {}) as Readonly<Record<string, string>>,
    retentionMs: undefined,
    build: () => {
      throw Object.assign(new Error(`a store of the test's own: ${name}`), { code: 'STREAMS_NOT_SUPPORTED' })
    },
  }
}

function windowStore(name: string, json: JsonObject) {
  return Stores.inMemoryWindowStore(name, number(json['retentionMs']), number(json['windowSizeMs']))
}
