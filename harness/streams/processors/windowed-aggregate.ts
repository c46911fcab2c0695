import type { StateStore, TimestampedWindowStore, ValueAndTimestamp } from '../stores/types.ts'
import { type Window, Windowed } from '../stores/windowed.ts'
import type { StoreBuilder } from '../topology/types.ts'
import type { Aggregation } from './aggregate.ts'
import { Change } from './change.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'
import type { TableSupplier, ValueGetterSupplier } from './table-supplier.ts'
import { type EmitStrategy, WindowCloseTimer } from './window-close.ts'

export interface WindowedAggregateOptions<K, V, A> {
  readonly storeName: string
  readonly aggregation: Aggregation<K, V, A>
  readonly emit: EmitStrategy
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
    this.store = context.getStateStore<TimestampedWindowStore<K, A> & StateStore>(this.options.storeName)
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
    const range = this.closeRange(closeTime)
    if (range === undefined || range.to < 0) return
    for (const [key, { value, timestamp }] of [...this.store.fetchAll(range.from, range.to)]) {
      this.context.forward(new StreamRecord(key, new Change(value, null), timestamp, record.headers))
    }
    this.timer.lastCloseTime = closeTime
  }
}

type Make<K, V, A> = (options: WindowedAggregateOptions<K, V, A>) => WindowedAggregateProcessor<K, V, A>

/** A table of windowed keys. */
export class WindowedAggregate<K, V, A> implements TableSupplier<Windowed<K>, A> {
  private readonly builder: StoreBuilder
  private readonly aggregation: Aggregation<K, V, A>
  private readonly emit: EmitStrategy
  private readonly make: Make<K, V, A>
  private sendOldValues = false

  constructor(builder: StoreBuilder, aggregation: Aggregation<K, V, A>, emit: EmitStrategy, make: Make<K, V, A>) {
    this.builder = builder
    this.aggregation = aggregation
    this.emit = emit
    this.make = make
  }

  get(): WindowedAggregateProcessor<K, V, A> {
    const { aggregation, emit, sendOldValues } = this
    return this.make({ storeName: this.builder.name, aggregation, emit, sendOldValues })
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
