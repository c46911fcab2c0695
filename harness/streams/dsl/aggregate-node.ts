import { supplierOf, type TableSupplier } from '../processors/table-supplier.ts'
import type { Serde } from '../serdes/types.ts'
import type { KGroupedStreamParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { KTable } from './ktable.ts'
import { repartitionNode } from './repartition.ts'

export interface AggregateOptions<K, A> {
  readonly name: string
  readonly storeName: string
  readonly queryable: boolean
  readonly keySerde: Serde<K> | undefined
  readonly valueSerde: Serde<A> | undefined
  readonly supplier: TableSupplier<K, A>
  /** Milliseconds; of windowed aggregations. */
  readonly graceMs?: number
}

/** @param graceMs milliseconds; of windowed aggregations */
export function aggregateNode<K, A>(name: string, supplier: TableSupplier<K, A>, graceMs?: number): GraphNode {
  return new GraphNode(
    name,
    (topology, self) => topology.addProcessor(name, supplierOf(supplier), ...self.parentNames()),
    graceMs === undefined ? {} : { graceMs },
  )
}

/** The aggregations of one grouped stream. Those under a name of their own share its repartition topic. Kafka Streams' GroupedStreamAggregateBuilder. */
export class AggregateBuilder<K, V> {
  private readonly parts: KGroupedStreamParts<K, V>
  private repartition: GraphNode | undefined

  constructor(parts: KGroupedStreamParts<K, V>) {
    this.parts = parts
  }

  build<KR, A>(options: AggregateOptions<KR, A>): KTable<KR, A> {
    const { builder } = this.parts
    const { name, storeName, queryable, keySerde, valueSerde, supplier, graceMs } = options
    let [parent, sources] = [this.parts.node, this.parts.sources]
    if (this.parts.repartitionRequired) {
      parent = this.repartitionFor(storeName)
      builder.add(this.parts.node, parent)
      sources = [parent.name]
    }
    const node = aggregateNode(name, supplier, graceMs)
    builder.add(parent, node)
    const queryableStoreName = queryable ? storeName : undefined
    return builder.factory.table({ builder, name, keySerde, valueSerde, sources, node, supplier, queryableStoreName })
  }

  private repartitionFor(storeName: string): GraphNode {
    const { builder, groupedName, keySerde, valueSerde } = this.parts
    const options = { name: groupedName ?? storeName, keySerde, valueSerde }
    const made = repartitionNode(builder, options as Parameters<typeof repartitionNode>[1])
    if (this.repartition === undefined || groupedName === undefined) this.repartition = made
    return this.repartition
  }
}
