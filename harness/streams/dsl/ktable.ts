import type { Change } from '../processors/change.ts'
import type {
  ForeignKeyExtractor,
  GroupMapper,
  KeyValueMapper,
  Predicate,
  ValueJoiner,
  ValueMapper,
} from '../processors/functions.ts'
import { StreamMapValues } from '../processors/map-values.ts'
import { TableFilter } from '../processors/table-filter.ts'
import { TableMapValues } from '../processors/table-map-values.ts'
import { TableRepartitionMap } from '../processors/table-repartition-map.ts'
import { supplierOf, type TableSupplier } from '../processors/table-supplier.ts'
import type { Serde } from '../serdes/types.ts'
import type { KTableParts } from './factory.ts'
import { joinOnForeignKey } from './foreign-key-joining.ts'
import { GraphNode } from './graph-node.ts'
import type { KGroupedTable } from './kgrouped-table.ts'
import type { KStream } from './kstream.ts'
import { keyValueStoreOf, materialization } from './materialization.ts'
import type { Grouped } from './options/grouped.ts'
import { Materialized } from './options/materialized.ts'
import { Named } from './options/named.ts'
import type { Suppressed } from './options/suppressed.ts'
import type { TableJoined } from './options/table-joined.ts'
import { pick } from './select.ts'
import { suppressTable } from './suppressing.ts'
import { joinTables } from './table-joining.ts'

/** A table: the last value of each key; a null value deletes. Source: Kafka Streams' `KTable`. Options are Named and Materialized, in any order. */
export class KTable<K, V> {
  readonly parts: KTableParts<K, V>

  constructor(parts: KTableParts<K, V>) {
    this.parts = parts
  }

  /** The store that can be asked; undefined where the table was given no name. */
  queryableStoreName(): string | undefined {
    return this.parts.queryableStoreName
  }

  filter(predicate: Predicate<K, V>, ...options: (Named | Materialized<K, V>)[]): KTable<K, V> {
    return this.filtered(predicate, options, false)
  }

  filterNot(predicate: Predicate<K, V>, ...options: (Named | Materialized<K, V>)[]): KTable<K, V> {
    return this.filtered(predicate, options, true)
  }

  mapValues<R>(mapper: ValueMapper<K, V, R>, ...options: (Named | Materialized<K, R>)[]): KTable<K, R> {
    const { supplier } = this.parts
    return this.derive<R>(
      'KTABLE-MAPVALUES-',
      options,
      undefined,
      (store) => new TableMapValues(supplier, mapper, store),
    )
  }

  /** Every change as a record, a deletion with a null value. With a function: by another key. */
  // The function first: a function has a name too, and would pass for a Named.
  toStream<K2>(mapper: KeyValueMapper<K, V, K2>, named?: Named): KStream<K2, V>
  toStream(named?: Named): KStream<K, V>
  toStream(first?: Named | KeyValueMapper<K, V, unknown>, second?: Named): unknown {
    if (typeof first !== 'function') return this.streamed(first)
    return this.streamed(second).selectKey(first as KeyValueMapper<K, V, unknown>)
  }

  private streamed(named: Named | undefined): KStream<K, V> {
    const { builder, node, keySerde, valueSerde, sources } = this.parts
    const name = builder.nameOr(named, 'KTABLE-TOSTREAM-')
    const streamed = new GraphNode(name, (topology, self) => {
      const make = () => new StreamMapValues<K, Change<V>, V | null>((change) => change.newValue)
      topology.addProcessor(name, make, ...self.parentNames())
    })
    builder.add(node, streamed)
    const parts = { builder, name, keySerde, valueSerde, sources, node: streamed, repartitionRequired: false }
    return builder.factory.stream(parts)
  }

  /** With a table of the same key; with a function before the joiner: with the row of another table that each row names by its key. */
  join<KO, VO, R>(
    other: KTable<KO, VO>,
    foreignKey: ForeignKeyExtractor<K, V, KO>,
    joiner: ValueJoiner<K, V, VO, R>,
    ...options: (TableJoined<K, KO> | Materialized<K, R>)[]
  ): KTable<K, R>
  join<VO, R>(
    other: KTable<K, VO>,
    joiner: ValueJoiner<K, V, VO, R>,
    ...options: (Named | Materialized<K, R>)[]
  ): KTable<K, R>
  join<VO, R>(other: KTable<K, VO>, ...rest: unknown[]): KTable<K, R> {
    return this.joined(other, rest, false)
  }

  leftJoin<KO, VO, R>(
    other: KTable<KO, VO>,
    foreignKey: ForeignKeyExtractor<K, V, KO>,
    joiner: ValueJoiner<K, V, VO | null, R>,
    ...options: (TableJoined<K, KO> | Materialized<K, R>)[]
  ): KTable<K, R>
  leftJoin<VO, R>(
    other: KTable<K, VO>,
    joiner: ValueJoiner<K, V, VO | null, R>,
    ...options: (Named | Materialized<K, R>)[]
  ): KTable<K, R>
  leftJoin<VO, R>(other: KTable<K, VO>, ...rest: unknown[]): KTable<K, R> {
    return this.joined(other, rest, true)
  }

  outerJoin<VO, R>(
    other: KTable<K, VO>,
    joiner: ValueJoiner<K, V | null, VO | null, R>,
    ...options: (Named | Materialized<K, R>)[]
  ): KTable<K, R> {
    return joinTables(this.parts, other.parts, joiner, options, { leftOuter: true, rightOuter: true })
  }

  /** By another key and value: `groupBy((key, value) => [group, value])`. Where either is null, the row is in no group. */
  groupBy<K2, V2>(selector: GroupMapper<K, V, K2, V2>, grouped?: Grouped<K2, V2>): KGroupedTable<K2, V2> {
    const { builder, node, supplier, sources } = this.parts
    const { name: groupedName, keySerde, valueSerde } = grouped?.fields ?? {}
    const name = builder.nameOr(groupedName, 'KTABLE-SELECT-')
    const select = new GraphNode(name, (topology, self) => {
      const make = () => new TableRepartitionMap<K, V, K2, V2>(selector, (a, b) => sameKey(a, b, keySerde))
      topology.addProcessor(name, make, ...self.parentNames())
    })
    builder.add(node, select)
    supplier.enableSendingOldValues(true)
    return builder.factory.groupedTable({ builder, name, keySerde, valueSerde, sources, node: select, groupedName })
  }

  /** Holds changes back: until a window closes, or for a time. */
  suppress(suppressed: Suppressed): KTable<K, V> {
    return suppressTable(this.parts, suppressed)
  }

  private joined<KO, VO, R>(other: KTable<KO, VO>, rest: readonly unknown[], leftOuter: boolean): KTable<K, R> {
    const functions = rest.filter((given) => typeof given === 'function')
    const options = rest.filter((given) => typeof given !== 'function')
    if (functions.length === 2) {
      const [extractor, joiner] = functions as [ForeignKeyExtractor<K, V, KO>, ValueJoiner<K, V, VO | null, R>]
      return joinOnForeignKey(this.parts, other.parts, { extractor, joiner, leftJoin: leftOuter }, options)
    }
    const [joiner] = functions as unknown as [ValueJoiner<K, V | null, VO | null, R>]
    const sameKey = other.parts as unknown as KTableParts<K, VO>
    return joinTables(this.parts, sameKey, joiner, options, { leftOuter, rightOuter: false })
  }

  private filtered(predicate: Predicate<K, V>, options: readonly unknown[], not: boolean): KTable<K, V> {
    const { supplier, valueSerde } = this.parts
    return this.derive(
      'KTABLE-FILTER-',
      options,
      valueSerde,
      (store) => new TableFilter(supplier, predicate, not, store),
    )
  }

  private derive<R>(
    prefix: string,
    options: readonly unknown[],
    valueSerde: Serde<R> | undefined,
    make: (store: ReturnType<typeof keyValueStoreOf> | undefined) => TableSupplier<K, R>,
  ): KTable<K, R> {
    const { builder, node, keySerde, sources } = this.parts
    const materialized = pick(options, Materialized) as Materialized<K, R> | undefined
    const stored = materialized && materialization(builder, materialized, prefix, { keySerde, valueSerde })
    const name = builder.nameOr(pick(options, Named), prefix)
    const supplier = make(stored?.queryable ? keyValueStoreOf(stored) : undefined)
    const derived = new GraphNode(name, (topology, self) => {
      topology.addProcessor(name, supplierOf(supplier), ...self.parentNames())
    })
    builder.add(node, derived)
    return builder.factory.table<K, R>({
      ...{ builder, name, sources, supplier, node: derived },
      keySerde: stored?.keySerde ?? keySerde,
      valueSerde: stored ? stored.valueSerde : valueSerde,
      queryableStoreName: stored?.queryable ? stored.storeName : undefined,
    })
  }
}

/** Objects are compared by what goes into the topic. */
function sameKey<K>(a: K, b: K, serde: Serde<K> | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || serde === undefined) return false
  return Buffer.compare(serde.serialize(a), serde.serialize(b)) === 0
}
