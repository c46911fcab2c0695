import type { StateStore, TimestampedWindowStore, ValueAndTimestamp } from '../stores/types.ts'
import { type Window, Windowed } from '../stores/windowed.ts'
import type { StoreBuilder } from '../topology/types.ts'
import type { Aggregation } from './aggregate.ts'
import { Change } from './change.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'
import type { TableSupplier, ValueGetterSupplier } from './table-supplier.ts'
import { type EmitStrategy, keptStreamTime, WindowCloseTimer } from './window-close.ts'

interface Aggregating<K, V, A> {
  readonly aggregation: Aggregation<K, V, A>
  readonly emit: EmitStrategy
  /** Whether no closed window is given up before it was told. False where a retention was asked for: as on the JVM, that holds then. */
  readonly keepsUntilTold: boolean
}

export interface WindowedAggregateOptions<K, V, A> extends Aggregating<K, V, A> {
  readonly storeName: string
  /** Milliseconds by which the store keeps windows, counted by their starts. */
  readonly retentionMs: number
  readonly sendOldValues: boolean
}

/** The windows that a look for closed ones covers, by their starts, both ends inclusive; undefined: there is nothing new. */
export interface CloseRange {
  readonly from: number
  readonly to: number
}

/** What aggregations over time windows and over sliding windows share. Kafka Streams' AbstractKStreamTimeWindowAggregateProcessor. */
export abstract class WindowedAggregateProcessor<K, V, A> extends Operator<K, V, Windowed<K>, Change<A>> {
  protected readonly aggregation: Aggregation<K, V, A>
  protected store!: TimestampedWindowStore<K, A>
  /** By this operator's own records: what was filtered out before does not count. */
  protected observedStreamTime = -1
  protected readonly timer = new WindowCloseTimer()
  private readonly options: WindowedAggregateOptions<K, V, A>

  constructor(options: WindowedAggregateOptions<K, V, A>) {
    super()
    this.options = options
    this.aggregation = options.aggregation
  }

  override init(context: InternalProcessorContext<Windowed<K>, Change<A>>): void {
    super.init(context)
    const { storeName, emit } = this.options
    this.store = context.getStateStore<TimestampedWindowStore<K, A> & StateStore>(storeName)
    this.observedStreamTime = keptStreamTime(context, storeName, () => this.observedStreamTime)
    if (emit === 'onWindowClose') this.timer.keep(context, storeName)
  }

  protected abstract closeRange(closeTime: number): CloseRange | undefined

  protected observe(timestamp: number): void {
    if (timestamp > this.observedStreamTime) this.observedStreamTime = timestamp
  }

  protected update(record: StreamRecord<K, V>, window: Window, old: A | null, next: A | null, timestamp: number): void {
    const { emit, sendOldValues } = this.options
    if (emit === 'onWindowClose') return
    const change = new Change(next, sendOldValues ? old : null)
    this.context.forward(new StreamRecord(new Windowed(record.key, window), change, timestamp, record.headers))
  }

  protected emitClosed(record: StreamRecord<K, V>, closeTime: number): void {
    if (this.options.emit !== 'onWindowClose' || !this.timer.due(this.context, closeTime)) return
    this.tell(record, closeTime, this.closeRange(closeTime))
  }

  /**
   * Tells closed windows before the store gives them up, as it does when a window is put that starts at `latestStart`: time may have jumped by more
   * than it keeps. The JVM's store in memory has lost them by then.
   */
  protected emitBeforeExpiry(record: StreamRecord<K, V>, closeTime: number, latestStart: number): void {
    const { emit, keepsUntilTold, retentionMs } = this.options
    if (emit !== 'onWindowClose' || !keepsUntilTold) return
    const range = this.closeRange(closeTime)
    if (range !== undefined && range.from <= latestStart - retentionMs) this.tell(record, closeTime, range)
  }

  private tell({ headers }: StreamRecord<K, V>, closeTime: number, range: CloseRange | undefined): void {
    if (range === undefined || range.to < 0) return
    for (const [key, { value, timestamp }] of [...this.store.fetchAll(range.from, range.to)]) {
      this.context.forward(new StreamRecord(key, new Change(value, null), timestamp, headers))
    }
    this.timer.lastCloseTime = closeTime
  }
}

type Make<K, V, A> = (options: WindowedAggregateOptions<K, V, A>) => WindowedAggregateProcessor<K, V, A>

/** A table of windowed keys. */
export class WindowedAggregate<K, V, A> implements TableSupplier<Windowed<K>, A> {
  private readonly builder: StoreBuilder
  private readonly options: Aggregating<K, V, A>
  private readonly make: Make<K, V, A>
  private sendOldValues = false

  constructor(builder: StoreBuilder, options: Aggregating<K, V, A>, make: Make<K, V, A>) {
    this.builder = builder
    this.options = options
    this.make = make
  }

  get(): WindowedAggregateProcessor<K, V, A> {
    const { name: storeName, retentionMs = Number.POSITIVE_INFINITY } = this.builder
    return this.make({ ...this.options, storeName, retentionMs, sendOldValues: this.sendOldValues })
  }

  stores(): readonly StoreBuilder[] {
    return [this.builder]
  }

  view(): ValueGetterSupplier<Windowed<K>, A> {
    const { name } = this.builder
    return {
      storeNames: [name],
      get: () => {
        let store: TimestampedWindowStore<K, A>
        return {
          init: (context) => {
            store = context.getStateStore<TimestampedWindowStore<K, A> & StateStore>(name)
          },
          get: ({ key, window }): ValueAndTimestamp<A> | null => store.fetch(key, window.start),
        }
      },
    }
  }

  enableSendingOldValues(): boolean {
    this.sendOldValues = true
    return true
  }
}
