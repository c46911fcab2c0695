import type { InMemoryJoinWindowStore } from '../stores/join-window-store.ts'
import type { OuterJoinStore, Unmatched } from '../stores/outer-join-store.ts'
import type { ValueJoiner } from './functions.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'

/** What both sides of a stream-stream join share. Kafka Streams' TimeTracker. */
class JoinTime {
  streamTime = -1
  /** Of what is held back, or earlier. */
  minTime = Number.POSITIVE_INFINITY
  nextTimeToEmit = 0
}

export interface StreamJoinOptions<K, R> {
  /** Identifies the join: its two sides share their time by it. */
  readonly id: object
  /** True for the side that `join` was called on. */
  readonly left: boolean
  readonly joiner: ValueJoiner<K, unknown, unknown, R>
  /** Milliseconds, as JoinWindows has them: seen from the left side. */
  readonly beforeMs: number
  readonly afterMs: number
  readonly graceMs: number
  /** Records of this side come out even if nothing matches. */
  readonly outer: boolean
  readonly otherStoreName: string
  /** Of left and outer joins. */
  readonly outerStoreName: string | undefined
}

/**
 * KStreamKStreamJoin, one side. Stream time is shared by both sides and advances first. A record meets what the other side has within the window, also if
 * it is late. What meets nothing is held back until its window and grace have passed, and is emitted then with its own timestamp; at once,
 * if its window has passed already.
 */
export class StreamJoin<K, V, R> extends Operator<K, V, K, R> {
  private readonly options: StreamJoinOptions<K, R>
  private readonly fromMs: number
  private readonly toMs: number
  private time!: JoinTime
  private other!: InMemoryJoinWindowStore<K, unknown>
  private unmatched: OuterJoinStore<K> | undefined

  constructor(options: StreamJoinOptions<K, R>) {
    super()
    this.options = options
    const { left, beforeMs, afterMs } = options
    this.fromMs = left ? beforeMs : afterMs
    this.toMs = left ? afterMs : beforeMs
  }

  override init(context: InternalProcessorContext<K, R>): void {
    super.init(context)
    const { id, otherStoreName, outerStoreName } = this.options
    this.time = context.shared(id, () => new JoinTime())
    this.other = context.getStateStore(otherStoreName)
    if (outerStoreName !== undefined) this.unmatched = context.getStateStore(outerStoreName)
  }

  process(record: StreamRecord<K, V>): void {
    const { key, value, timestamp } = record
    const { time, options } = this
    if (timestamp > time.streamTime) time.streamTime = timestamp
    if (options.outer && key == null && value != null) {
      this.context.forward(record.withValue(this.joined(key, value, null)))
      return
    }
    if (key == null || value == null) {
      this.context.recordDropped()
      return
    }
    if (timestamp === time.streamTime) this.emitUnmatched(record)
    const until = Math.max(0, timestamp + this.toMs)
    const matches = this.other.fetch(key, Math.max(0, timestamp - this.fromMs), until)
    for (const [otherTimestamp, otherValue] of matches) {
      this.unmatched?.remove(otherTimestamp, !options.left, key)
      const result = this.joined(key, value, otherValue)
      this.context.forward(new StreamRecord(key, result, Math.max(timestamp, otherTimestamp), record.headers))
    }
    if (matches.length === 0 && options.outer) this.hold(record, until)
  }

  private hold(record: StreamRecord<K, V>, until: number): void {
    const { key, value, timestamp } = record
    const { time, unmatched } = this
    if (unmatched === undefined || until < time.streamTime) {
      this.context.forward(record.withValue(this.joined(key, value, null)))
      return
    }
    if (timestamp < time.minTime) time.minTime = timestamp
    unmatched.put({ timestamp, left: this.options.left, key, value })
  }

  private emitUnmatched(record: StreamRecord<K, V>): void {
    const { unmatched, time, options } = this
    if (unmatched === undefined || time.minTime + this.toMs + options.graceMs >= time.streamTime) return
    const now = this.context.currentSystemTimeMs()
    if (now < time.nextTimeToEmit) return
    time.nextTimeToEmit = now + this.context.outerJoinEmitIntervalMs
    time.minTime = Number.POSITIVE_INFINITY
    const open = { left: false, right: false }
    let previous: Unmatched<K> | undefined
    for (const entry of unmatched.all()) {
      time.minTime = entry.timestamp
      if (open.left && open.right) break
      if (this.isOpen(entry)) {
        open[entry.left ? 'left' : 'right'] = true
        continue
      }
      this.emit(record, entry)
      if (previous !== undefined && !sameEntry(previous, entry)) this.remove(previous)
      previous = entry
    }
    if (previous !== undefined) this.remove(previous)
  }

  private isOpen({ timestamp, left }: Unmatched<K>): boolean {
    const { afterMs, beforeMs, graceMs } = this.options
    return timestamp + (left ? afterMs : beforeMs) + graceMs >= this.time.streamTime
  }

  private emit({ headers }: StreamRecord<K, V>, { key, timestamp, left, value }: Unmatched<K>): void {
    const { joiner } = this.options
    const result = left ? joiner(value, null, key) : joiner(null, value, key)
    this.context.forward(new StreamRecord(key, result, timestamp, headers))
  }

  private remove({ timestamp, left, key }: Unmatched<K>): void {
    this.unmatched?.remove(timestamp, left, key)
  }

  private joined(key: K, own: V, other: unknown): R {
    return this.options.left ? this.options.joiner(own, other, key) : this.options.joiner(other, own, key)
  }
}

/** Entries of one place follow each other: the keys of one place are the same bytes. */
function sameEntry<K>(a: Unmatched<K>, b: Unmatched<K>): boolean {
  return a.id === b.id
}
