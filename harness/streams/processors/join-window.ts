import type { InMemoryJoinWindowStore } from '../stores/join-window-store.ts'
import type { InternalProcessorContext } from './internal-context.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'

/** KStreamJoinWindow: remembers one side's records for the other side, after they were joined themselves. */
export class JoinWindow<K, V> extends Operator<K, V, K, V> {
  private readonly storeName: string
  private store!: InMemoryJoinWindowStore<K, V>

  constructor(storeName: string) {
    super()
    this.storeName = storeName
  }

  override init(context: InternalProcessorContext<K, V>): void {
    super.init(context)
    this.store = context.getStateStore(this.storeName)
  }

  process(record: StreamRecord<K, V>): void {
    this.context.forward(record)
    if (record.key != null) this.store.put(record.key, record.value, record.timestamp)
  }
}
