import type { KeyValueMapper, ValueJoiner } from './functions.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'
import type { ValueGetter } from './table-supplier.ts'

/**
 * KStreamKTableJoin and KStreamGlobalKTableJoin: a record meets the table as it stands; the result has the record's timestamp. A null value is dropped,
 * a null join key too unless it is a left join.
 */
export class StreamTableJoin<K, V, KT, VT, R> extends Operator<K, V, K, R> {
  private readonly table: ValueGetter<KT, VT>
  private readonly keyOf: KeyValueMapper<K, V, KT | null>
  private readonly joiner: ValueJoiner<K, V, VT | null, R>
  private readonly left: boolean

  constructor(
    table: ValueGetter<KT, VT>,
    keyOf: KeyValueMapper<K, V, KT | null>,
    joiner: ValueJoiner<K, V, VT | null, R>,
    left: boolean,
  ) {
    super()
    this.table = table
    this.keyOf = keyOf
    this.joiner = joiner
    this.left = left
  }

  override init(context: InternalProcessorContext<K, R>): void {
    super.init(context)
    this.table.init(context)
  }

  process(record: StreamRecord<K, V>): void {
    const { key, value } = record
    const tableKey = this.keyOf(key, value)
    if (value == null || (tableKey == null && !this.left)) {
      this.context.recordDropped()
      return
    }
    const other = tableKey == null ? null : this.table.get(tableKey)
    if (other === null && !this.left) return
    this.context.forward(record.withValue(this.joiner(value, other === null ? null : other.value, key)))
  }
}
