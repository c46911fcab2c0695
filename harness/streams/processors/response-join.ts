import { murmur3 } from '../serdes/murmur3.ts'
import type { SubscriptionResponse } from '../serdes/subscription.ts'
import type { Serde } from '../serdes/types.ts'
import type { ValueJoiner } from './functions.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'
import type { ValueGetter } from './table-supplier.ts'

export interface ResponseJoinOptions<K, V, VO, R> {
  readonly joiner: ValueJoiner<K, V, VO | null, R>
  readonly leftJoin: boolean
  readonly valueSerde: Serde<V> | undefined
}

/** Joins an answer with the row that asked, unless the row has changed since. Kafka Streams' ResponseJoinProcessorSupplier. */
export class ResponseJoin<K, V, VO, R> extends Operator<K, SubscriptionResponse<VO>, K, R | null> {
  private readonly rows: ValueGetter<K, V>
  private readonly options: ResponseJoinOptions<K, V, VO, R>
  private values!: Serde<V>

  constructor(rows: ValueGetter<K, V>, options: ResponseJoinOptions<K, V, VO, R>) {
    super()
    this.rows = rows
    this.options = options
  }

  override init(context: InternalProcessorContext<K, R | null>): void {
    super.init(context)
    this.rows.init(context)
    this.values = context.serde(this.options.valueSerde, 'value')
  }

  process(record: StreamRecord<K, SubscriptionResponse<VO>>): void {
    const { hash, foreignValue } = record.value
    const row = this.rows.get(record.key)
    const now = row === null ? null : murmur3(this.values.serialize(row.value))
    if (!isSame(hash, now)) {
      this.context.recordDropped()
      return
    }
    const { joiner, leftJoin } = this.options
    const hasResult = row !== null && (foreignValue !== null || leftJoin)
    this.context.forward(record.withValue(hasResult ? joiner(row.value, foreignValue, record.key) : null))
  }
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other
  return Buffer.compare(one, other) === 0
}
