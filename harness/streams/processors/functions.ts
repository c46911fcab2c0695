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
/** The key of the other table's row that a row belongs to; null: to none. */
export type ForeignKeyExtractor<K, V, KO> = (value: V, key: K) => KO | null | undefined
/** Null results of these four: there is no aggregate, and what was stored is deleted. */
export type Initializer<A> = () => A | null
export type Aggregator<K, V, A> = (key: K, value: V, aggregate: A) => A | null
export type Reducer<V> = (aggregate: V, value: V) => V | null
/** Joins the aggregates of two sessions that have become one. */
export type Merger<K, A> = (key: K, one: A, other: A) => A | null
/** A row's group and what counts for it; null: the row is in no group. */
export type GroupMapper<K, V, K2, V2> = (key: K, value: V) => KeyValue<K2 | null, V2 | null> | null
