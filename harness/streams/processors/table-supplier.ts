import type { StateStore, TimestampedKeyValueStore, ValueAndTimestamp } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import type { Processor, ProcessorContext } from './types.ts'

/** Reads a table's current value of a key. */
export interface ValueGetter<K, V> {
  init(context: ProcessorContext): void
  get(key: K): ValueAndTimestamp<V> | null
}

/** How others read a table: the stores that they must be connected to, and a getter for each task. */
export interface ValueGetterSupplier<K, V> {
  readonly storeNames: readonly string[]
  get(): ValueGetter<K, V>
}

/** What makes a table: its processor, its stores, and how to read it. Kafka Streams' KTableProcessorSupplier. */
export interface TableSupplier<K, V> {
  get(): Processor
  /** Asked when the topology is written: only then is it known which node needs a store. */
  stores(): readonly StoreBuilder[]
  view(): ValueGetterSupplier<K, V>
  /**
   * Somebody downstream needs old values.
   * @param force true: a table without a store makes one
   * @returns whether old values will be sent
   */
  enableSendingOldValues(force: boolean): boolean
}

/** A table's supplier as the topology takes it. */
export function supplierOf<P extends Processor>(supplier: { get(): P; stores(): readonly StoreBuilder[] }) {
  return { get: () => supplier.get(), stores: () => supplier.stores() }
}

export function valueAndTimestamp<V>(value: V | null, timestamp: number): ValueAndTimestamp<V> | null {
  return value === null || value === undefined ? null : { value, timestamp }
}

/** Reads a table from its own store. */
export function materializedView<K, V>(storeName: string): ValueGetterSupplier<K, V> {
  return {
    storeNames: [storeName],
    get: () => {
      let store: TimestampedKeyValueStore<K, V>
      return {
        init: (context) => {
          store = context.getStateStore<TimestampedKeyValueStore<K, V> & StateStore>(storeName)
        },
        get: (key) => store.get(key),
      }
    },
  }
}
