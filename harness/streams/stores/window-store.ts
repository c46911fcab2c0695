import { BaseStore } from './base-store.ts'
import { type Entry, type EntryCodec, NO_TIMESTAMP } from './entry.ts'
import { type KeyCodec, keyString } from './key-codec.ts'
import { SortedMap } from './sorted-map.ts'
import { SortedTimes } from './sorted-times.ts'
import type { ChangelogRecord, WindowStore } from './types.ts'
import { readWindowKey, windowKey } from './window-key.ts'
import { Windowed } from './windowed.ts'

export interface WindowStoreOptions {
  /** Milliseconds. A window is kept while its start is younger than this, by the largest start that was put. */
  readonly retentionMs: number
  readonly windowSizeMs: number
}

/** Window store in memory, one value a key and window start. Shape: Kafka Streams' InMemoryWindowStore. */
export class InMemoryWindowStore<K, V> extends BaseStore implements WindowStore<K, V> {
  private readonly segments = new SortedTimes<SortedMap<Entry>>()
  readonly timestamped: boolean
  private readonly keys: KeyCodec<K>
  private readonly values: EntryCodec<V>
  private readonly options: WindowStoreOptions
  private observedStreamTime = -1

  constructor(name: string, keys: KeyCodec<K>, values: EntryCodec<V>, options: WindowStoreOptions) {
    super(name)
    this.keys = keys
    this.values = values
    this.timestamped = values.timestamped
    this.options = options
  }

  put(key: K, value: V | null, windowStart: number): void {
    this.assertOpen()
    const entry = value === null || value === undefined ? undefined : this.values.encode(value)
    this.store(this.keys.encode(key), entry, windowStart)
    if (!this.logging) return
    const timestamp = entry === undefined || entry.timestamp === NO_TIMESTAMP ? this.now() : entry.timestamp
    this.log(windowKey(this.keys.bytes(key), windowStart, 0), entry?.bytes ?? null, timestamp)
  }

  fetch(key: K, windowStart: number): V | null {
    this.assertOpen()
    if (windowStart < this.firstLive()) return null
    const entry = this.segments.get(windowStart)?.get(this.keys.encode(key))
    return entry === undefined ? null : this.values.decode(entry)
  }

  fetchRange(key: K, timeFrom: number, timeTo: number): IterableIterator<readonly [number, V]> {
    return this.fetched(key, timeFrom, timeTo).values()
  }

  backwardFetchRange(key: K, timeFrom: number, timeTo: number): IterableIterator<readonly [number, V]> {
    return this.fetched(key, timeFrom, timeTo).reverse().values()
  }

  fetchKeyRange(
    keyFrom: K | null,
    keyTo: K | null,
    timeFrom: number,
    timeTo: number,
  ): IterableIterator<readonly [Windowed<K>, V]> {
    return this.windows(keyFrom, keyTo, timeFrom, timeTo, false)
  }

  backwardFetchKeyRange(
    keyFrom: K | null,
    keyTo: K | null,
    timeFrom: number,
    timeTo: number,
  ): IterableIterator<readonly [Windowed<K>, V]> {
    return this.windows(keyFrom, keyTo, timeFrom, timeTo, true)
  }

  fetchAll(timeFrom: number, timeTo: number): IterableIterator<readonly [Windowed<K>, V]> {
    return this.windows(null, null, timeFrom, timeTo, false)
  }

  backwardFetchAll(timeFrom: number, timeTo: number): IterableIterator<readonly [Windowed<K>, V]> {
    return this.windows(null, null, timeFrom, timeTo, true)
  }

  all(): IterableIterator<readonly [Windowed<K>, V]> {
    return this.fetchAll(0, Number.POSITIVE_INFINITY)
  }

  backwardAll(): IterableIterator<readonly [Windowed<K>, V]> {
    return this.backwardFetchAll(0, Number.POSITIVE_INFINITY)
  }

  override restore(record: ChangelogRecord): void {
    const { key, start } = readWindowKey(record.key)
    const entry = record.value === null ? undefined : this.values.restore(record.value, record.timestamp)
    this.store(keyString(key), entry, start)
  }

  protected override clear(): void {
    this.segments.clear()
  }

  private store(key: string, entry: Entry | undefined, start: number): void {
    this.segments.expire(this.firstLive())
    if (start > this.observedStreamTime) this.observedStreamTime = start
    if (start < this.firstLive()) {
      this.dropped()
      return
    }
    let segment = this.segments.get(start)
    if (entry === undefined) {
      segment?.delete(key)
      if (segment?.size === 0) this.segments.delete(start)
      return
    }
    if (segment === undefined) {
      segment = new SortedMap()
      this.segments.set(start, segment)
    }
    segment.set(key, entry)
  }

  private *windows(
    keyFrom: K | null,
    keyTo: K | null,
    timeFrom: number,
    timeTo: number,
    backward: boolean,
  ): IterableIterator<readonly [Windowed<K>, V]> {
    this.assertOpen()
    const from = keyFrom === null ? undefined : this.keys.encode(keyFrom)
    const to = keyTo === null ? undefined : this.keys.encode(keyTo)
    const starts = this.segments.between(Math.max(timeFrom, this.firstLive()), timeTo)
    for (const start of backward ? starts.toReversed() : starts) {
      const window = { start, end: start + this.options.windowSizeMs }
      const segment = this.segments.get(start)
      for (const [key, entry] of (backward ? segment?.reverseEntries(from, to) : segment?.entries(from, to)) ?? []) {
        yield [new Windowed(this.keys.decode(key), window), this.values.decode(entry)]
      }
    }
  }

  private firstLive(): number {
    return this.observedStreamTime - this.options.retentionMs + 1
  }

  private fetched(key: K, timeFrom: number, timeTo: number): (readonly [number, V])[] {
    this.assertOpen()
    const text = this.keys.encode(key)
    const found: (readonly [number, V])[] = []
    for (const start of this.segments.between(Math.max(timeFrom, this.firstLive()), timeTo)) {
      const entry = this.segments.get(start)?.get(text)
      if (entry !== undefined) found.push([start, this.values.decode(entry)])
    }
    return found
  }
}
