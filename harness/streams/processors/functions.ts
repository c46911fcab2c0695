/** A key and a value: what `map` gives. */
export type KeyValue<K, V> = readonly [key: K, value: V]
export const KeyValue = {
  pair: <K, V>(key: K, value: V): KeyValue<K, V> => [key, value],
}

export type Predicate<K, V> = (key: K, value: V) => boolean
export type KeyValueMapper<K, V, R> = (key: K, value: V) => R
/** The value first: the key may be left out. Kafka Streams' ValueMapper and ValueMapperWithKey. */
export type ValueMapper<K, V, R> = (value: V, key: K) => R
export type ForeachAction<K, V> = (key: K, value: V) => void
/** Kafka Streams' ValueJoiner and ValueJoinerWithKey. */
export type ValueJoiner<K, L, R, V> = (left: L, right: R, key: K) => V
export type Initializer<A> = () => A
export type Aggregator<K, V, A> = (key: K, value: V, aggregate: A) => A
export type Reducer<V> = (aggregate: V, value: V) => V
/** Joins the aggregates of two sessions that have become one. */
export type Merger<K, A> = (key: K, one: A, other: A) => A
