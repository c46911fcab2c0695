import type { TimestampedKeyValueStore } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import { Change } from './change.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'
import { materializedView, type TableSupplier, type ValueGetterSupplier, valueAndTimestamp } from './table-supplier.ts'

/** KTableSource: a topic as a table. It has a store only if it was given a name, or if another node reads it. */
export class TableSource<K, V> implements TableSupplier<K, V> {
  private readonly builder: StoreBuilder
  private materialized: boolean

  constructor(builder: StoreBuilder, materialized: boolean) {
    this.builder = builder
    this.materialized = materialized
  }

  get(): TableSourceProcessor<K, V> {
    return new TableSourceProcessor(this.materialized ? this.builder.name : undefined)
  }

  stores(): readonly StoreBuilder[] {
    return this.materialized ? [this.builder] : []
  }

  view(): ValueGetterSupplier<K, V> {
    this.materialized = true
    return materializedView(this.builder.name)
  }

  enableSendingOldValues(force: boolean): boolean {
    if (!force && !this.materialized) return false
    this.materialized = true
    return true
  }
}

class TableSourceProcessor<K, V> extends Operator<K, V, K, Change<V>> {
  private readonly storeName: string | undefined
  private store: TimestampedKeyValueStore<K, V> | undefined

  constructor(storeName: string | undefined) {
    super()
    this.storeName = storeName
  }

  override init(context: InternalProcessorContext<K, Change<V>>): void {
    super.init(context)
    if (this.storeName !== undefined) this.store = context.getStateStore(this.storeName)
  }

  process(record: StreamRecord<K, V>): void {
    const { key, value } = record
    if (key == null) {
      this.context.recordDropped()
      return
    }
    // In the order of offsets: an older timestamp replaces a newer one as well.
    const old = this.store?.get(key)?.value ?? null
    this.store?.put(key, valueAndTimestamp(value, record.timestamp))
    this.context.forward(record.withValue(new Change(value, old)))
  }
}
