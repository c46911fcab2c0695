import type { Aggregation } from '../processors/aggregate.ts'
import type { Aggregator, Initializer, Reducer } from '../processors/functions.ts'

export function counting<K, V>(): Aggregation<K, V, number> {
  return { initial: () => 0, next: (_key, _value, count) => (count ?? 0) + 1 }
}

/** The first value is the aggregate. */
export function reducing<K, V>(reducer: Reducer<V>): Aggregation<K, V, V> {
  return {
    initial: () => null,
    next: (_key, value, aggregate) => (aggregate == null ? value : reducer(aggregate, value)),
  }
}

export function aggregating<K, V, A>(
  initializer: Initializer<A>,
  aggregator: Aggregator<K, V, A>,
): Aggregation<K, V, A> {
  return { initial: initializer, next: (key, value, aggregate) => aggregator(key, value, aggregate as A) }
}
