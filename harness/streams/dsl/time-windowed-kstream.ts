import type { Aggregation } from '../processors/aggregate.ts'
import type { Aggregator, Initializer, Reducer } from '../processors/functions.ts'
import { SlidingWindowAggregateProcessor } from '../processors/sliding-window-aggregate.ts'
import { TimeWindowAggregateProcessor } from '../processors/time-window-aggregate.ts'
import type { EmitStrategy } from '../processors/window-close.ts'
import { WindowedAggregate } from '../processors/windowed-aggregate.ts'
import { int64 } from '../serdes/basic.ts'
import type { Serde } from '../serdes/types.ts'
import { windowed } from '../serdes/windowed.ts'
import type { Windowed } from '../stores/windowed.ts'
import type { AggregateBuilder } from './aggregate-node.ts'
import { aggregating, counting, reducing } from './aggregations.ts'
import type { KGroupedStreamParts } from './factory.ts'
import type { KTable } from './ktable.ts'
import { type Materialization, materialization, windowStoreOf } from './materialization.ts'
import { Materialized } from './options/materialized.ts'
import { Named } from './options/named.ts'
import { pick } from './select.ts'
import type { SlidingWindows } from './windows/sliding-windows.ts'
import type { TimeWindows } from './windows/time-windows.ts'

const [AGGREGATE, REDUCE] = ['KSTREAM-AGGREGATE-', 'KSTREAM-REDUCE-']

/** What differs between time windows and sliding windows. */
export interface WindowKind {
  readonly sizeMs: number
  readonly graceMs: number
  /** As on the JVM, `count` with a Materialized without a name takes one number more, but not over sliding windows. */
  readonly countTakesNumber: boolean
  /** Makes the store, and gives what makes the aggregations that share it. */
  aggregate<K, A>(
    stored: Materialization<K, A>,
    emit: EmitStrategy,
  ): <V>(aggregation: Aggregation<K, V, A>) => WindowedAggregate<K, V, A>
}

export function timeKind(windows: TimeWindows): WindowKind {
  const { sizeMs, graceMs } = windows
  return {
    ...{ sizeMs, graceMs, countTakesNumber: true },
    aggregate: (stored, emit) => {
      const store = windowStoreOf(stored, sizeMs, sizeMs + graceMs)
      const keepsUntilTold = stored.retentionMs === undefined
      return (aggregation) =>
        new WindowedAggregate(
          store,
          { aggregation, emit, keepsUntilTold },
          (options) => new TimeWindowAggregateProcessor(windows, options),
        )
    },
  }
}

export function slidingKind(windows: SlidingWindows): WindowKind {
  const { timeDifferenceMs, graceMs } = windows
  return {
    ...{ sizeMs: timeDifferenceMs, graceMs, countTakesNumber: false },
    aggregate: (stored, emit) => {
      // The window before the earliest one that still changes is needed too.
      const store = windowStoreOf(stored, timeDifferenceMs, 2 * timeDifferenceMs + graceMs)
      const keepsUntilTold = stored.retentionMs === undefined
      return (aggregation) =>
        new WindowedAggregate(
          store,
          { aggregation, emit, keepsUntilTold },
          (options) => new SlidingWindowAggregateProcessor(windows, options),
        )
    },
  }
}

abstract class WindowedStream<K, V> {
  private readonly parts: KGroupedStreamParts<K, V>
  private readonly aggregates: AggregateBuilder<K, V>
  private readonly kind: WindowKind
  private emit: EmitStrategy = 'onWindowUpdate'

  constructor(parts: KGroupedStreamParts<K, V>, aggregates: AggregateBuilder<K, V>, kind: WindowKind) {
    this.parts = parts
    this.aggregates = aggregates
    this.kind = kind
  }

  /** How many records each key has in each window; null values count as well, but not over sliding windows. */
  count(...options: (Named | Materialized<K, number>)[]): KTable<Windowed<K>, number> {
    const materialized = pick(options, Materialized) as Materialized<K, number> | undefined
    const unnamed = materialized !== undefined && materialized.fields.storeName === undefined
    if (unnamed && this.kind.countTakesNumber) this.parts.builder.newStoreName(AGGREGATE)
    return this.table(AGGREGATE, options, counting(), int64)
  }

  reduce(reducer: Reducer<V>, ...options: (Named | Materialized<K, V>)[]): KTable<Windowed<K>, V> {
    return this.table(REDUCE, options, reducing(reducer), this.parts.valueSerde)
  }

  aggregate<A>(
    initializer: Initializer<A>,
    aggregator: Aggregator<K, V, A>,
    ...options: (Named | Materialized<K, A>)[]
  ): KTable<Windowed<K>, A> {
    return this.table(AGGREGATE, options, aggregating(initializer, aggregator), undefined)
  }

  /** At each update (the default), or once when a window closes. */
  emitStrategy(emit: EmitStrategy): this {
    this.emit = emit
    return this
  }

  private table<A>(
    prefix: string,
    options: readonly unknown[],
    aggregation: Aggregation<K, V, A>,
    valueSerde: Serde<A> | undefined,
  ): KTable<Windowed<K>, A> {
    const { builder, keySerde } = this.parts
    const materialized = pick(options, Materialized) as Materialized<K, A> | undefined
    const stored = materialization(builder, materialized, prefix, { keySerde, valueSerde })
    const name = builder.nameOr(pick(options, Named), prefix)
    const { sizeMs, graceMs } = this.kind
    return this.aggregates.build<Windowed<K>, A>({
      ...stored,
      name,
      graceMs,
      keySerde: stored.keySerde && windowed(stored.keySerde, sizeMs),
      supplier: this.kind.aggregate(stored, this.emit)(aggregation),
    })
  }
}

/** A grouped stream in windows of time, to be aggregated. */
export class TimeWindowedKStream<K, V> extends WindowedStream<K, V> {
  constructor(parts: KGroupedStreamParts<K, V>, aggregates: AggregateBuilder<K, V>, windows: TimeWindows) {
    super(parts, aggregates, timeKind(windows))
  }
}

/** A grouped stream in sliding windows, to be aggregated. */
export class SlidingWindowedKStream<K, V> extends WindowedStream<K, V> {
  constructor(parts: KGroupedStreamParts<K, V>, aggregates: AggregateBuilder<K, V>, windows: SlidingWindows) {
    super(parts, aggregates, slidingKind(windows))
  }
}
