import { Instruction, type Subscription } from '../serdes/subscription.ts'
import type { Serde } from '../serdes/types.ts'
import type { TimestampedKeyValueStore } from '../stores/types.ts'
import { type CombinedKey, CombinedKeys } from './combined-key.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'

/** The store of subscriptions, and the serdes of its keys. */
export interface SubscriptionStoreOptions<KO, K> {
  readonly storeName: string
  readonly foreignKeySerde: Serde<KO> | undefined
  readonly primaryKeySerde: Serde<K> | undefined
}

export type SubscriptionStore<K> = TimestampedKeyValueStore<Uint8Array, Subscription<K>>

export function combinedKeysOf<KO, K>(
  context: InternalProcessorContext,
  { foreignKeySerde, primaryKeySerde }: SubscriptionStoreOptions<KO, K>,
): CombinedKeys<KO, K> {
  return new CombinedKeys(context.serde(foreignKeySerde, 'key'), context.serde(primaryKeySerde, 'key'))
}

/** Keeps who asks for which foreign key. Kafka Streams' SubscriptionReceiveProcessorSupplier. */
export class SubscriptionReceive<KO, K> extends Operator<
  KO | null,
  Subscription<K>,
  CombinedKey<KO, K>,
  Subscription<K>
> {
  private readonly options: SubscriptionStoreOptions<KO, K>
  private keys!: CombinedKeys<KO, K>
  private store!: SubscriptionStore<K>

  constructor(options: SubscriptionStoreOptions<KO, K>) {
    super()
    this.options = options
  }

  override init(context: InternalProcessorContext<CombinedKey<KO, K>, Subscription<K>>): void {
    super.init(context)
    this.keys = combinedKeysOf(context, this.options)
    this.store = context.getStateStore(this.options.storeName)
  }

  process(record: StreamRecord<KO | null, Subscription<K>>): void {
    const { key: foreignKey, value, timestamp } = record
    const { instruction, primaryKey } = value
    if (foreignKey === null) {
      if (instruction !== Instruction.ANSWER_ALWAYS) {
        this.context.recordDropped()
        return
      }
    } else {
      const key = this.keys.encode(foreignKey, primaryKey)
      const goes = instruction === Instruction.DELETE || instruction === Instruction.DELETE_AND_ANSWER
      this.store.put(key, goes ? null : { value, timestamp })
    }
    this.context.forward(record.withKey({ foreignKey, primaryKey }))
  }
}
