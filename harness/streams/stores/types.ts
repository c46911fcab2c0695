import type { Headers } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import type { Window, Windowed } from './windowed.ts'

/** A value with the timestamp of the record that wrote it, in milliseconds. */
export interface ValueAndTimestamp<V> {
  readonly value: V
  readonly timestamp: number
}

/** Receives what a store writes. Bytes as they stand in the changelog topic; timestamp null: the producer's clock. */
export type ChangelogCallback = (
  key: Uint8Array,
  value: Uint8Array | null,
  timestamp: number | null,
  headers?: Headers,
) => void

/** What a store is given when its task starts. */
export interface StoreContext {
  readonly taskId: string
  readonly changelogTopic: string | undefined
  /** Undefined where logging is disabled. */
  readonly changelog: ChangelogCallback | undefined
  /** The timestamp of the record that is being processed, in milliseconds. */
  currentTimestamp(): number
  /** Counts a record that a store did not keep because it had expired. */
  recordDropped(): void
}

/** A record of a changelog topic, fed back before the task starts. */
export interface ChangelogRecord {
  readonly key: Uint8Array
  readonly value: Uint8Array | null
  readonly timestamp: number
}

export interface StateStore {
  readonly name: string
  /** False for stores in memory: their state comes back from the changelog alone. */
  readonly persistent: boolean
  init(context: StoreContext): void
  restore(record: ChangelogRecord): void
  flush(): void
  close(): void
  isOpen(): boolean
}

/** Iterates in the order of serialized key bytes, as the JVM's stores in memory do. */
export interface ReadOnlyKeyValueStore<K, V> {
  get(key: K): V | null
  /** Both ends inclusive; null leaves an end open. */
  range(from: K | null, to: K | null): IterableIterator<readonly [K, V]>
  reverseRange(from: K | null, to: K | null): IterableIterator<readonly [K, V]>
  /** Those whose keys' bytes begin with the bytes of the prefix. */
  prefixScan<P>(prefix: P, serde: Serde<P>): IterableIterator<readonly [K, V]>
  all(): IterableIterator<readonly [K, V]>
  reverseAll(): IterableIterator<readonly [K, V]>
  approximateNumEntries(): number
}

export interface KeyValueStore<K, V> extends StateStore, ReadOnlyKeyValueStore<K, V> {
  /** A null value deletes. */
  put(key: K, value: V | null): void
  /** Gives the value that was there before, if any; writes only where there was none. */
  putIfAbsent(key: K, value: V): V | null
  putAll(entries: Iterable<readonly [K, V | null]>): void
  delete(key: K): V | null
}

/** `[windowStart, value]` in the order of window starts; times in milliseconds, both ends inclusive. */
export interface ReadOnlyWindowStore<K, V> {
  fetch(key: K, windowStart: number): V | null
  fetchRange(key: K, timeFrom: number, timeTo: number): IterableIterator<readonly [number, V]>
  backwardFetchRange(key: K, timeFrom: number, timeTo: number): IterableIterator<readonly [number, V]>
  fetchKeyRange(
    keyFrom: K | null,
    keyTo: K | null,
    timeFrom: number,
    timeTo: number,
  ): IterableIterator<readonly [Windowed<K>, V]>
  fetchAll(timeFrom: number, timeTo: number): IterableIterator<readonly [Windowed<K>, V]>
  all(): IterableIterator<readonly [Windowed<K>, V]>
  /** The newest window first, and in it the last key, here and below. */
  backwardFetchKeyRange(
    keyFrom: K | null,
    keyTo: K | null,
    timeFrom: number,
    timeTo: number,
  ): IterableIterator<readonly [Windowed<K>, V]>
  backwardFetchAll(timeFrom: number, timeTo: number): IterableIterator<readonly [Windowed<K>, V]>
  backwardAll(): IterableIterator<readonly [Windowed<K>, V]>
}

export interface WindowStore<K, V> extends StateStore, ReadOnlyWindowStore<K, V> {
  /** A null value deletes. Refused silently, and counted, where the window has expired. */
  put(key: K, value: V | null, windowStart: number): void
}

export interface ReadOnlySessionStore<K, V> {
  /** Sessions of a key, oldest end first; `backward…`: newest end first, here and below. */
  fetch(key: K): IterableIterator<readonly [Windowed<K>, V]>
  backwardFetch(key: K): IterableIterator<readonly [Windowed<K>, V]>
  /** Sessions of several keys, by end and then by key; both ends inclusive, null leaves an end open. */
  fetchKeyRange(keyFrom: K | null, keyTo: K | null): IterableIterator<readonly [Windowed<K>, V]>
  backwardFetchKeyRange(keyFrom: K | null, keyTo: K | null): IterableIterator<readonly [Windowed<K>, V]>
  fetchSession(key: K, sessionStart: number, sessionEnd: number): V | null
  /** Sessions with `end >= earliestSessionEnd` and `start <= latestSessionStart`. */
  findSessions(
    key: K,
    earliestSessionEnd: number,
    latestSessionStart: number,
  ): IterableIterator<readonly [Windowed<K>, V]>
  backwardFindSessions(
    key: K,
    earliestSessionEnd: number,
    latestSessionStart: number,
  ): IterableIterator<readonly [Windowed<K>, V]>
  findSessionsKeyRange(
    keyFrom: K | null,
    keyTo: K | null,
    earliestSessionEnd: number,
    latestSessionStart: number,
  ): IterableIterator<readonly [Windowed<K>, V]>
  backwardFindSessionsKeyRange(
    keyFrom: K | null,
    keyTo: K | null,
    earliestSessionEnd: number,
    latestSessionStart: number,
  ): IterableIterator<readonly [Windowed<K>, V]>
  all(): IterableIterator<readonly [Windowed<K>, V]>
}

export interface SessionStore<K, V> extends StateStore, ReadOnlySessionStore<K, V> {
  /** A null value deletes. */
  put(session: Windowed<K>, value: V | null): void
  remove(session: Windowed<K>): void
}

export type TimestampedKeyValueStore<K, V> = KeyValueStore<K, ValueAndTimestamp<V>>
export type TimestampedWindowStore<K, V> = WindowStore<K, ValueAndTimestamp<V>>

export type { Window, Windowed }
