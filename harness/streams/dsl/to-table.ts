import { TableSource } from '../processors/table-source.ts'
import { supplierOf } from '../processors/table-supplier.ts'
import type { KStreamParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { KTable } from './ktable.ts'
import { keyValueStoreOf, materialization } from './materialization.ts'
import type { Materialized } from './options/materialized.ts'
import type { Named } from './options/named.ts'
import { repartitionNode } from './repartition.ts'

const PREFIX = 'KSTREAM-TOTABLE-'

/** Adds `toTable` to the graph, behind a repartition topic if the key may have changed. */
export function streamToTable<K, V>(
  parts: KStreamParts<K, V>,
  named: Named | undefined,
  materialized: Materialized<K, V> | undefined,
): KTable<K, V> {
  const { builder } = parts
  const name = builder.nameOr(named, PREFIX)
  const stored = materialization(builder, materialized, PREFIX, parts)
  const { keySerde, valueSerde } = stored
  let [parent, sources] = [parts.node, parts.sources]
  if (parts.repartitionRequired) {
    parent = repartitionNode(builder, { name, keySerde, valueSerde } as Parameters<typeof repartitionNode>[1])
    builder.add(parts.node, parent)
    sources = [parent.name]
  }
  const supplier = new TableSource<K, V>(keyValueStoreOf(stored), stored.queryable)
  const node = new GraphNode(name, (topology, self) => {
    topology.addProcessor(name, supplierOf(supplier), ...self.parentNames())
  })
  builder.add(parent, node)
  const queryableStoreName = stored.queryable ? stored.storeName : undefined
  return builder.factory.table<K, V>({
    builder,
    name,
    keySerde,
    valueSerde,
    sources,
    node,
    supplier,
    queryableStoreName,
  })
}
