import type { TimestampedKeyValueStore } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import { Change } from './change.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'
import { materializedView, type TableSupplier, type ValueGetterSupplier, valueAndTimestamp } from './table-supplier.ts'

/** KTableKTableJoinMerger: where the two sides of a table-table join meet, and where its result has its store, if it has one. */
export class TableJoinMerger<K, V> implements TableSupplier<K, V> {
  private readonly sides: readonly [TableSupplier<K, V>, TableSupplier<K, V>]
  private readonly builder: StoreBuilder | undefined
  private sendOldValues = false

  constructor(sides: readonly [TableSupplier<K, V>, TableSupplier<K, V>], builder: StoreBuilder | undefined) {
    this.sides = sides
    this.builder = builder
  }

  get(): TableJoinMergeProcessor<K, V> {
    return new TableJoinMergeProcessor(this.builder?.name, this.sendOldValues)
  }

  stores(): readonly StoreBuilder[] {
    return this.builder === undefined ? [] : [this.builder]
  }

  view(): ValueGetterSupplier<K, V> {
    if (this.builder !== undefined) return materializedView(this.builder.name)
    const [first, second] = [this.sides[0].view(), this.sides[1].view()]
    return { storeNames: [...new Set([...first.storeNames, ...second.storeNames])], get: () => first.get() }
  }

  enableSendingOldValues(): boolean {
    for (const side of this.sides) side.enableSendingOldValues(true)
    this.sendOldValues = true
    return true
  }
}

class TableJoinMergeProcessor<K, V> extends Operator<K, Change<V>, K, Change<V>> {
  private readonly storeName: string | undefined
  private readonly sendOldValues: boolean
  private store: TimestampedKeyValueStore<K, V> | undefined

  constructor(storeName: string | undefined, sendOldValues: boolean) {
    super()
    this.storeName = storeName
    this.sendOldValues = sendOldValues
  }

  override init(context: InternalProcessorContext<K, Change<V>>): void {
    super.init(context)
    if (this.storeName !== undefined) this.store = context.getStateStore(this.storeName)
  }

  process(record: StreamRecord<K, Change<V>>): void {
    const { newValue } = record.value
    this.store?.put(record.key, valueAndTimestamp(newValue, record.timestamp))
    const whole = this.store !== undefined || this.sendOldValues
    this.context.forward(whole ? record : record.withValue(new Change(newValue, null)))
  }
}
