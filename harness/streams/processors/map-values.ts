import type { ValueMapper } from './functions.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'

/** KStreamMapValues. */
export class StreamMapValues<K, V, V2> extends Operator<K, V, K, V2> {
  private readonly mapper: ValueMapper<K, V, V2>

  constructor(mapper: ValueMapper<K, V, V2>) {
    super()
    this.mapper = mapper
  }

  process({ key, value, timestamp, headers }: StreamRecord<K, V>): void {
    this.context.forward(new StreamRecord(key, this.mapper(value, key), timestamp, headers))
  }
}
