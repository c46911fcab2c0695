import { NO_TIMESTAMP } from '../stores/entry.ts'
import type { KeyValueStore, StateStore, ValueAndTimestamp, Windowed, WindowStore } from '../stores/types.ts'

type Inner = StateStore & { readonly timestamped?: boolean }
type Rows<K, V> = IterableIterator<readonly [K, V]>

function plain<V>(stored: ValueAndTimestamp<V> | null): V | null {
  return stored === null ? null : stored.value
}

function stored<V>(value: V | null): ValueAndTimestamp<V> | null {
  return value === null ? null : { value, timestamp: NO_TIMESTAMP }
}

function* plainRows<K, V>(rows: Rows<K, ValueAndTimestamp<V>>): Rows<K, V> {
  for (const [key, { value }] of rows) yield [key, value]
}

/** A table's store as a store of plain values; any other store as it is. Kafka Streams' KeyValueStoreFacade. */
export function keyValueFacade<K, V>(store: Inner): KeyValueStore<K, V> {
  if (!store.timestamped) return store as KeyValueStore<K, V> & Inner
  const inner = store as KeyValueStore<K, ValueAndTimestamp<V>> & Inner
  return {
    ...common(inner),
    get: (key) => plain(inner.get(key)),
    put: (key, value) => inner.put(key, stored(value)),
    putIfAbsent: (key, value) => plain(inner.putIfAbsent(key, { value, timestamp: NO_TIMESTAMP })),
    putAll: (entries) => {
      for (const [key, value] of entries) inner.put(key, stored(value))
    },
    delete: (key) => plain(inner.delete(key)),
    range: (from, to) => plainRows(inner.range(from, to)),
    reverseRange: (from, to) => plainRows(inner.reverseRange(from, to)),
    prefixScan: (prefix, serde) => plainRows(inner.prefixScan(prefix, serde)),
    all: () => plainRows(inner.all()),
    reverseAll: () => plainRows(inner.reverseAll()),
    approximateNumEntries: () => inner.approximateNumEntries(),
  }
}

/** A windowed table's store as a store of plain values; any other store as it is. Kafka Streams' WindowStoreFacade. */
export function windowFacade<K, V>(store: Inner): WindowStore<K, V> {
  if (!store.timestamped) return store as WindowStore<K, V> & Inner
  const inner = store as WindowStore<K, ValueAndTimestamp<V>> & Inner
  const rows = (found: Rows<Windowed<K>, ValueAndTimestamp<V>>) => plainRows(found)
  return {
    ...common(inner),
    fetch: (key, windowStart) => plain(inner.fetch(key, windowStart)),
    put: (key, value, windowStart) => inner.put(key, stored(value), windowStart),
    fetchRange: (key, from, to) => plainRows(inner.fetchRange(key, from, to)),
    backwardFetchRange: (key, from, to) => plainRows(inner.backwardFetchRange(key, from, to)),
    fetchKeyRange: (keyFrom, keyTo, from, to) => rows(inner.fetchKeyRange(keyFrom, keyTo, from, to)),
    fetchAll: (from, to) => rows(inner.fetchAll(from, to)),
    all: () => rows(inner.all()),
    backwardFetchKeyRange: (keyFrom, keyTo, from, to) => rows(inner.backwardFetchKeyRange(keyFrom, keyTo, from, to)),
    backwardFetchAll: (from, to) => rows(inner.backwardFetchAll(from, to)),
    backwardAll: () => rows(inner.backwardAll()),
  }
}

function common(store: StateStore): StateStore {
  return {
    name: store.name,
    persistent: store.persistent,
    init: (context) => store.init(context),
    restore: (record) => store.restore(record),
    flush: () => store.flush(),
    close: () => store.close(),
    isOpen: () => store.isOpen(),
  }
}
