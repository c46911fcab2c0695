import type { Serde } from '../serdes/types.ts'
import {
  type InMemoryStoreBuilder,
  sessionStore,
  timestampedKeyValueStore,
  timestampedWindowStore,
} from '../stores/builders.ts'
import type { StateStore } from '../stores/types.ts'
import type { GraphBuilder } from './graph-builder.ts'
import type { Materialized } from './options/materialized.ts'
import { verifyRetention } from './windows/verify.ts'

/** What a table is stored as, with the names and serdes that were not given filled in. Kafka Streams' MaterializedInternal. */
export interface Materialization<K, V> {
  readonly storeName: string
  readonly queryable: boolean
  readonly keySerde: Serde<K> | undefined
  readonly valueSerde: Serde<V> | undefined
  readonly retentionMs: number | undefined
  readonly logging: { readonly enabled: boolean; readonly config: Readonly<Record<string, string>> }
}

/** @param prefix of the store's name, where none was given */
export function materialization<K, V>(
  builder: GraphBuilder,
  materialized: Materialized<K, V> | undefined,
  prefix: string,
  fallback: { keySerde?: Serde<K> | undefined; valueSerde?: Serde<V> | undefined } = {},
): Materialization<K, V> {
  const fields = materialized?.fields
  return {
    storeName: fields?.storeName ?? builder.newStoreName(prefix),
    queryable: fields?.storeName !== undefined,
    keySerde: fields?.keySerde ?? fallback.keySerde,
    valueSerde: fields?.valueSerde ?? fallback.valueSerde,
    retentionMs: fields?.retentionMs,
    logging: { enabled: fields?.loggingEnabled ?? true, config: fields?.logConfig ?? {} },
  }
}

function logged<S extends StateStore, K, V>(
  store: InMemoryStoreBuilder<S>,
  { logging }: Materialization<K, V>,
): InMemoryStoreBuilder<S> {
  return logging.enabled ? store.withLoggingEnabled(logging.config) : store.withLoggingDisabled()
}

export function keyValueStoreOf<K, V>(materialized: Materialization<K, V>) {
  const { storeName, keySerde: key, valueSerde: value } = materialized
  return logged(timestampedKeyValueStore(storeName, { key, value }), materialized)
}

/** @param leastMs size and grace of the windows @throws STREAMS_ILLEGAL_ARGUMENT where the retention is shorter */
export function windowStoreOf<K, V>(materialized: Materialization<K, V>, windowSizeMs: number, leastMs: number) {
  const { storeName, keySerde: key, valueSerde: value } = materialized
  const retentionMs = verifyRetention(storeName, materialized.retentionMs ?? leastMs, leastMs)
  return logged(timestampedWindowStore(storeName, { key, value }, { retentionMs, windowSizeMs }), materialized)
}

/** @param leastMs gap and grace of the sessions @throws STREAMS_ILLEGAL_ARGUMENT where the retention is shorter */
export function sessionStoreOf<K, V>(materialized: Materialization<K, V>, leastMs: number) {
  const { storeName, keySerde: key, valueSerde: value } = materialized
  // A store that keeps nothing would not count the second record of one instant.
  const retentionMs = verifyRetention(storeName, materialized.retentionMs ?? Math.max(leastMs, 1), leastMs)
  return logged(sessionStore(storeName, { key, value }, retentionMs), materialized)
}
