import type { Predicate } from './functions.ts'
import { Operator } from './operator.ts'
import type { StreamRecord } from './record.ts'

/** KStreamBranch: to the child of the first predicate that holds, else to the default branch, if there is one. */
export class StreamBranch<K, V> extends Operator<K, V, K, V> {
  private readonly predicates: readonly Predicate<K, V>[]
  private readonly children: readonly string[]

  constructor(predicates: readonly Predicate<K, V>[], children: readonly string[]) {
    super()
    this.predicates = predicates
    this.children = children
  }

  process(record: StreamRecord<K, V>): void {
    const index = this.predicates.findIndex((predicate) => predicate(record.key, record.value))
    const child = this.children[index === -1 ? this.predicates.length : index]
    if (child !== undefined) this.context.forward(record, child)
  }
}
