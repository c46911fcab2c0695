import { BaseStore } from './base-store.ts'
import type { Entry, EntryCodec } from './entry.ts'
import { type KeyCodec, keyString } from './key-codec.ts'
import { SortedMap } from './sorted-map.ts'
import { SortedTimes } from './sorted-times.ts'
import type { ChangelogRecord, SessionStore } from './types.ts'
import { readSessionKey, sessionKey } from './window-key.ts'
import { Windowed } from './windowed.ts'

type Sessions = Map<number, Entry>

/** Both ends inclusive; undefined leaves an end open. */
interface KeyBounds {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface SessionQuery {
  readonly keys?: KeyBounds
  readonly earliestEnd?: number
  readonly latestEnd?: number
  readonly latestStart?: number
  readonly backward?: boolean
}

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
    return this.sessions({ keys: this.only(key) })
  }

  backwardFetch(key: K): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({ keys: this.only(key), backward: true })
  }

  fetchKeyRange(keyFrom: K | null, keyTo: K | null): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({ keys: this.between(keyFrom, keyTo) })
  }

  backwardFetchKeyRange(keyFrom: K | null, keyTo: K | null): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({ keys: this.between(keyFrom, keyTo), backward: true })
  }

  findSessions(key: K, earliestEnd: number, latestStart: number): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({ keys: this.only(key), earliestEnd, latestStart })
  }

  backwardFindSessions(key: K, earliestEnd: number, latestStart: number): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({ keys: this.only(key), earliestEnd, latestStart, backward: true })
  }

  findSessionsKeyRange(
    keyFrom: K | null,
    keyTo: K | null,
    earliestEnd: number,
    latestStart: number,
  ): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({ keys: this.between(keyFrom, keyTo), earliestEnd, latestStart })
  }

  backwardFindSessionsKeyRange(
    keyFrom: K | null,
    keyTo: K | null,
    earliestEnd: number,
    latestStart: number,
  ): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({ keys: this.between(keyFrom, keyTo), earliestEnd, latestStart, backward: true })
  }

  /** All sessions that end within both ends, by end and key. What emitting at the close of windows asks. */
  findSessionsByEnd(earliestEnd: number, latestEnd: number): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({ earliestEnd, latestEnd })
  }

  all(): IterableIterator<readonly [Windowed<K>, V]> {
    return this.sessions({})
  }

  override restore(record: ChangelogRecord): void {
    const { key, start, end } = readSessionKey(record.key)
    const entry = record.value === null ? undefined : this.values.restore(record.value, record.timestamp)
    this.store(keyString(key), start, end, entry)
  }

  protected override clear(): void {
    this.ends.clear()
  }

  private only(key: K): KeyBounds {
    const text = this.keys.encode(key)
    return { from: text, to: text }
  }

  private between(keyFrom: K | null, keyTo: K | null): KeyBounds {
    return {
      from: keyFrom === null ? undefined : this.keys.encode(keyFrom),
      to: keyTo === null ? undefined : this.keys.encode(keyTo),
    }
  }

  /** By end, then key; starts the other way round, as the JVM's store gives them. */
  private sessions({
    keys = {},
    earliestEnd = Number.NEGATIVE_INFINITY,
    latestEnd = Number.POSITIVE_INFINITY,
    latestStart = Number.POSITIVE_INFINITY,
    backward = false,
  }: SessionQuery): IterableIterator<readonly [Windowed<K>, V]> {
    this.assertOpen()
    const found: (readonly [Windowed<K>, V])[] = []
    const ends = this.ends.between(Math.max(earliestEnd, this.firstLive()), latestEnd)
    for (const end of backward ? ends.toReversed() : ends) {
      const byKey = this.ends.get(end)!
      const entries = backward ? byKey.reverseEntries(keys.from, keys.to) : byKey.entries(keys.from, keys.to)
      for (const [text, sessions] of entries) {
        const key = this.keys.decode(text)
        const starts = [...sessions.keys()].filter((start) => start <= latestStart)
        for (const start of starts.sort((a, b) => (backward ? a - b : b - a)))
          found.push([new Windowed(key, { start, end }), this.values.decode(sessions.get(start)!)])
      }
    }
    return found.values()
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
}
