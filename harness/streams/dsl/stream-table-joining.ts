import type { KeyValueMapper, ValueJoiner } from '../processors/functions.ts'
import { StreamTableJoin } from '../processors/stream-table-join.ts'
import type { ValueGetterSupplier } from '../processors/table-supplier.ts'
import type { KStreamParts, KTableParts } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { Joined } from './options/joined.ts'

interface JoinFunctions<K, V, KT, VT, R> {
  readonly view: ValueGetterSupplier<KT, VT>
  readonly keyOf: KeyValueMapper<K, V, KT>
  readonly joiner: ValueJoiner<K, V, VT | null, R>
  readonly left: boolean
}

function joinNode<K, V, KT, VT, R>(
  name: string,
  functions: JoinFunctions<K, V, KT, VT, R>,
  connects: boolean,
): GraphNode {
  const { view, keyOf, joiner, left } = functions
  return new GraphNode(
    name,
    (topology, node) => {
      topology.addProcessor(name, () => new StreamTableJoin(view.get(), keyOf, joiner, left), ...node.parentNames())
      if (connects) topology.connectProcessorAndStateStores(name, ...view.storeNames)
    },
    { relaxedNullKey: left },
  )
}

/** Adds a stream-table join to the graph; stream and table must be co-partitioned. */
export function joinTable<K, V, VT, R>(
  stream: KStreamParts<K, V>,
  table: KTableParts<K, VT>,
  joiner: ValueJoiner<K, V, VT | null, R>,
  joined: Joined<K, V, VT> | undefined,
  left: boolean,
): KStreamParts<K, R> {
  const { builder } = stream
  const sources = [...new Set([...stream.sources, ...table.sources])]
  builder.copartition(sources)
  const name = builder.nameOr(joined?.fields.name, left ? 'KSTREAM-LEFTJOIN-' : 'KSTREAM-JOIN-')
  const node = joinNode(name, { view: table.supplier.view(), keyOf: (key: K) => key, joiner, left }, true)
  builder.add(stream.node, node)
  const keySerde = joined?.fields.keySerde ?? stream.keySerde
  return { builder, name, keySerde, valueSerde: undefined, sources, node, repartitionRequired: false }
}

/** Adds a join with a global table to the graph: by any key, without repartitioning. */
export function joinGlobalTable<K, V, KT, VT, R>(
  stream: KStreamParts<K, V>,
  functions: JoinFunctions<K, V, KT, VT, R>,
  named: string | undefined,
): KStreamParts<K, R> {
  const { builder } = stream
  // As on the JVM, an inner join has the name of a left one.
  const name = builder.nameOr(named, 'KSTREAM-LEFTJOIN-')
  const node = joinNode(name, functions, false)
  builder.add(stream.node, node)
  return { ...stream, name, valueSerde: undefined, node }
}
