import { murmur3 } from '../serdes/murmur3.ts'
import { Instruction, type Subscription } from '../serdes/subscription.ts'
import type { Serde } from '../serdes/types.ts'
import type { Change } from './change.ts'
import type { ForeignKeyExtractor } from './functions.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'

export interface SubscriptionSendOptions<K, V, KO> {
  readonly extractor: ForeignKeyExtractor<K, V, KO>
  readonly leftJoin: boolean
  readonly foreignKeySerde: Serde<KO> | undefined
  readonly valueSerde: Serde<V> | undefined
}

/** A row of the left table asks for the row of its foreign key, and takes back what it asked before. Kafka Streams' SubscriptionSendProcessorSupplier. */
export class SubscriptionSend<K, V, KO> extends Operator<K, Change<V>, KO | null, Subscription<K>> {
  private readonly options: SubscriptionSendOptions<K, V, KO>
  private foreignKeys!: Serde<KO>
  private values!: Serde<V>

  constructor(options: SubscriptionSendOptions<K, V, KO>) {
    super()
    this.options = options
  }

  override init(context: InternalProcessorContext<KO | null, Subscription<K>>): void {
    super.init(context)
    this.foreignKeys = context.serde(this.options.foreignKeySerde, 'key')
    this.values = context.serde(this.options.valueSerde, 'value')
  }

  process(record: StreamRecord<K, Change<V>>): void {
    const { newValue, oldValue } = record.value
    const [asked, asks] = [this.foreignKeyOf(record.key, oldValue), this.foreignKeyOf(record.key, newValue)]
    const hash = newValue === null ? null : murmur3(this.values.serialize(newValue))
    const send = (foreignKey: KO | null, instruction: Instruction) =>
      this.context.forward(
        record.withKey(foreignKey).withValue<Subscription<K>>({
          hash,
          instruction,
          primaryKey: record.key,
          primaryPartition: this.context.recordMetadata()?.partition,
        }),
      )
    if (this.options.leftJoin) {
      if (newValue === null && oldValue === null) return
      if (asked !== null && !this.isSame(asked, asks)) send(asked, Instruction.DELETE)
      // A left join answers each row, also one that asks for nothing: null is a key that nobody has.
      send(asks, Instruction.ANSWER_ALWAYS)
      return
    }
    if (asks === null) {
      if (newValue !== null) this.context.recordDropped()
      if (asked !== null) send(asked, Instruction.DELETE_AND_ANSWER)
    } else if (asked !== null && !this.isSame(asked, asks)) {
      send(asked, Instruction.DELETE)
      // The earlier answer may have given a result, which must go.
      send(asks, Instruction.ANSWER_ALWAYS)
    } else send(asks, Instruction.ANSWER_IF_THERE)
  }

  private foreignKeyOf(key: K, value: V | null): KO | null {
    return value === null ? null : (this.options.extractor(value, key) ?? null)
  }

  /** By the bytes that go into the topic. */
  private isSame(one: KO, other: KO | null): boolean {
    if (other === null) return false
    return Buffer.compare(this.foreignKeys.serialize(one), this.foreignKeys.serialize(other)) === 0
  }
}
