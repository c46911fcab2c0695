import type { Serde } from '../serdes/types.ts'
import { BaseStore } from './base-store.ts'
import { type Entry, type EntryCodec, NO_TIMESTAMP } from './entry.ts'
import { type KeyCodec, keyString } from './key-codec.ts'
import { SortedMap } from './sorted-map.ts'
import type { ChangelogRecord, KeyValueStore } from './types.ts'

/** Key-value store in memory, iterated in the order of the keys' bytes. Shape: Kafka Streams' InMemoryKeyValueStore. */
export class InMemoryKeyValueStore<K, V> extends BaseStore implements KeyValueStore<K, V> {
  private readonly entries = new SortedMap<Entry>()
  readonly timestamped: boolean
  private readonly keys: KeyCodec<K>
  private readonly values: EntryCodec<V>

  constructor(name: string, keys: KeyCodec<K>, values: EntryCodec<V>) {
    super(name)
    this.keys = keys
    this.values = values
    this.timestamped = values.timestamped
  }

  get(key: K): V | null {
    this.assertOpen()
    const entry = this.entries.get(this.keys.encode(key))
    return entry === undefined ? null : this.values.decode(entry)
  }

  put(key: K, value: V | null): void {
    this.assertOpen()
    if (value === null || value === undefined) {
      this.entries.delete(this.keys.encode(key))
      if (this.logging) this.log(this.keys.bytes(key), null, this.now())
      return
    }
    const entry = this.values.encode(value)
    this.entries.set(this.keys.encode(key), entry)
    if (this.logging) {
      const timestamp = entry.timestamp === NO_TIMESTAMP ? this.now() : entry.timestamp
      this.log(this.keys.bytes(key), entry.bytes, timestamp)
    }
  }

  putIfAbsent(key: K, value: V): V | null {
    const before = this.get(key)
    if (before === null) this.put(key, value)
    return before
  }

  putAll(entries: Iterable<readonly [K, V | null]>): void {
    for (const [key, value] of entries) this.put(key, value)
  }

  delete(key: K): V | null {
    const before = this.get(key)
    this.put(key, null)
    return before
  }

  range(from: K | null, to: K | null): IterableIterator<readonly [K, V]> {
    return this.decoded(this.entries.entries(this.bound(from), this.bound(to)))
  }

  reverseRange(from: K | null, to: K | null): IterableIterator<readonly [K, V]> {
    return this.decoded(this.entries.reverseEntries(this.bound(from), this.bound(to)))
  }

  *prefixScan<P>(prefix: P, serde: Serde<P>): IterableIterator<readonly [K, V]> {
    this.assertOpen()
    const beginning = keyString(serde.serialize(prefix))
    for (const [key, entry] of this.entries.entries(beginning)) {
      if (!key.startsWith(beginning)) return
      yield [this.keys.decode(key), this.values.decode(entry)]
    }
  }

  all(): IterableIterator<readonly [K, V]> {
    return this.range(null, null)
  }

  reverseAll(): IterableIterator<readonly [K, V]> {
    return this.reverseRange(null, null)
  }

  approximateNumEntries(): number {
    this.assertOpen()
    return this.entries.size
  }

  override restore({ key, value, timestamp }: ChangelogRecord): void {
    if (value === null) this.entries.delete(keyString(key))
    else this.entries.set(keyString(key), this.values.restore(value, timestamp))
  }

  protected override clear(): void {
    this.entries.clear()
  }

  private bound(key: K | null): string | undefined {
    return key === null ? undefined : this.keys.encode(key)
  }

  private *decoded(entries: IterableIterator<[string, Entry]>): IterableIterator<readonly [K, V]> {
    this.assertOpen()
    for (const [key, entry] of entries) yield [this.keys.decode(key), this.values.decode(entry)]
  }
}
