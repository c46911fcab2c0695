import type { Aggregator, Initializer, Reducer } from '../processors/functions.ts'
import { TableAggregate, type TableAggregation } from '../processors/table-aggregate.ts'
import { supplierOf } from '../processors/table-supplier.ts'
import { int64 } from '../serdes/basic.ts'
import { deferredChangeSerde } from '../serdes/change.ts'
import type { Serde } from '../serdes/types.ts'
import type { KGroupedTableParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { KTable } from './ktable.ts'
import { keyValueStoreOf, materialization } from './materialization.ts'
import { Materialized } from './options/materialized.ts'
import { Named } from './options/named.ts'
import { pick } from './select.ts'

const [AGGREGATE, REDUCE] = ['KTABLE-AGGREGATE-', 'KTABLE-REDUCE-']

/** A table by another key, to be aggregated: the aggregates follow changes and deletions of the rows. */
export class KGroupedTable<K, V> {
  private readonly parts: KGroupedTableParts<K, V>
  private repartition: GraphNode | undefined

  constructor(parts: KGroupedTableParts<K, V>) {
    this.parts = parts
  }

  /** How many rows each group has. */
  count(...options: (Named | Materialized<K, number>)[]): KTable<K, number> {
    const aggregation: TableAggregation<K, V, number> = {
      add: (_key, _value, count) => (count ?? 0) + 1,
      subtract: (_key, _value, count) => count - 1,
      firstValueIsAggregate: false,
    }
    return this.table(AGGREGATE, AGGREGATE, options, aggregation, int64)
  }

  reduce(adder: Reducer<V>, subtractor: Reducer<V>, ...options: (Named | Materialized<K, V>)[]): KTable<K, V> {
    const aggregation: TableAggregation<K, V, V> = {
      add: (_key, value, aggregate) => (aggregate === null ? value : adder(aggregate, value)),
      subtract: (_key, value, aggregate) => subtractor(aggregate, value),
      firstValueIsAggregate: true,
    }
    return this.table(AGGREGATE, REDUCE, options, aggregation, this.parts.valueSerde)
  }

  aggregate<A>(
    initializer: Initializer<A>,
    adder: Aggregator<K, V, A>,
    subtractor: Aggregator<K, V, A>,
    ...options: (Named | Materialized<K, A>)[]
  ): KTable<K, A> {
    const aggregation: TableAggregation<K, V, A> = {
      add: (key, value, aggregate) => adder(key, value, aggregate === null ? (initializer() as A) : aggregate),
      subtract: subtractor,
      firstValueIsAggregate: false,
    }
    return this.table(AGGREGATE, AGGREGATE, options, aggregation, undefined)
  }

  private table<A>(
    storePrefix: string,
    prefix: string,
    options: readonly unknown[],
    aggregation: TableAggregation<K, V, A>,
    valueSerde: Serde<A> | undefined,
  ): KTable<K, A> {
    const { builder, keySerde, groupedName } = this.parts
    const materialized = pick(options, Materialized) as Materialized<K, A> | undefined
    const stored = materialization(builder, materialized, storePrefix, { keySerde, valueSerde })
    const given = pick(options, Named)?.name
    const sink = builder.suffixedOr(given, '-sink', 'KSTREAM-SINK-')
    const source = builder.suffixedOr(given, '-source', 'KSTREAM-SOURCE-')
    const name = builder.nameOr(given, prefix)
    const topic = `${groupedName ?? stored.storeName}-repartition`
    if (this.repartition === undefined || groupedName === undefined) {
      this.repartition = this.repartitionNode(sink, source, topic)
    }
    builder.add(this.parts.node, this.repartition)
    const supplier = new TableAggregate(keyValueStoreOf(stored), aggregation)
    const node = new GraphNode(name, (topology, graphNode) => {
      topology.addProcessor(name, supplierOf(supplier), ...graphNode.parentNames())
    })
    builder.add(this.repartition, node)
    const queryableStoreName = stored.queryable ? stored.storeName : undefined
    const common = { builder, name, node, supplier, queryableStoreName, sources: [this.repartition.name] }
    return builder.factory.table({ ...common, keySerde: stored.keySerde, valueSerde: stored.valueSerde })
  }

  /** Old and new values travel in one record. */
  private repartitionNode(sink: string, source: string, topic: string): GraphNode {
    const { keySerde, valueSerde } = this.parts
    return new GraphNode(source, (topology, node) => {
      const serdes = { keySerde, valueSerde: deferredChangeSerde(valueSerde) }
      const options = serdes as Parameters<typeof topology.addSink>[2]
      topology.addInternalTopic(topic, undefined)
      topology.addSink(sink, topic, options, ...node.parentNames())
      topology.addSource(source, topic, options)
    })
  }
}
