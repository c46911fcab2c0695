import type { TimestampedKeyValueStore } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import { Change } from './change.ts'
import type { ValueMapper } from './functions.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'
import { materializedView, type TableSupplier, type ValueGetterSupplier, valueAndTimestamp } from './table-supplier.ts'

/** KTableMapValues: a deletion stays one. */
export class TableMapValues<K, V, R> implements TableSupplier<K, R> {
  private readonly parent: TableSupplier<K, V>
  private readonly mapper: ValueMapper<K, V, R>
  private readonly builder: StoreBuilder | undefined
  private sendOldValues = false

  constructor(parent: TableSupplier<K, V>, mapper: ValueMapper<K, V, R>, builder: StoreBuilder | undefined) {
    this.parent = parent
    this.mapper = mapper
    this.builder = builder
  }

  get(): TableMapValuesProcessor<K, V, R> {
    return new TableMapValuesProcessor(this.mapper, this.builder?.name, this.sendOldValues)
  }

  stores(): readonly StoreBuilder[] {
    return this.builder === undefined ? [] : [this.builder]
  }

  view(): ValueGetterSupplier<K, R> {
    if (this.builder !== undefined) return materializedView(this.builder.name)
    const { mapper } = this
    const view = this.parent.view()
    return {
      storeNames: view.storeNames,
      get: () => {
        const getter = view.get()
        return {
          init: (context) => getter.init(context),
          get: (key) => {
            const found = getter.get(key)
            return found === null ? null : valueAndTimestamp(mapper(found.value, key), found.timestamp)
          },
        }
      },
    }
  }

  enableSendingOldValues(force: boolean): boolean {
    if (this.builder !== undefined || this.parent.enableSendingOldValues(force)) this.sendOldValues = true
    return this.sendOldValues
  }
}

class TableMapValuesProcessor<K, V, R> extends Operator<K, Change<V>, K, Change<R>> {
  private readonly mapper: ValueMapper<K, V, R>
  private readonly storeName: string | undefined
  private readonly sendOldValues: boolean
  private store: TimestampedKeyValueStore<K, R> | undefined

  constructor(mapper: ValueMapper<K, V, R>, storeName: string | undefined, sendOldValues: boolean) {
    super()
    this.mapper = mapper
    this.storeName = storeName
    this.sendOldValues = sendOldValues
  }

  override init(context: InternalProcessorContext<K, Change<R>>): void {
    super.init(context)
    if (this.storeName !== undefined) this.store = context.getStateStore(this.storeName)
  }

  process(record: StreamRecord<K, Change<V>>): void {
    const { key, value: change, timestamp } = record
    const next = this.mapped(key, change.newValue)
    const old = this.sendOldValues ? this.old(key, change) : null
    this.store?.put(key, valueAndTimestamp(next, timestamp))
    this.context.forward(record.withValue(new Change(next, old)))
  }

  private old(key: K, change: Change<V>): R | null {
    return this.store === undefined ? this.mapped(key, change.oldValue) : (this.store.get(key)?.value ?? null)
  }

  private mapped(key: K, value: V | null): R | null {
    return value === null ? null : this.mapper(value, key)
  }
}
