import type { TimestampedKeyValueStore } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import { Change } from './change.ts'
import type { Predicate } from './functions.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'
import { materializedView, type TableSupplier, type ValueGetterSupplier, valueAndTimestamp } from './table-supplier.ts'

/** KTableFilter: what does not pass is deleted. It needs old values where they are to be had, so that deletions of nothing are not told. */
export class TableFilter<K, V> implements TableSupplier<K, V> {
  private readonly parent: TableSupplier<K, V>
  private readonly passes: Predicate<K, V>
  private readonly builder: StoreBuilder | undefined
  private sendOldValues: boolean

  constructor(
    parent: TableSupplier<K, V>,
    predicate: Predicate<K, V>,
    not: boolean,
    builder: StoreBuilder | undefined,
  ) {
    this.parent = parent
    this.passes = (key, value) => predicate(key, value) !== not
    this.builder = builder
    this.sendOldValues = parent.enableSendingOldValues(false)
  }

  get(): TableFilterProcessor<K, V> {
    return new TableFilterProcessor(this.passes, this.builder?.name, this.sendOldValues)
  }

  stores(): readonly StoreBuilder[] {
    return this.builder === undefined ? [] : [this.builder]
  }

  view(): ValueGetterSupplier<K, V> {
    if (this.builder !== undefined) return materializedView(this.builder.name)
    const { passes } = this
    const view = this.parent.view()
    return {
      storeNames: view.storeNames,
      get: () => {
        const getter = view.get()
        return {
          init: (context) => getter.init(context),
          get: (key) => {
            const found = getter.get(key)
            return found !== null && passes(key, found.value) ? found : null
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

class TableFilterProcessor<K, V> extends Operator<K, Change<V>, K, Change<V>> {
  private readonly passes: Predicate<K, V>
  private readonly storeName: string | undefined
  private readonly sendOldValues: boolean
  private store: TimestampedKeyValueStore<K, V> | undefined

  constructor(passes: Predicate<K, V>, storeName: string | undefined, sendOldValues: boolean) {
    super()
    this.passes = passes
    this.storeName = storeName
    this.sendOldValues = sendOldValues
  }

  override init(context: InternalProcessorContext<K, Change<V>>): void {
    super.init(context)
    if (this.storeName !== undefined) this.store = context.getStateStore(this.storeName)
  }

  process(record: StreamRecord<K, Change<V>>): void {
    const { key, value: change, timestamp } = record
    const next = this.filtered(key, change.newValue)
    const old = this.sendOldValues ? this.old(key, change) : null
    if (this.sendOldValues && old === null && next === null) return
    this.store?.put(key, valueAndTimestamp(next, timestamp))
    this.context.forward(record.withValue(new Change(next, old)))
  }

  private old(key: K, change: Change<V>): V | null {
    return this.store === undefined ? this.filtered(key, change.oldValue) : (this.store.get(key)?.value ?? null)
  }

  private filtered(key: K, value: V | null): V | null {
    return value !== null && this.passes(key, value) ? value : null
  }
}
