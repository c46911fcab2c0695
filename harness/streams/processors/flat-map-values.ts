import type { ValueMapper } from './functions.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'

/** KStreamFlatMapValues: a record becomes none or many, of one key. */
export class StreamFlatMapValues<K, V, V2> extends Operator<K, V, K, V2> {
  private readonly mapper: ValueMapper<K, V, Iterable<V2>>

  constructor(mapper: ValueMapper<K, V, Iterable<V2>>) {
    super()
    this.mapper = mapper
  }

  process({ key, value, timestamp, headers }: StreamRecord<K, V>): void {
    for (const newValue of this.mapper(value, key)) {
      this.context.forward(new StreamRecord(key, newValue, timestamp, headers))
    }
  }
}
