import { nullKey } from '../failures.ts'
import { Change } from './change.ts'
import type { GroupMapper, KeyValue } from './functions.ts'
import { Operator } from './operator.ts'
import { StreamRecord } from './record.ts'

/**
 * KTableRepartitionMap: a change of a table becomes a subtraction from its old group and an addition to its new one; one record where the group
 * stays the same (KIP-904).
 * @param sameKey whether two new keys are equal: by their serialized bytes
 */
export class TableRepartitionMap<K, V, K2, V2> extends Operator<K, Change<V>, K2, Change<V2>> {
  private readonly mapper: GroupMapper<K, V, K2, V2>
  private readonly sameKey: (a: K2, b: K2) => boolean

  constructor(mapper: GroupMapper<K, V, K2, V2>, sameKey: (a: K2, b: K2) => boolean) {
    super()
    this.mapper = mapper
    this.sameKey = sameKey
  }

  process({ key, value: change, timestamp, headers }: StreamRecord<K, Change<V>>): void {
    if (key == null) throw nullKey('KTable.groupBy')
    const next = change.newValue === null ? undefined : this.pair(key, change.newValue)
    const old = change.oldValue === null ? undefined : this.pair(key, change.oldValue)
    if (old && next && this.sameKey(old[0], next[0])) {
      this.context.forward(new StreamRecord(old[0], new Change(next[1], old[1]), timestamp, headers))
      return
    }
    if (old) this.context.forward(new StreamRecord(old[0], new Change<V2>(null, old[1]), timestamp, headers))
    if (next) this.context.forward(new StreamRecord(next[0], new Change(next[1], null), timestamp, headers))
  }

  /** Undefined where the new key or value is null: such a row is in no group. */
  private pair(key: K, value: V): KeyValue<K2, V2> | undefined {
    const pair = this.mapper(key, value)
    return pair == null || pair[0] == null || pair[1] == null ? undefined : [pair[0], pair[1]]
  }
}
