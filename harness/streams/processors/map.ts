import type { KeyValue, KeyValueMapper } from './functions.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'

/** KStreamMap: `map`, and `selectKey`. */
export class StreamMap<K, V, K2, V2> extends Operator<K, V, K2, V2> {
  private readonly mapper: KeyValueMapper<K, V, KeyValue<K2, V2>>

  constructor(mapper: KeyValueMapper<K, V, KeyValue<K2, V2>>) {
    super()
    this.mapper = mapper
  }

  process({ key, value, timestamp, headers }: StreamRecord<K, V>): void {
    const [newKey, newValue] = this.mapper(key, value)
    this.context.forward(new StreamRecord(newKey, newValue, timestamp, headers))
  }
}
