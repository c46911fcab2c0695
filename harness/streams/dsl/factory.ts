import type { TableSupplier } from '../processors/table-supplier.ts'
import type { Serde } from '../serdes/types.ts'
import type { GraphBuilder } from './graph-builder.ts'
import type { GraphNode } from './graph-node.ts'
import type { KGroupedStream } from './kgrouped-stream.ts'
import type { KGroupedTable } from './kgrouped-table.ts'
import type { KStream } from './kstream.ts'
import type { KTable } from './ktable.ts'

/** What streams and tables are made of. */
export interface StreamParts<K, V> {
  readonly builder: GraphBuilder
  /** Of the node in the topology that gives its records. */
  readonly name: string
  readonly keySerde: Serde<K> | undefined
  readonly valueSerde: Serde<V> | undefined
  /** Names of the sources that it comes from: they must be co-partitioned with what it is joined with. */
  readonly sources: readonly string[]
  readonly node: GraphNode
}

export interface KStreamParts<K, V> extends StreamParts<K, V> {
  /** The key may have changed: an operator that needs it must repartition first. */
  readonly repartitionRequired: boolean
}

export interface KTableParts<K, V> extends StreamParts<K, V> {
  readonly supplier: TableSupplier<K, V>
  readonly queryableStoreName: string | undefined
}

export interface KGroupedStreamParts<K, V> extends KStreamParts<K, V> {
  /** Of the repartition topic. */
  readonly groupedName: string | undefined
}

export interface KGroupedTableParts<K, V> extends StreamParts<K, V> {
  readonly groupedName: string | undefined
}

/** Makes the classes of the DSL, which make each other. */
export interface StreamFactory {
  stream<K, V>(parts: KStreamParts<K, V>): KStream<K, V>
  table<K, V>(parts: KTableParts<K, V>): KTable<K, V>
  groupedStream<K, V>(parts: KGroupedStreamParts<K, V>): KGroupedStream<K, V>
  groupedTable<K, V>(parts: KGroupedTableParts<K, V>): KGroupedTable<K, V>
}
