import type { Processor, ProcessorContext, StreamRecord, TimestampedKeyValueStore } from '#harness/streams'

/** Joins a record with the value that a table's store has for its key. What `join` gives null for goes no further. */
export class Lookup<V, VT, R> implements Processor<string, V, string, R> {
  private readonly storeName: string
  private readonly join: (value: V, found: VT | null) => R | null
  private context!: ProcessorContext<string, R>
  private table!: TimestampedKeyValueStore<string, VT>

  constructor(storeName: string, join: (value: V, found: VT | null) => R | null) {
    this.storeName = storeName
    this.join = join
  }

  init(context: ProcessorContext<string, R>): void {
    this.context = context
    this.table = context.getStateStore(this.storeName)
  }

  process(record: StreamRecord<string, V>): void {
    if (record.key === null) return
    const joined = this.join(record.value, this.table.get(record.key)?.value ?? null)
    if (joined !== null) this.context.forward(record.withValue(joined))
  }
}
