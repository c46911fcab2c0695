import type { ForeachAction } from './functions.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'

/** KStreamPeek: `peek`, and `foreach`, which has no node after it. */
export class StreamPeek<K, V> extends Operator<K, V, K, V> {
  private readonly action: ForeachAction<K, V>

  constructor(action: ForeachAction<K, V>) {
    super()
    this.action = action
  }

  process(record: StreamRecord<K, V>): void {
    this.action(record.key, record.value)
    this.context.forward(record)
  }
}
