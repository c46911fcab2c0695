import type { KeyValue, KeyValueMapper } from './functions.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'

/** KStreamFlatMap: a record becomes none or many. */
export class StreamFlatMap<K, V, K2, V2> extends Operator<K, V, K2, V2> {
  private readonly mapper: KeyValueMapper<K, V, Iterable<KeyValue<K2, V2>>>

  constructor(mapper: KeyValueMapper<K, V, Iterable<KeyValue<K2, V2>>>) {
    super()
    this.mapper = mapper
  }

  process({ key, value, timestamp, headers }: StreamRecord<K, V>): void {
    for (const [newKey, newValue] of this.mapper(key, value)) {
      this.context.forward(new StreamRecord(newKey, newValue, timestamp, headers))
    }
  }
}
