import { StreamAggregate } from '../processors/aggregate.ts'
import type { Aggregator, Initializer, Merger } from '../processors/functions.ts'
import { SessionWindowAggregate } from '../processors/session-window-aggregate.ts'
import { sessionWindowed, windowed } from '../serdes/windowed.ts'
import type { Windowed } from '../stores/windowed.ts'
import { CogroupBuilder } from './cogroup-builder.ts'
import type { KGroupedStream } from './kgrouped-stream.ts'
import type { KTable } from './ktable.ts'
import { keyValueStoreOf, sessionStoreOf } from './materialization.ts'
import type { Materialized } from './options/materialized.ts'
import type { Named } from './options/named.ts'
import { slidingKind, timeKind, type WindowKind } from './time-windowed-kstream.ts'
import { SessionWindows } from './windows/session-windows.ts'
import { SlidingWindows } from './windows/sliding-windows.ts'
import type { TimeWindows } from './windows/time-windows.ts'

type Options<K, A> = readonly (Named | Materialized<K, A>)[]

/** Several grouped streams, to be aggregated into one table. Options are Named and Materialized, in any order. Source: KIP-150, Kafka Streams' `CogroupedKStream`. */
export class CogroupedKStream<K, A> {
  private readonly cogroups = new CogroupBuilder<K, A>()

  /** Adds a stream, and what its records make of the common aggregate. */
  cogroup<V>(grouped: KGroupedStream<K, V>, aggregator: Aggregator<K, V, A>): this {
    const { parts } = grouped
    this.cogroups.groups.set(parts as typeof parts & { keySerde: never }, aggregator as Aggregator<K, unknown, A>)
    return this
  }

  aggregate(initializer: Initializer<A>, ...options: Options<K, A>): KTable<K, A> {
    return this.cogroups.build(initializer, options, (stored) => {
      const store = keyValueStoreOf(stored)
      return { keySerde: stored.keySerde, aggregate: (aggregation) => new StreamAggregate(store, aggregation) }
    })
  }

  windowedBy(windows: TimeWindows | SlidingWindows): WindowedCogroupedKStream<K, A>
  windowedBy(windows: SessionWindows): SessionWindowedCogroupedKStream<K, A>
  windowedBy(windows: TimeWindows | SlidingWindows | SessionWindows) {
    if (windows instanceof SessionWindows) return new SessionWindowedCogroupedKStream(this.cogroups, windows)
    const kind = windows instanceof SlidingWindows ? slidingKind(windows) : timeKind(windows)
    return new WindowedCogroupedKStream(this.cogroups, kind)
  }
}

/** Several grouped streams in windows of time, or in sliding ones. Each update is told. */
export class WindowedCogroupedKStream<K, A> {
  private readonly cogroups: CogroupBuilder<K, A>
  private readonly kind: WindowKind

  constructor(cogroups: CogroupBuilder<K, A>, kind: WindowKind) {
    this.cogroups = cogroups
    this.kind = kind
  }

  aggregate(initializer: Initializer<A>, ...options: Options<K, A>): KTable<Windowed<K>, A> {
    const { sizeMs, graceMs } = this.kind
    return this.cogroups.build<Windowed<K>>(initializer, options, (stored) => ({
      keySerde: stored.keySerde && windowed(stored.keySerde, sizeMs),
      graceMs,
      aggregate: this.kind.aggregate(stored, 'onWindowUpdate'),
    }))
  }
}

/** Several grouped streams in sessions. Each update is told. */
export class SessionWindowedCogroupedKStream<K, A> {
  private readonly cogroups: CogroupBuilder<K, A>
  private readonly windows: SessionWindows

  constructor(cogroups: CogroupBuilder<K, A>, windows: SessionWindows) {
    this.cogroups = cogroups
    this.windows = windows
  }

  aggregate(
    initializer: Initializer<A>,
    sessionMerger: Merger<K, A>,
    ...options: Options<K, A>
  ): KTable<Windowed<K>, A> {
    const { windows } = this
    const graceMs = windows.graceMs + windows.gapMs
    const merger = sessionMerger as Merger<K, A | null>
    return this.cogroups.build<Windowed<K>>(initializer, options, (stored) => {
      const store = sessionStoreOf(stored, graceMs)
      const how = { windows, merger, emit: 'onWindowUpdate', keepsUntilTold: false } as const
      return {
        keySerde: stored.keySerde && sessionWindowed(stored.keySerde),
        graceMs,
        aggregate: (aggregation) => new SessionWindowAggregate(store, { ...how, aggregation }),
      }
    })
  }
}
