import type { ValueAndTimestamp } from '../stores/types.ts'
import type { Window } from '../stores/windowed.ts'
import type { StreamRecord } from './record.ts'
import { valueAndTimestamp } from './table-supplier.ts'
import { type CloseRange, type WindowedAggregateOptions, WindowedAggregateProcessor } from './windowed-aggregate.ts'

/** What the operator needs of `SlidingWindows`. Milliseconds. */
export interface WindowsThatSlide {
  readonly timeDifferenceMs: number
  readonly graceMs: number
}

/** What is known of the windows around a record, before the missing ones are made. */
interface Around<A> {
  readonly starts: Set<number>
  left: ValueAndTimestamp<A> | undefined
  right: ValueAndTimestamp<A> | undefined
  leftExists: boolean
  rightExists: boolean
  previous: number | undefined
}

/**
 * KStreamSlidingWindowAggregate (KIP-450): a window `[t, t + difference]` begins right after each record and ends at each record. A record updates the
 * windows that it falls into, latest first, and makes those that its presence calls for. Null keys and null values are dropped.
 */
export class SlidingWindowAggregateProcessor<K, V, A> extends WindowedAggregateProcessor<K, V, A> {
  private readonly windows: WindowsThatSlide

  constructor(windows: WindowsThatSlide, options: WindowedAggregateOptions<K, V, A>) {
    super(options)
    this.windows = windows
  }

  process(record: StreamRecord<K, V>): void {
    if (record.key == null || record.value == null) {
      this.context.recordDropped()
      return
    }
    this.observe(record.timestamp)
    const { timeDifferenceMs, graceMs } = this.windows
    const closeTime = this.observedStreamTime - graceMs
    if (record.timestamp + timeDifferenceMs < closeTime) {
      this.context.recordDropped()
      return
    }
    // The latest window that a record makes begins right after it.
    this.emitBeforeExpiry(record, closeTime, record.timestamp + 1)
    // As on the JVM, an early record does not look for closed windows.
    if (record.timestamp < timeDifferenceMs) {
      this.processEarly(record, closeTime)
      return
    }
    this.processLate(record, closeTime)
    this.emitClosed(record, closeTime)
  }

  protected override closeRange(closeTime: number): CloseRange {
    const { timeDifferenceMs } = this.windows
    const { lastCloseTime } = this.timer
    const from = lastCloseTime === -1 ? 0 : Math.max(0, lastCloseTime - timeDifferenceMs)
    return { from, to: closeTime - timeDifferenceMs - 1 }
  }

  private processLate(record: StreamRecord<K, V>, closeTime: number): void {
    const { key, timestamp } = record
    const { timeDifferenceMs } = this.windows
    const around = nothingAround<A>()
    const from = Math.max(0, timestamp - 2 * timeDifferenceMs)
    for (const [start, stored] of this.store.backwardFetchRange(key, from, timestamp + 1)) {
      around.starts.add(start)
      const end = start + timeDifferenceMs
      if (start === timestamp + 1) {
        around.rightExists = true
      } else if (end > timestamp) {
        around.right ??= stored
        this.apply(record, { start, end }, stored, closeTime)
      } else if (end === timestamp) {
        around.leftExists = true
        this.apply(record, { start, end }, stored, closeTime)
        // Another record of this very time: all windows are there.
        if (stored.timestamp >= timestamp) return
        around.previous = stored.timestamp
      } else {
        around.left = stored
        around.previous = stored.timestamp
        break
      }
    }
    this.createWindows(record, around, closeTime)
  }

  private createWindows(record: StreamRecord<K, V>, around: Around<A>, closeTime: number): void {
    const { timestamp } = record
    const { timeDifferenceMs } = this.windows
    const { previous, starts } = around
    if (previous !== undefined && !starts.has(previous + 1) && previous + 1 + timeDifferenceMs >= timestamp) {
      this.createFrom(record, previous + 1, closeTime)
    }
    if (!around.leftExists) {
      const leftHasRecords = previous !== undefined && timestamp - timeDifferenceMs <= previous
      const value = leftHasRecords ? around.left!.value : this.aggregation.initial()
      this.apply(record, { start: timestamp - timeDifferenceMs, end: timestamp }, { value, timestamp }, closeTime)
    }
    this.createRight(record, around)
  }

  /** Records of the first `timeDifferenceMs` of all time: the windows that would begin before 0 are one, `[0, difference]`. */
  private processEarly(record: StreamRecord<K, V>, closeTime: number): void {
    const { key, timestamp } = record
    const { timeDifferenceMs } = this.windows
    const around = nothingAround<A>()
    let combined: ValueAndTimestamp<A> | undefined
    for (const [start, stored] of this.store.fetchRange(key, 0, timestamp + 1)) {
      around.starts.add(start)
      if (start === 0) {
        combined = stored
        if (stored.timestamp < timestamp) around.previous = stored.timestamp
      } else if (start <= timestamp) {
        around.right = stored
        this.apply(record, { start, end: start + timeDifferenceMs }, stored, closeTime)
      } else {
        around.rightExists = true
      }
    }
    if (around.right === undefined && combined !== undefined && combined.timestamp > timestamp) around.right = combined
    this.createRight(record, around)
    const { previous } = around
    if (previous !== undefined && !around.starts.has(previous + 1)) this.createFrom(record, previous + 1, closeTime)
    const stored = combined ?? { value: this.aggregation.initial(), timestamp }
    this.apply(record, { start: 0, end: timeDifferenceMs }, stored, closeTime)
  }

  private createFrom(record: StreamRecord<K, V>, start: number, closeTime: number): void {
    const window = { start, end: start + this.windows.timeDifferenceMs }
    this.apply(record, window, { value: this.aggregation.initial(), timestamp: record.timestamp }, closeTime)
  }

  /** The window that begins right after the record has what came after it already. */
  private createRight(record: StreamRecord<K, V>, { right, rightExists }: Around<A>): void {
    if (rightExists || right === undefined || right.timestamp <= record.timestamp) return
    const start = record.timestamp + 1
    this.store.put(record.key, right, start)
    this.update(record, { start, end: start + this.windows.timeDifferenceMs }, null, right.value, right.timestamp)
  }

  private apply(
    record: StreamRecord<K, V>,
    window: Window,
    stored: { readonly value: A | null; readonly timestamp: number },
    closeTime: number,
  ): void {
    if (window.end < closeTime) {
      this.context.recordDropped()
      return
    }
    const { key, value, timestamp } = record
    const old = stored.value
    const next = this.aggregation.next(key, value, old)
    const newTimestamp = old === null ? timestamp : Math.max(timestamp, stored.timestamp)
    this.store.put(key, valueAndTimestamp(next, newTimestamp), window.start)
    this.update(record, window, old, next, newTimestamp)
  }
}

function nothingAround<A>(): Around<A> {
  return {
    starts: new Set(),
    left: undefined,
    right: undefined,
    leftExists: false,
    rightExists: false,
    previous: undefined,
  }
}
