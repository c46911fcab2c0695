import type { Aggregation } from '../processors/aggregate.ts'
import type { Aggregator, Initializer, Merger, Reducer } from '../processors/functions.ts'
import { SessionWindowAggregate } from '../processors/session-window-aggregate.ts'
import type { EmitStrategy } from '../processors/window-close.ts'
import { int64 } from '../serdes/basic.ts'
import type { Serde } from '../serdes/types.ts'
import { sessionWindowed } from '../serdes/windowed.ts'
import type { Windowed } from '../stores/windowed.ts'
import type { AggregateBuilder } from './aggregate-node.ts'
import { aggregating, counting, reducing } from './aggregations.ts'
import type { KGroupedStreamParts } from './factory.ts'
import type { KTable } from './ktable.ts'
import { materialization, sessionStoreOf } from './materialization.ts'
import { Materialized } from './options/materialized.ts'
import { Named } from './options/named.ts'
import { pick } from './select.ts'
import type { SessionWindows } from './windows/session-windows.ts'

const [AGGREGATE, REDUCE] = ['KSTREAM-AGGREGATE-', 'KSTREAM-REDUCE-']

/** A grouped stream in sessions, to be aggregated. When sessions merge, the old ones are deleted and the new one is told. */
export class SessionWindowedKStream<K, V> {
  private readonly parts: KGroupedStreamParts<K, V>
  private readonly aggregates: AggregateBuilder<K, V>
  private readonly windows: SessionWindows
  private emit: EmitStrategy = 'onWindowUpdate'

  constructor(parts: KGroupedStreamParts<K, V>, aggregates: AggregateBuilder<K, V>, windows: SessionWindows) {
    this.parts = parts
    this.aggregates = aggregates
    this.windows = windows
  }

  /** How many records each session has. */
  count(...options: (Named | Materialized<K, number>)[]): KTable<Windowed<K>, number> {
    const materialized = pick(options, Materialized) as Materialized<K, number> | undefined
    if (materialized && materialized.fields.storeName === undefined) this.parts.builder.newStoreName(AGGREGATE)
    const merger: Merger<K, number | null> = (_key, one, other) => (one ?? 0) + (other ?? 0)
    return this.table(AGGREGATE, options, counting(), merger, int64)
  }

  reduce(reducer: Reducer<V>, ...options: (Named | Materialized<K, V>)[]): KTable<Windowed<K>, V> {
    const aggregation = reducing<K, V>(reducer)
    const merger: Merger<K, V | null> = (key, one, other) => aggregation.next(key, other as V, one)
    return this.table(REDUCE, options, aggregation, merger, this.parts.valueSerde)
  }

  aggregate<A>(
    initializer: Initializer<A>,
    aggregator: Aggregator<K, V, A>,
    sessionMerger: Merger<K, A>,
    ...options: (Named | Materialized<K, A>)[]
  ): KTable<Windowed<K>, A> {
    const merger = sessionMerger as Merger<K, A | null>
    return this.table(AGGREGATE, options, aggregating(initializer, aggregator), merger, undefined)
  }

  /** At each update (the default), or once when a session closes. */
  emitStrategy(emit: EmitStrategy): this {
    this.emit = emit
    return this
  }

  private table<A>(
    prefix: string,
    options: readonly unknown[],
    aggregation: Aggregation<K, V, A>,
    merger: Merger<K, A | null>,
    valueSerde: Serde<A> | undefined,
  ): KTable<Windowed<K>, A> {
    const { windows, emit } = this
    const { builder, keySerde } = this.parts
    const materialized = pick(options, Materialized) as Materialized<K, A> | undefined
    const stored = materialization(builder, materialized, prefix, { keySerde, valueSerde })
    const name = builder.nameOr(pick(options, Named), prefix)
    const graceMs = windows.graceMs + windows.gapMs
    const store = sessionStoreOf(stored, graceMs)
    return this.aggregates.build<Windowed<K>, A>({
      ...stored,
      name,
      graceMs,
      keySerde: stored.keySerde && sessionWindowed(stored.keySerde),
      supplier: new SessionWindowAggregate(store, {
        ...{ windows, aggregation, merger, emit },
        keepsUntilTold: stored.retentionMs === undefined,
      }),
    })
  }
}
