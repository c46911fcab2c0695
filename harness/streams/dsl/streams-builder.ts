import { TableSource } from '../processors/table-source.ts'
import { supplierOf } from '../processors/table-supplier.ts'
import type { AnyProcessorSupplier, SourceOptions, Topology } from '../topology/topology.ts'
import type { StoreBuilder } from '../topology/types.ts'
import type { StreamFactory } from './factory.ts'
import { GlobalKTable } from './global-ktable.ts'
import { GraphBuilder } from './graph-builder.ts'
import { GraphNode } from './graph-node.ts'
import { KGroupedStream } from './kgrouped-stream.ts'
import { KGroupedTable } from './kgrouped-table.ts'
import { KStream } from './kstream.ts'
import { KTable } from './ktable.ts'
import { keyValueStoreOf, materialization } from './materialization.ts'
import { Consumed } from './options/consumed.ts'
import { Materialized } from './options/materialized.ts'
import { pick } from './select.ts'

const FACTORY: StreamFactory = {
  stream: (parts) => new KStream(parts),
  table: (parts) => new KTable(parts),
  groupedStream: (parts) => new KGroupedStream(parts),
  groupedTable: (parts) => new KGroupedTable(parts),
}

type TableOption<K, V> = Consumed<K, V> | Materialized<K, V>

function sourceOptions<K, V>(consumed: Consumed<K, V> | undefined): SourceOptions {
  const { keySerde, valueSerde, timestampExtractor, offsetReset } = consumed?.fields ?? {}
  return { keySerde, valueSerde, timestampExtractor, offsetReset }
}

/** Where a topology of the DSL begins. Source: Kafka Streams' `StreamsBuilder`. */
export class StreamsBuilder {
  private readonly graph = new GraphBuilder(FACTORY)

  stream<K, V>(topics: string | readonly string[], consumed?: Consumed<K, V>): KStream<K, V> {
    const list = typeof topics === 'string' ? [topics] : [...topics]
    const options = sourceOptions(consumed)
    const name = this.graph.nameOr(consumed?.fields.name, 'KSTREAM-SOURCE-')
    const node = new GraphNode(name, (topology) => topology.addSource(name, list, options), {
      topics: list,
      offsetReset: options.offsetReset,
    })
    this.graph.add(this.graph.root, node)
    const { keySerde, valueSerde } = consumed?.fields ?? {}
    return new KStream({
      builder: this.graph,
      name,
      keySerde,
      valueSerde,
      sources: [name],
      node,
      repartitionRequired: false,
    })
  }

  /** A topic as a table: the last value of each key. Options are Consumed and Materialized, in any order. */
  table<K, V>(topic: string, ...options: TableOption<K, V>[]): KTable<K, V> {
    const { supplier, stored, consumed, names } = this.tableSource(topic, options)
    const node = new GraphNode(names.processor, (topology) => {
      topology.addSource(names.source, topic, sourceOptions(consumed))
      topology.addProcessor(names.processor, supplierOf(supplier), names.source)
    })
    this.graph.add(this.graph.root, node)
    const { keySerde, valueSerde } = stored
    const common = { builder: this.graph, name: names.processor, keySerde, valueSerde, sources: [names.source] }
    return new KTable({
      ...common,
      node,
      supplier,
      queryableStoreName: stored.queryable ? stored.storeName : undefined,
    })
  }

  /** A topic as a table that every instance has in full. */
  globalTable<K, V>(topic: string, ...options: TableOption<K, V>[]): GlobalKTable<K, V> {
    const { supplier, stored, store, consumed, names } = this.tableSource(topic, options)
    const view = supplier.view()
    const node = new GraphNode(names.processor, (topology) => {
      const processor = () => supplier.get() as ReturnType<AnyProcessorSupplier<K, V, never, never> & (() => never)>
      topology.addGlobalStore(store, names.source, topic, sourceOptions(consumed), names.processor, processor)
    })
    this.graph.add(this.graph.root, node)
    return new GlobalKTable(view, stored.queryable ? stored.storeName : undefined)
  }

  /** For `process(supplier, storeName)`. */
  addStateStore(builder: StoreBuilder): this {
    this.graph.add(this.graph.root, new GraphNode(builder.name, (topology) => topology.addStateStore(builder)))
    return this
  }

  /** A store that every instance fills from a topic with a processor of one's own. */
  addGlobalStore<K, V>(
    builder: StoreBuilder,
    topic: string,
    consumed: Consumed<K, V> | undefined,
    supplier: AnyProcessorSupplier<K, V, never, never>,
  ): this {
    const names = this.sourceNames(consumed)
    const node = new GraphNode(names.processor, (topology) => {
      topology.addGlobalStore(builder, names.source, topic, sourceOptions(consumed), names.processor, supplier)
    })
    this.graph.add(this.graph.root, node)
    return this
  }

  /** The same topology each time, with what was added meanwhile. @throws STREAMS_… where the parts do not fit together */
  build(): Topology {
    return this.graph.build()
  }

  private sourceNames(consumed: Consumed<unknown, unknown> | undefined) {
    const name = consumed?.fields.name
    const source = this.graph.suffixedOr(name, '-source', 'KSTREAM-SOURCE-')
    return { source, processor: this.graph.nameOr(name, 'KTABLE-SOURCE-') }
  }

  private tableSource<K, V>(topic: string, options: readonly TableOption<K, V>[]) {
    const consumed = pick(options, Consumed) as Consumed<K, V> | undefined
    const materialized = pick(options, Materialized) as Materialized<K, V> | undefined
    // The store's serdes are those of the topic, wherever they were given.
    const given = consumed?.fields
    const stored = materialization(this.graph, materialized, `${topic}-`, given)
    const names = this.sourceNames(consumed)
    const store = keyValueStoreOf(stored)
    const read = Consumed.with(given?.keySerde ?? stored.keySerde, given?.valueSerde ?? stored.valueSerde)
    const merged = { ...given, keySerde: read.fields.keySerde, valueSerde: read.fields.valueSerde }
    const supplier = new TableSource<K, V>(store, stored.queryable)
    return { supplier, stored, store, names, consumed: { fields: merged } as Consumed<K, V> }
  }
}
