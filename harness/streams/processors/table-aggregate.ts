import { nullKey } from '../failures.ts'
import type { TimestampedKeyValueStore } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import { Change } from './change.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'
import { materializedView, type TableSupplier, type ValueGetterSupplier, valueAndTimestamp } from './table-supplier.ts'

/** How rows come into a group's aggregate and leave it. `add` gets null where there is no aggregate. */
export interface TableAggregation<K, V, A> {
  add(key: K, value: V, aggregate: A | null): A | null
  subtract(key: K, value: V, aggregate: A): A | null
  /** A `reduce` that takes its first value keeps that record's timestamp; an `aggregate` keeps the larger one. */
  readonly firstValueIsAggregate: boolean
}

/** KTableAggregate and KTableReduce: the aggregate of a table's groups, which follows changes and deletions of their rows. */
export class TableAggregate<K, V, A> implements TableSupplier<K, A> {
  private readonly builder: StoreBuilder
  private readonly aggregation: TableAggregation<K, V, A>
  private sendOldValues = false

  constructor(builder: StoreBuilder, aggregation: TableAggregation<K, V, A>) {
    this.builder = builder
    this.aggregation = aggregation
  }

  get(): TableAggregateProcessor<K, V, A> {
    return new TableAggregateProcessor(this.builder.name, this.aggregation, this.sendOldValues)
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

class TableAggregateProcessor<K, V, A> extends Operator<K, Change<V>, K, Change<A>> {
  private readonly storeName: string
  private readonly aggregation: TableAggregation<K, V, A>
  private readonly sendOldValues: boolean
  private store!: TimestampedKeyValueStore<K, A>

  constructor(storeName: string, aggregation: TableAggregation<K, V, A>, sendOldValues: boolean) {
    super()
    this.storeName = storeName
    this.aggregation = aggregation
    this.sendOldValues = sendOldValues
  }

  override init(context: InternalProcessorContext<K, Change<A>>): void {
    super.init(context)
    this.store = context.getStateStore(this.storeName)
  }

  process({ key, value: { newValue, oldValue }, timestamp, headers }: StreamRecord<K, Change<V>>): void {
    if (key == null) throw nullKey(this.storeName)
    const { add, subtract, firstValueIsAggregate } = this.aggregation
    const stored = this.store.get(key)
    let aggregate: A | null = stored?.value ?? null
    let newTimestamp = timestamp
    if (oldValue !== null && stored !== null) {
      aggregate = subtract(key, oldValue, stored.value) ?? null
      newTimestamp = Math.max(timestamp, stored.timestamp)
    }
    if (newValue !== null) {
      const first = aggregate === null && firstValueIsAggregate
      aggregate = add(key, newValue, aggregate) ?? null
      if (stored !== null && !first) newTimestamp = Math.max(timestamp, stored.timestamp)
    }
    this.store.put(key, valueAndTimestamp(aggregate, newTimestamp))
    const old = this.sendOldValues ? (stored?.value ?? null) : null
    this.context.forward(new StreamRecord(key, new Change(aggregate, old), newTimestamp, headers))
  }
}
