import { illegalArgument, notSupported } from '../failures.ts'
import { serdeFor } from '../serdes/deferred.ts'
import type { Serde } from '../serdes/types.ts'
import type { DefaultSerdes, StoreBuilder } from '../topology/types.ts'
import { plainValues, timestampedValues } from './entry.ts'
import { InMemoryJoinWindowStore } from './join-window-store.ts'
import { KeyCodec } from './key-codec.ts'
import { InMemoryKeyValueStore } from './key-value-store.ts'
import { OuterJoinStore } from './outer-join-store.ts'
import { InMemorySessionStore } from './session-store.ts'
import { SuppressBuffer } from './suppress-buffer.ts'
import type {
  KeyValueStore,
  SessionStore,
  StateStore,
  TimestampedKeyValueStore,
  TimestampedWindowStore,
  WindowStore,
} from './types.ts'
import { InMemoryWindowStore, type WindowStoreOptions } from './window-store.ts'

/** A store's name, its options of logging, and how it is made; Kafka Streams' `StoreBuilder`. */
export class InMemoryStoreBuilder<S extends StateStore> implements StoreBuilder<S> {
  readonly name: string
  readonly retentionMs: number | undefined
  loggingEnabled = true
  logConfig: Readonly<Record<string, string>> = {}
  private readonly make: (defaults: DefaultSerdes) => S

  constructor(name: string, make: (defaults: DefaultSerdes) => S, retentionMs?: number) {
    this.name = name
    this.make = make
    this.retentionMs = retentionMs
  }

  build(defaults: DefaultSerdes): S {
    return this.make(defaults)
  }

  /** With overrides of the changelog topic's configuration. */
  withLoggingEnabled(config: Readonly<Record<string, string>> = {}): this {
    this.loggingEnabled = true
    this.logConfig = config
    return this
  }

  /** No changelog: after a crash or a move the store is empty. */
  withLoggingDisabled(): this {
    this.loggingEnabled = false
    return this
  }

  withCachingEnabled(): never {
    throw notSupported({ en: `caching of the store ${this.name}`, ru: `кеширование хранилища ${this.name}` })
  }

  /** As it is: there is no caching. */
  withCachingDisabled(): this {
    return this
  }
}

/** Serdes of a store; undefined falls back to the configured default. */
export interface StoreSerdes<K, V> {
  readonly key: Serde<K> | undefined
  readonly value: Serde<V> | undefined
}

function keysOf<K>(serde: Serde<K> | undefined, defaults: DefaultSerdes, store: string): KeyCodec<K> {
  return new KeyCodec(serdeFor(serde, 'key', defaults, store), store)
}

export function keyValueStore<K, V>(name: string, { key, value }: StoreSerdes<K, V>) {
  return new InMemoryStoreBuilder<KeyValueStore<K, V>>(
    name,
    (defaults) =>
      new InMemoryKeyValueStore(
        name,
        keysOf(key, defaults, name),
        plainValues(serdeFor(value, 'value', defaults, name)),
      ),
  )
}

export function timestampedKeyValueStore<K, V>(name: string, { key, value }: StoreSerdes<K, V>) {
  return new InMemoryStoreBuilder<TimestampedKeyValueStore<K, V>>(
    name,
    (defaults) =>
      new InMemoryKeyValueStore(
        name,
        keysOf(key, defaults, name),
        timestampedValues(serdeFor(value, 'value', defaults, name)),
      ),
  )
}

export function windowStore<K, V>(name: string, { key, value }: StoreSerdes<K, V>, options: WindowStoreOptions) {
  return new InMemoryStoreBuilder<WindowStore<K, V>>(
    name,
    (defaults) =>
      new InMemoryWindowStore(
        name,
        keysOf(key, defaults, name),
        plainValues(serdeFor(value, 'value', defaults, name)),
        options,
      ),
    options.retentionMs,
  )
}

export function timestampedWindowStore<K, V>(
  name: string,
  { key, value }: StoreSerdes<K, V>,
  options: WindowStoreOptions,
) {
  return new InMemoryStoreBuilder<TimestampedWindowStore<K, V>>(
    name,
    (defaults) => {
      const values = timestampedValues(serdeFor(value, 'value', defaults, name))
      return new InMemoryWindowStore(name, keysOf(key, defaults, name), values, options)
    },
    options.retentionMs,
  )
}

export function sessionStore<K, V>(name: string, { key, value }: StoreSerdes<K, V>, retentionMs: number) {
  return new InMemoryStoreBuilder<SessionStore<K, V>>(
    name,
    (defaults) =>
      new InMemorySessionStore(
        name,
        keysOf(key, defaults, name),
        plainValues(serdeFor(value, 'value', defaults, name)),
        retentionMs,
      ),
    retentionMs,
  )
}

export function joinWindowStore<K, V>(name: string, { key, value }: StoreSerdes<K, V>, retentionMs: number) {
  const builder = new InMemoryStoreBuilder<InMemoryJoinWindowStore<K, V>>(
    name,
    (defaults) =>
      new InMemoryJoinWindowStore(
        name,
        keysOf(key, defaults, name),
        plainValues(serdeFor(value, 'value', defaults, name)),
        retentionMs,
      ),
    retentionMs,
  )
  // Its keys never repeat, so that compaction would find nothing.
  return builder.withLoggingEnabled({ 'cleanup.policy': 'delete' })
}

export function outerJoinStore<K>(
  name: string,
  key: Serde<K> | undefined,
  left: Serde<unknown> | undefined,
  right: Serde<unknown> | undefined,
) {
  return new InMemoryStoreBuilder<OuterJoinStore<K>>(name, (defaults) => {
    const [leftSerde, rightSerde] = [serdeFor(left, 'value', defaults, name), serdeFor(right, 'value', defaults, name)]
    return new OuterJoinStore(name, keysOf(key, defaults, name), leftSerde, rightSerde)
  })
}

export function suppressBuffer<K, V>(name: string, { key, value }: StoreSerdes<K, V>) {
  return new InMemoryStoreBuilder<SuppressBuffer<K, V>>(
    name,
    (defaults) => new SuppressBuffer(name, keysOf(key, defaults, name), serdeFor(value, 'value', defaults, name)),
  )
}

/** Names a kind of store; Kafka Streams' `KeyValueBytesStoreSupplier` and its like. */
export interface StoreSupplier<O = undefined> {
  readonly name: string
  readonly options: O
}

function rocksDb(name: string): never {
  throw notSupported({
    en: `a persistent store (RocksDB): ${name}; stores are in memory and restored from their changelogs`,
    ru: `хранилище на диске (RocksDB): ${name}; хранилища живут в памяти и восстанавливаются из своих changelog-топиков`,
  })
}

/** Makers of state stores for the Processor API. Source: Kafka Streams' `Stores`. Times in milliseconds. */
export const Stores = {
  inMemoryKeyValueStore: (name: string): StoreSupplier => ({ name, options: undefined }),
  inMemoryWindowStore: (name: string, retentionMs: number, windowSizeMs: number): StoreSupplier<WindowStoreOptions> => {
    if (windowSizeMs > retentionMs || windowSizeMs < 0) {
      throw illegalArgument(
        { en: 'a retention of at least the size of a window', ru: 'срок хранения не меньше размера окна' },
        `${retentionMs} ms, ${windowSizeMs} ms`,
      )
    }
    return { name, options: { retentionMs, windowSizeMs } }
  },
  inMemorySessionStore: (name: string, retentionMs: number): StoreSupplier<number> => ({ name, options: retentionMs }),
  persistentKeyValueStore: rocksDb,
  persistentWindowStore: rocksDb,
  persistentSessionStore: rocksDb,
  persistentVersionedKeyValueStore: (name: string): never => {
    throw notSupported({ en: `a versioned store: ${name}`, ru: `версионированное хранилище: ${name}` })
  },
  keyValueStoreBuilder: <K, V>({ name }: StoreSupplier, key?: Serde<K>, value?: Serde<V>) =>
    keyValueStore(name, { key, value }),
  timestampedKeyValueStoreBuilder: <K, V>({ name }: StoreSupplier, key?: Serde<K>, value?: Serde<V>) =>
    timestampedKeyValueStore(name, { key, value }),
  windowStoreBuilder: <K, V>({ name, options }: StoreSupplier<WindowStoreOptions>, key?: Serde<K>, value?: Serde<V>) =>
    windowStore(name, { key, value }, options),
  timestampedWindowStoreBuilder: <K, V>(
    { name, options }: StoreSupplier<WindowStoreOptions>,
    key?: Serde<K>,
    value?: Serde<V>,
  ) => timestampedWindowStore(name, { key, value }, options),
  sessionStoreBuilder: <K, V>({ name, options }: StoreSupplier<number>, key?: Serde<K>, value?: Serde<V>) =>
    sessionStore(name, { key, value }, options),
}
