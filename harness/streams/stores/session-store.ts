import { BaseStore } from './base-store.ts'
import type { Entry, EntryCodec } from './entry.ts'
import { type KeyCodec, keyString } from './key-codec.ts'
import { SortedMap } from './sorted-map.ts'
import { SortedTimes } from './sorted-times.ts'
import type { ChangelogRecord, SessionStore } from './types.ts'
import { readSessionKey, sessionKey } from './window-key.ts'
import { Windowed } from './windowed.ts'

type Sessions = Map<number, Entry>

/** Session store in memory: by end, then key, then start. Shape: Kafka Streams' InMemorySessionStore. */
export class InMemorySessionStore<K, V> extends BaseStore implements SessionStore<K, V> {
  private readonly ends = new SortedTimes<SortedMap<Sessions>>()
  private readonly keys: KeyCodec<K>
  private readonly values: EntryCodec<V>
  private readonly retentionMs: number
  private observedStreamTime = -1

  constructor(name: string, keys: KeyCodec<K>, values: EntryCodec<V>, retentionMs: number) {
    super(name)
    this.keys = keys
    this.values = values
    this.retentionMs = retentionMs
  }

  put({ key, window }: Windowed<K>, value: V | null): void {
    this.assertOpen()
    const entry = value === null || value === undefined ? undefined : this.values.encode(value)
    this.store(this.keys.encode(key), window.start, window.end, entry)
    if (this.logging) {
      this.log(sessionKey(this.keys.bytes(key), window.start, window.end), entry?.bytes ?? null, this.now())
    }
  }

  remove({ key, window }: Windowed<K>): void {
    this.assertOpen()
    this.erase(this.keys.encode(key), window.start, window.end)
    if (this.logging) this.log(sessionKey(this.keys.bytes(key), window.start, window.end), null, this.now())
  }

  fetchSession(key: K, sessionStart: number, sessionEnd: number): V | null {
    this.assertOpen()
    if (sessionEnd < this.firstLive()) return null
    const entry = this.ends.get(sessionEnd)?.get(this.keys.encode(key))?.get(sessionStart)
    return entry === undefined ? null : this.values.decode(entry)
  }

  fetch(key: K): IterableIterator<readonly [Windowed<K>, V]> {
    return this.findSessions(key, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  }

  findSessions(key: K, earliestEnd: number, latestStart: number): IterableIterator<readonly [Windowed<K>, V]> {
    this.assertOpen()
    const text = this.keys.encode(key)
    const found: (readonly [Windowed<K>, V])[] = []
    for (const end of this.liveEnds(earliestEnd, Number.POSITIVE_INFINITY)) {
      const sessions = this.ends.get(end)?.get(text)
      if (sessions !== undefined) this.collect(found, key, end, sessions, latestStart)
    }
    return found.values()
  }

  /** All sessions that end within both ends, by end and key. What emitting at the close of windows asks. */
  findSessionsByEnd(earliestEnd: number, latestEnd: number): IterableIterator<readonly [Windowed<K>, V]> {
    this.assertOpen()
    const found: (readonly [Windowed<K>, V])[] = []
    for (const end of this.liveEnds(earliestEnd, latestEnd)) {
      for (const [key, sessions] of this.ends.get(end)?.entries() ?? []) {
        this.collect(found, this.keys.decode(key), end, sessions, Number.POSITIVE_INFINITY)
      }
    }
    return found.values()
  }

  all(): IterableIterator<readonly [Windowed<K>, V]> {
    return this.findSessionsByEnd(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  }

  override restore(record: ChangelogRecord): void {
    const { key, start, end } = readSessionKey(record.key)
    const entry = record.value === null ? undefined : this.values.restore(record.value, record.timestamp)
    this.store(keyString(key), start, end, entry)
  }

  protected override clear(): void {
    this.ends.clear()
  }

  /** Starts descending, as the JVM's store gives them. */
  private collect(found: (readonly [Windowed<K>, V])[], key: K, end: number, sessions: Sessions, latestStart: number) {
    const starts = [...sessions.keys()].filter((start) => start <= latestStart).sort((a, b) => b - a)
    for (const start of starts) {
      found.push([new Windowed(key, { start, end }), this.values.decode(sessions.get(start)!)])
    }
  }

  private store(key: string, start: number, end: number, entry: Entry | undefined): void {
    this.ends.expire(this.firstLive())
    if (end > this.observedStreamTime) this.observedStreamTime = end
    if (end < this.firstLive()) {
      this.dropped()
      return
    }
    if (entry === undefined) {
      this.erase(key, start, end)
      return
    }
    let byKey = this.ends.get(end)
    if (byKey === undefined) {
      byKey = new SortedMap()
      this.ends.set(end, byKey)
    }
    const sessions = byKey.get(key)
    if (sessions === undefined) byKey.set(key, new Map([[start, entry]]))
    else sessions.set(start, entry)
  }

  private erase(key: string, start: number, end: number): void {
    const byKey = this.ends.get(end)
    const sessions = byKey?.get(key)
    if (byKey === undefined || sessions === undefined) return
    sessions.delete(start)
    if (sessions.size === 0) byKey.delete(key)
    if (byKey.size === 0) this.ends.delete(end)
  }

  private firstLive(): number {
    return this.observedStreamTime - this.retentionMs + 1
  }

  private liveEnds(from: number, to: number): number[] {
    return this.ends.between(Math.max(from, this.firstLive()), to)
  }
}
