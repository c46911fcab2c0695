import type { Predicate } from './functions.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'

/** KStreamFilter: `filter`, or with `not` `filterNot`. */
export class StreamFilter<K, V> extends Operator<K, V, K, V> {
  private readonly predicate: Predicate<K, V>
  private readonly not: boolean

  constructor(predicate: Predicate<K, V>, not: boolean) {
    super()
    this.predicate = predicate
    this.not = not
  }

  process(record: StreamRecord<K, V>): void {
    if (this.predicate(record.key, record.value) !== this.not) this.context.forward(record)
  }
}
