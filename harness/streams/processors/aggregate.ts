import type { TimestampedKeyValueStore } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import { Change } from './change.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'
import { materializedView, type TableSupplier, type ValueGetterSupplier, valueAndTimestamp } from './table-supplier.ts'

/** How records become an aggregate: what it is before the first, and the next one. */
export interface Aggregation<K, V, A> {
  /** Null where the first value is the aggregate itself, as in `reduce`. */
  initial(): A | null
  next(key: K, value: V, aggregate: A | null): A | null
}

/** KStreamAggregate and KStreamReduce: all records of a key become one value. Null keys and null values are dropped. */
export class StreamAggregate<K, V, A> implements TableSupplier<K, A> {
  private readonly builder: StoreBuilder
  private readonly aggregation: Aggregation<K, V, A>
  private sendOldValues = false

  constructor(builder: StoreBuilder, aggregation: Aggregation<K, V, A>) {
    this.builder = builder
    this.aggregation = aggregation
  }

  get(): StreamAggregateProcessor<K, V, A> {
    return new StreamAggregateProcessor(this.builder.name, this.aggregation, this.sendOldValues)
  }

  stores(): readonly StoreBuilder[] {
    return [this.builder]
  }

  view(): ValueGetterSupplier<K, A> {
    return materializedView(this.builder.name)
  }

  enableSendingOldValues(): boolean {
    this.sendOldValues = true
    return true
  }
}

class StreamAggregateProcessor<K, V, A> extends Operator<K, V, K, Change<A>> {
  private readonly storeName: string
  private readonly aggregation: Aggregation<K, V, A>
  private readonly sendOldValues: boolean
  private store!: TimestampedKeyValueStore<K, A>

  constructor(storeName: string, aggregation: Aggregation<K, V, A>, sendOldValues: boolean) {
    super()
    this.storeName = storeName
    this.aggregation = aggregation
    this.sendOldValues = sendOldValues
  }

  override init(context: InternalProcessorContext<K, Change<A>>): void {
    super.init(context)
    this.store = context.getStateStore(this.storeName)
  }

  process({ key, value, timestamp, headers }: StreamRecord<K, V>): void {
    if (key == null || value == null) {
      this.context.recordDropped()
      return
    }
    const stored = this.store.get(key)
    const old = stored === null ? this.aggregation.initial() : stored.value
    const newTimestamp = stored === null ? timestamp : Math.max(timestamp, stored.timestamp)
    const aggregate = this.aggregation.next(key, value, old)
    this.store.put(key, valueAndTimestamp(aggregate, newTimestamp))
    this.context.forward(
      new StreamRecord(key, new Change(aggregate, this.sendOldValues ? old : null), newTimestamp, headers),
    )
  }
}
