import type { ValueJoiner } from '../processors/functions.ts'
import { TableJoin } from '../processors/table-join.ts'
import { TableJoinMerger } from '../processors/table-join-merger.ts'
import { supplierOf } from '../processors/table-supplier.ts'
import type { KTableParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { KTable } from './ktable.ts'
import { keyValueStoreOf, materialization } from './materialization.ts'
import { Materialized } from './options/materialized.ts'
import { Named } from './options/named.ts'
import { pick } from './select.ts'
import type { JoinKind } from './stream-joining.ts'

/** Adds a table-table join to the graph: a node for each side, and one where they meet. */
export function joinTables<K, V, VO, R>(
  table: KTableParts<K, V>,
  other: KTableParts<K, VO>,
  joiner: ValueJoiner<K, V | null, VO | null, R>,
  options: readonly unknown[],
  { leftOuter, rightOuter }: JoinKind,
): KTable<K, R> {
  const { builder } = table
  const given = pick(options, Named)?.name
  const materialized = pick(options, Materialized) as Materialized<K, R> | undefined
  const prefix = 'KTABLE-MERGE-'
  const stored = materialized && materialization(builder, materialized, prefix, { keySerde: table.keySerde })
  const merge = builder.nameOr(given, prefix)
  const sources = [...new Set([...table.sources, ...other.sources])]
  builder.copartition(sources)
  if (leftOuter) table.supplier.enableSendingOldValues(true)
  if (rightOuter) other.supplier.enableSendingOldValues(true)
  const reversed: ValueJoiner<K, VO | null, V | null, R> = (right, left, key) => joiner(left, right, key)
  const thisSide = new TableJoin(table.supplier, other.supplier, joiner, {
    needsThis: !rightOuter,
    needsOther: !leftOuter,
  })
  const otherSide = new TableJoin(other.supplier, table.supplier, reversed, {
    needsThis: !leftOuter,
    needsOther: !rightOuter,
  })
  const thisName = builder.suffixedOr(given, '-join-this', 'KTABLE-JOINTHIS-')
  const otherName = builder.suffixedOr(given, '-join-other', 'KTABLE-JOINOTHER-')
  const merger = new TableJoinMerger<K, R>([thisSide, otherSide], stored && keyValueStoreOf(stored))
  const [view, otherView] = [table.supplier.view(), other.supplier.view()]
  const node = new GraphNode(merge, (topology) => {
    topology.addProcessor(thisName, () => thisSide.get(), table.name)
    topology.addProcessor(otherName, () => otherSide.get(), other.name)
    topology.addProcessor(merge, supplierOf(merger), thisName, otherName)
    topology.connectProcessorAndStateStores(thisName, ...otherView.storeNames)
    topology.connectProcessorAndStateStores(otherName, ...view.storeNames)
  })
  builder.add([table.node, other.node], node)
  return builder.factory.table<K, R>({
    ...{ builder, name: merge, sources, node, supplier: merger },
    keySerde: stored?.keySerde ?? table.keySerde,
    valueSerde: stored?.valueSerde,
    queryableStoreName: stored?.storeName,
  })
}
