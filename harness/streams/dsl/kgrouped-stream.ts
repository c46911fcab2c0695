import { type Aggregation, StreamAggregate } from '../processors/aggregate.ts'
import type { Aggregator, Initializer, Reducer } from '../processors/functions.ts'
import { int64 } from '../serdes/basic.ts'
import type { Serde } from '../serdes/types.ts'
import { AggregateBuilder } from './aggregate-node.ts'
import { aggregating, counting, reducing } from './aggregations.ts'
import { CogroupedKStream } from './cogrouped-kstream.ts'
import type { KGroupedStreamParts } from './factory.ts'
import type { KTable } from './ktable.ts'
import { keyValueStoreOf, materialization } from './materialization.ts'
import { Materialized } from './options/materialized.ts'
import { Named } from './options/named.ts'
import { pick } from './select.ts'
import { SessionWindowedKStream } from './session-windowed-kstream.ts'
import { SlidingWindowedKStream, TimeWindowedKStream } from './time-windowed-kstream.ts'
import { SessionWindows } from './windows/session-windows.ts'
import { SlidingWindows } from './windows/sliding-windows.ts'
import type { TimeWindows } from './windows/time-windows.ts'

const [AGGREGATE, REDUCE] = ['KSTREAM-AGGREGATE-', 'KSTREAM-REDUCE-']

/** A stream by key, to be aggregated. Options are Named and Materialized, in any order. */
export class KGroupedStream<K, V> {
  readonly parts: KGroupedStreamParts<K, V>
  private readonly aggregates: AggregateBuilder<K, V>

  constructor(parts: KGroupedStreamParts<K, V>) {
    this.parts = parts
    this.aggregates = new AggregateBuilder(parts)
  }

  /** How many records each key has; values that are null do not count. */
  count(...options: (Named | Materialized<K, number>)[]): KTable<K, number> {
    const materialized = pick(options, Materialized) as Materialized<K, number> | undefined
    // As on the JVM, a Materialized without a name takes one number more.
    if (materialized && materialized.fields.storeName === undefined) this.parts.builder.newStoreName(AGGREGATE)
    return this.table(AGGREGATE, options, counting(), int64)
  }

  reduce(reducer: Reducer<V>, ...options: (Named | Materialized<K, V>)[]): KTable<K, V> {
    return this.table(REDUCE, options, reducing(reducer), this.parts.valueSerde)
  }

  aggregate<A>(
    initializer: Initializer<A>,
    aggregator: Aggregator<K, V, A>,
    ...options: (Named | Materialized<K, A>)[]
  ): KTable<K, A> {
    return this.table(AGGREGATE, options, aggregating(initializer, aggregator), undefined)
  }

  windowedBy(windows: TimeWindows | SlidingWindows): TimeWindowedKStream<K, V>
  windowedBy(windows: SessionWindows): SessionWindowedKStream<K, V>
  windowedBy(windows: TimeWindows | SlidingWindows | SessionWindows) {
    if (windows instanceof SessionWindows) return new SessionWindowedKStream(this.parts, this.aggregates, windows)
    if (windows instanceof SlidingWindows) return new SlidingWindowedKStream(this.parts, this.aggregates, windows)
    return new TimeWindowedKStream(this.parts, this.aggregates, windows)
  }

  /** With other grouped streams into one table: `first.cogroup(…).cogroup(second, …).aggregate(…)`. */
  cogroup<A>(aggregator: Aggregator<K, V, A>): CogroupedKStream<K, A> {
    return new CogroupedKStream<K, A>().cogroup(this, aggregator)
  }

  private table<A>(
    prefix: string,
    options: readonly unknown[],
    aggregation: Aggregation<K, V, A>,
    valueSerde: Serde<A> | undefined,
  ): KTable<K, A> {
    const { builder, keySerde } = this.parts
    const materialized = pick(options, Materialized) as Materialized<K, A> | undefined
    const stored = materialization(builder, materialized, prefix, { keySerde, valueSerde })
    const name = builder.nameOr(pick(options, Named), prefix)
    const supplier = new StreamAggregate(keyValueStoreOf(stored), aggregation)
    return this.aggregates.build({ ...stored, name, supplier })
  }
}
