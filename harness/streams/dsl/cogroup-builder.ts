import type { Aggregation } from '../processors/aggregate.ts'
import { CogroupMerge } from '../processors/cogroup-merge.ts'
import type { Aggregator, Initializer } from '../processors/functions.ts'
import type { TableSupplier } from '../processors/table-supplier.ts'
import type { Serde } from '../serdes/types.ts'
import { aggregateNode } from './aggregate-node.ts'
import { aggregating } from './aggregations.ts'
import type { KGroupedStreamParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { KTable } from './ktable.ts'
import { type Materialization, materialization } from './materialization.ts'
import { Materialized } from './options/materialized.ts'
import { Named } from './options/named.ts'
import { repartitionNode } from './repartition.ts'
import { pick } from './select.ts'

const [AGGREGATE, MERGE] = ['COGROUPKSTREAM-AGGREGATE-', 'COGROUPKSTREAM-MERGE-']

/** A grouped stream, and what its records add to the common aggregate. */
export type Cogroups<K, A> = Map<KGroupedStreamParts<K, unknown>, Aggregator<K, unknown, A>>

/** How the aggregations of all groups are stored: without windows, or in those of one kind. */
export interface CogroupStorage<K, KR, A> {
  readonly keySerde: Serde<KR> | undefined
  /** Milliseconds; of windowed aggregations. */
  readonly graceMs?: number
  /** Of one group. All share one store. */
  aggregate(aggregation: Aggregation<K, unknown, A>): TableSupplier<KR, A>
}

/** The aggregations of several grouped streams into one table. Kafka Streams' CogroupedStreamAggregateBuilder. */
export class CogroupBuilder<K, A> {
  readonly groups: Cogroups<K, A> = new Map()
  private readonly repartitions = new Map<KGroupedStreamParts<K, unknown>, GraphNode>()

  build<KR>(
    initializer: Initializer<A>,
    options: readonly unknown[],
    storageOf: (stored: Materialization<K, A>) => CogroupStorage<K, KR, A>,
  ): KTable<KR, A> {
    const [first] = this.groups.keys()
    const { builder, keySerde } = first!
    const name = pick(options, Named)?.name
    const materialized = pick(options, Materialized) as Materialized<K, A> | undefined
    const stored = materialization(builder, materialized, AGGREGATE, { keySerde })
    const parents = [...this.groups.keys()].map((group) => this.parentOf(group, stored.storeName))
    const sources = [...new Set(parents.flatMap((parent) => parent.sources))]
    builder.copartition(sources)
    const storage = storageOf(stored)
    const aggregations = [...this.groups.values()].map((aggregator, nth) => {
      const supplier = storage.aggregate(aggregating(initializer, aggregator))
      const own = builder.suffixedOr(name, `-cogroup-agg-${nth}`, AGGREGATE)
      const node = aggregateNode(own, supplier, storage.graceMs)
      builder.add(parents[nth]!.node, node)
      return { supplier, node }
    })
    const supplier = new CogroupMerge(aggregations.map((one) => one.supplier))
    const merge = builder.suffixedOr(name, '-cogroup-merge', MERGE)
    const node = new GraphNode(merge, (topology, self) => {
      topology.addProcessor(merge, () => supplier.get(), ...self.parentNames())
    })
    builder.add(
      aggregations.map((one) => one.node),
      node,
    )
    return builder.factory.table<KR, A>({
      ...{ builder, name: merge, sources, node, supplier },
      keySerde: storage.keySerde,
      valueSerde: stored.valueSerde,
      queryableStoreName: stored.queryable ? stored.storeName : undefined,
    })
  }

  /** A group whose key may have changed goes through a topic first; the aggregations of one `cogroup` share it. */
  private parentOf(group: KGroupedStreamParts<K, unknown>, storeName: string) {
    const { builder, groupedName, keySerde, valueSerde } = group
    if (!group.repartitionRequired) return group
    const options = { name: groupedName ?? storeName, keySerde, valueSerde }
    const made = repartitionNode(builder, options as Parameters<typeof repartitionNode>[1])
    const node = this.repartitions.get(group) ?? made
    if (node === made) builder.add(group.node, made)
    this.repartitions.set(group, node)
    return { node, sources: [node.name] }
  }
}
