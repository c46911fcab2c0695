import type { StreamRecord } from './record.ts'
import { valueAndTimestamp } from './table-supplier.ts'
import { type CloseRange, type WindowedAggregateOptions, WindowedAggregateProcessor } from './windowed-aggregate.ts'

/** What the operator needs of `TimeWindows`. Milliseconds. */
export interface WindowsOfTime {
  readonly sizeMs: number
  readonly advanceMs: number
  readonly graceMs: number
}

/**
 * KStreamWindowAggregate: tumbling and hopping windows. A null key is dropped before stream time advances; a null value is aggregated.
 * A window accepts a record while its end is after stream time minus grace.
 */
export class TimeWindowAggregateProcessor<K, V, A> extends WindowedAggregateProcessor<K, V, A> {
  private readonly windows: WindowsOfTime

  constructor(windows: WindowsOfTime, options: WindowedAggregateOptions<K, V, A>) {
    super(options)
    this.windows = windows
  }

  process(record: StreamRecord<K, V>): void {
    const { key, timestamp } = record
    if (key == null) {
      this.context.recordDropped()
      return
    }
    this.observe(timestamp)
    const { sizeMs, advanceMs, graceMs } = this.windows
    const closeTime = this.observedStreamTime - graceMs
    this.emitBeforeExpiry(record, closeTime, this.lastStart(timestamp))
    for (let start = this.firstStart(timestamp); start <= timestamp; start += advanceMs) {
      if (start + sizeMs > closeTime) this.aggregate(record, start)
      else this.context.recordDropped()
    }
    this.emitClosed(record, closeTime)
  }

  protected override closeRange(closeTime: number): CloseRange | undefined {
    const { sizeMs } = this.windows
    const { lastCloseTime } = this.timer
    const to = closeTime - sizeMs
    const from = lastCloseTime === -1 ? 0 : Math.max(0, lastCloseTime - sizeMs) + 1
    // The same windows as last time: nothing new has closed.
    const unchanged = lastCloseTime !== -1 && to >= 0 && this.sameWindows(to, from - 1)
    return unchanged ? undefined : { from, to }
  }

  private aggregate(record: StreamRecord<K, V>, start: number): void {
    const { key, value, timestamp } = record
    const stored = this.store.fetch(key, start)
    const old = stored === null ? this.aggregation.initial() : stored.value
    const newTimestamp = stored === null ? timestamp : Math.max(timestamp, stored.timestamp)
    const next = this.aggregation.next(key, value, old)
    this.store.put(key, valueAndTimestamp(next, newTimestamp), start)
    this.update(record, { start, end: start + this.windows.sizeMs }, old, next, newTimestamp)
  }

  private firstStart(timestamp: number): number {
    const { sizeMs, advanceMs } = this.windows
    return Math.floor(Math.max(0, timestamp - sizeMs + advanceMs) / advanceMs) * advanceMs
  }

  private lastStart(timestamp: number): number {
    return timestamp - (timestamp % this.windows.advanceMs)
  }

  private sameWindows(a: number, b: number): boolean {
    return this.firstStart(a) === this.firstStart(b) && this.lastStart(a) === this.lastStart(b)
  }
}
