import { Instruction, type Subscription, type SubscriptionResponse } from '../serdes/subscription.ts'
import type { CombinedKey } from './combined-key.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'
import type { ValueGetter } from './table-supplier.ts'

/** Answers a row that asks, with the foreign row as it stands. Kafka Streams' SubscriptionJoinProcessorSupplier. */
export class SubscriptionJoin<KO, K, VO> extends Operator<
  CombinedKey<KO, K>,
  Subscription<K>,
  K,
  SubscriptionResponse<VO>
> {
  private readonly foreignRows: ValueGetter<KO, VO>

  constructor(foreignRows: ValueGetter<KO, VO>) {
    super()
    this.foreignRows = foreignRows
  }

  override init(context: InternalProcessorContext<K, SubscriptionResponse<VO>>): void {
    super.init(context)
    this.foreignRows.init(context)
  }

  process({ key, value, timestamp, headers }: StreamRecord<CombinedKey<KO, K>, Subscription<K>>): void {
    const { hash, instruction, primaryPartition } = value
    if (instruction === Instruction.DELETE) return
    const found = key.foreignKey === null ? null : this.foreignRows.get(key.foreignKey)
    if (found === null && instruction === Instruction.ANSWER_IF_THERE) return
    const foreignValue = instruction === Instruction.DELETE_AND_ANSWER ? null : (found?.value ?? null)
    const answer = { hash, foreignValue, primaryPartition }
    this.context.forward(
      new StreamRecord(key.primaryKey, answer, Math.max(timestamp, found?.timestamp ?? timestamp), headers),
    )
  }
}
