import { BaseStore } from './base-store.ts'
import { type Entry, type EntryCodec, NO_TIMESTAMP } from './entry.ts'
import { type KeyCodec, keyString } from './key-codec.ts'
import { SortedTimes } from './sorted-times.ts'
import type { ChangelogRecord } from './types.ts'
import { readWindowKey, windowKey } from './window-key.ts'

/**
 * One side of a stream-stream join: every record by key and timestamp, several of one key and timestamp kept in order of
 * arrival. Shape: InMemoryWindowStore with `retainDuplicates`, whose changelog has a sequence number in its keys.
 */
export class InMemoryJoinWindowStore<K, V> extends BaseStore {
  private readonly segments = new SortedTimes<Map<string, Entry[]>>()
  private readonly keys: KeyCodec<K>
  private readonly values: EntryCodec<V>
  private readonly retentionMs: number
  private observedStreamTime = -1
  private sequence = 0

  constructor(name: string, keys: KeyCodec<K>, values: EntryCodec<V>, retentionMs: number) {
    super(name)
    this.keys = keys
    this.values = values
    this.retentionMs = retentionMs
  }

  put(key: K, value: V | null, timestamp: number): void {
    this.assertOpen()
    const entry = value === null || value === undefined ? undefined : this.values.encode(value)
    this.store(this.keys.encode(key), entry, timestamp)
    if (!this.logging) return
    this.sequence = (this.sequence + 1) & 0x7fffffff
    const logged = entry === undefined || entry.timestamp === NO_TIMESTAMP ? this.now() : entry.timestamp
    this.log(windowKey(this.keys.bytes(key), timestamp, this.sequence), entry?.bytes ?? null, logged)
  }

  /** `[timestamp, value]` by time and then by arrival; both ends inclusive. */
  fetch(key: K, timeFrom: number, timeTo: number): (readonly [number, V])[] {
    this.assertOpen()
    const text = this.keys.encode(key)
    const found: (readonly [number, V])[] = []
    for (const time of this.segments.between(Math.max(timeFrom, this.firstLive()), timeTo)) {
      for (const entry of this.segments.get(time)?.get(text) ?? []) found.push([time, this.values.decode(entry)])
    }
    return found
  }

  override restore(record: ChangelogRecord): void {
    const { key, start } = readWindowKey(record.key)
    const entry = record.value === null ? undefined : this.values.restore(record.value, record.timestamp)
    this.store(keyString(key), entry, start)
  }

  protected override clear(): void {
    this.segments.clear()
  }

  private store(key: string, entry: Entry | undefined, time: number): void {
    this.segments.expire(this.firstLive())
    if (time > this.observedStreamTime) this.observedStreamTime = time
    if (time < this.firstLive()) {
      this.dropped()
      return
    }
    if (entry === undefined) return
    let segment = this.segments.get(time)
    if (segment === undefined) {
      segment = new Map()
      this.segments.set(time, segment)
    }
    const entries = segment.get(key)
    if (entries === undefined) segment.set(key, [entry])
    else entries.push(entry)
  }

  private firstLive(): number {
    return this.observedStreamTime - this.retentionMs + 1
  }
}
