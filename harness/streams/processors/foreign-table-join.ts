import { bytes } from '../serdes/basic.ts'
import type { SubscriptionResponse } from '../serdes/subscription.ts'
import type { Change } from './change.ts'
import type { CombinedKeys } from './combined-key.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'
import { combinedKeysOf, type SubscriptionStore, type SubscriptionStoreOptions } from './subscription-receive.ts'

/** Tells a change of a foreign row to each row that asks for it. Kafka Streams' ForeignTableJoinProcessorSupplier. */
export class ForeignTableJoin<KO, K, VO> extends Operator<KO, Change<VO>, K, SubscriptionResponse<VO>> {
  private readonly options: SubscriptionStoreOptions<KO, K>
  private keys!: CombinedKeys<KO, K>
  private store!: SubscriptionStore<K>

  constructor(options: SubscriptionStoreOptions<KO, K>) {
    super()
    this.options = options
  }

  override init(context: InternalProcessorContext<K, SubscriptionResponse<VO>>): void {
    super.init(context)
    this.keys = combinedKeysOf(context, this.options)
    this.store = context.getStateStore(this.options.storeName)
  }

  process(record: StreamRecord<KO, Change<VO>>): void {
    if (record.key == null) {
      this.context.recordDropped()
      return
    }
    const prefix = this.keys.prefix(record.key)
    const foreignValue = record.value.newValue
    // Collected first: an answer may come back to this task, and change the store.
    const rows = [...this.store.prefixScan(prefix, bytes)]
    for (const [key, { value }] of rows) {
      const { hash, primaryPartition } = value
      const answer = { hash, foreignValue, primaryPartition }
      this.context.forward(record.withKey(this.keys.primaryKeyOf(key, prefix)).withValue(answer))
    }
  }
}
