import {
  illegalArgument,
  nodeNameTaken,
  noStoreNamed,
  parentUnknown,
  sourceWithoutTopic,
  storeNameTaken,
  storeUnknown,
  topicTaken,
} from '../failures.ts'
import type { Processor, ProcessorSupplier } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import { verifyCopartition } from './copartition.ts'
import { describeSubtopology } from './describe.ts'
import { TopologyDescription } from './description.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { makePlan } from './plan.ts'
import type {
  AutoOffsetReset,
  SourceNode,
  StoreBuilder,
  StreamPartitioner,
  TimestampExtractor,
  TopicNameExtractor,
  TopologyNode,
  TopologyPlan,
} from './types.ts'

export interface SourceOptions {
  readonly keySerde?: Serde<unknown> | undefined
  readonly valueSerde?: Serde<unknown> | undefined
  readonly timestampExtractor?: TimestampExtractor | undefined
  readonly offsetReset?: AutoOffsetReset | undefined
}

export interface SinkOptions {
  readonly keySerde?: Serde<unknown> | undefined
  readonly valueSerde?: Serde<unknown> | undefined
  readonly partitioner?: StreamPartitioner | undefined
}

/** A supplier, or just the function that makes a processor. */
export type AnyProcessorSupplier<KIn, VIn, KOut, VOut> =
  | ProcessorSupplier<KIn, VIn, KOut, VOut>
  | (() => Processor<KIn, VIn, KOut, VOut>)

interface StoreEntry {
  readonly builder: StoreBuilder
  readonly processors: string[]
}

export interface GlobalEntry {
  readonly builder: StoreBuilder
  readonly topic: string
  readonly source: string
  readonly processor: string
}

/** The parts of a topology, as the builder holds them: names of internal topics are without the application id. */
export interface TopologyParts {
  readonly nodes: ReadonlyMap<string, TopologyNode>
  readonly stores: ReadonlyMap<string, StoreEntry>
  readonly globals: ReadonlyMap<string, GlobalEntry>
  readonly internalTopics: ReadonlyMap<string, { readonly partitions: number | undefined }>
  readonly copartitioned: readonly (readonly string[])[]
  /** The node groups, in the order of their ids. */
  readonly groups: readonly (readonly TopologyNode[])[]
}

/** Sources, processors, sinks and stores. The DSL builds one; the Processor API uses it directly. Source: Kafka Streams' `Topology`. */
export class Topology {
  private readonly nodes = new Map<string, TopologyNode>()
  private readonly stores = new Map<string, StoreEntry>()
  private readonly globals = new Map<string, GlobalEntry>()
  private readonly internalTopics = new Map<string, { partitions: number | undefined }>()
  private readonly copartitioned: string[][] = []
  private readonly sets = new DisjointSets()
  private readonly topics = new Set<string>()

  /** @throws STREAMS_NODE_NAME_TAKEN, STREAMS_TOPIC_ALREADY_READ, STREAMS_SOURCE_WITHOUT_TOPIC */
  addSource(name: string, topics: string | readonly string[], options: SourceOptions = {}): this {
    const list = typeof topics === 'string' ? [topics] : [...topics]
    if (list.length === 0) throw sourceWithoutTopic(name)
    for (const topic of list) {
      if (this.topics.has(topic)) throw topicTaken(topic)
      this.topics.add(topic)
    }
    this.add(sourceNode(name, list, options))
    return this
  }

  /** @throws STREAMS_NODE_NAME_TAKEN, STREAMS_PARENT_UNKNOWN */
  addProcessor<KIn, VIn, KOut, VOut>(
    name: string,
    supplier: AnyProcessorSupplier<KIn, VIn, KOut, VOut>,
    ...parents: string[]
  ): this {
    const made = toSupplier(supplier)
    this.add({ kind: 'processor', name, predecessors: parents, supplier: made, stores: [] })
    for (const builder of made.stores?.() ?? []) this.addStateStore(builder, name)
    return this
  }

  /** @throws STREAMS_NODE_NAME_TAKEN, STREAMS_PARENT_UNKNOWN */
  addSink(name: string, topic: string | TopicNameExtractor, options: SinkOptions, ...parents: string[]): this {
    const { keySerde, valueSerde, partitioner } = options
    this.add({ kind: 'sink', name, predecessors: parents, topic, keySerde, valueSerde, partitioner })
    return this
  }

  /** @throws STREAMS_STORE_NAME_TAKEN where another store has the name */
  addStateStore(builder: StoreBuilder, ...processors: string[]): this {
    const there = this.stores.get(builder.name)
    if ((there && there.builder !== builder) || this.globals.has(builder.name)) throw storeNameTaken(builder.name)
    if (!there) this.stores.set(builder.name, { builder, processors: [] })
    for (const processor of processors) this.connect(processor, builder.name)
    return this
  }

  /** @throws STREAMS_NO_STORE_NAMED, STREAMS_STORE_UNKNOWN, STREAMS_PARENT_UNKNOWN */
  connectProcessorAndStateStores(processor: string, ...stores: string[]): this {
    if (stores.length === 0) throw noStoreNamed(processor)
    for (const store of stores) this.connect(processor, store)
    return this
  }

  /** A store that every instance fills from all partitions of a topic, by a processor that may only write to it. */
  addGlobalStore<K, V>(
    builder: StoreBuilder,
    source: string,
    topic: string,
    options: SourceOptions,
    processor: string,
    supplier: AnyProcessorSupplier<K, V, never, never>,
  ): this {
    if (this.topics.has(topic)) throw topicTaken(topic)
    if (this.stores.has(builder.name) || this.globals.has(builder.name)) throw storeNameTaken(builder.name)
    this.topics.add(topic)
    this.add(sourceNode(source, [topic], options))
    const made = toSupplier(supplier)
    this.add({ kind: 'processor', name: processor, predecessors: [source], supplier: made, stores: [builder.name] })
    this.globals.set(builder.name, { builder, topic, source, processor })
    return this
  }

  /** A repartition topic; its sinks and sources name it without the application id. */
  addInternalTopic(topic: string, partitions: number | undefined): void {
    this.internalTopics.set(topic, { partitions })
  }

  copartitionSources(sources: Iterable<string>): void {
    this.copartitioned.push([...sources])
  }

  /**
   * What a runtime needs: sub-topologies with the full names of their topics.
   * @param applicationId prefix of repartition and changelog topics
   * @throws STREAMS_COPARTITION_MISMATCH
   */
  plan(applicationId: string): TopologyPlan {
    const parts = this.parts()
    verifyCopartition(parts)
    return makePlan(parts, applicationId)
  }

  describe(): TopologyDescription {
    const globalSources = new Set([...this.globals.values()].map(({ source }) => source))
    return new TopologyDescription(
      this.parts().groups.map((group, id) => {
        const nodes = new Map(group.map((node) => [node.name, node]))
        return describeSubtopology(
          id,
          group.some(({ name }) => globalSources.has(name)),
          nodes,
        )
      }),
    )
  }

  private parts(): TopologyParts {
    const groups = new Map<string, TopologyNode[]>()
    for (const node of this.nodes.values()) {
      const root = this.sets.root(node.name)
      groups.set(root, [...(groups.get(root) ?? []), node])
    }
    const { nodes, stores, globals, internalTopics, copartitioned } = this
    return { nodes, stores, globals, internalTopics, copartitioned, groups: [...groups.values()] }
  }

  private add(node: TopologyNode): void {
    if (this.nodes.has(node.name)) throw nodeNameTaken(node.name)
    const parents = node.kind === 'source' ? [] : node.predecessors
    if (node.kind !== 'source' && parents.length === 0) throw parentUnknown('-', node.name)
    for (const parent of parents) {
      const there = this.nodes.get(parent)
      if (there === undefined || there.kind === 'sink') throw parentUnknown(parent, node.name)
    }
    this.nodes.set(node.name, node)
    this.sets.add(node.name)
    for (const parent of parents) this.sets.unite(node.name, parent)
  }

  private connect(processor: string, store: string): void {
    const entry = this.stores.get(store)
    if (entry === undefined) throw storeUnknown(store, [...this.stores.keys()])
    const node = this.nodes.get(processor)
    if (node?.kind !== 'processor') throw parentUnknown(processor, store)
    if (node.stores.includes(store)) return
    this.nodes.set(processor, { ...node, stores: [...node.stores, store] })
    if (entry.processors[0] !== undefined) this.sets.unite(entry.processors[0], processor)
    entry.processors.push(processor)
  }
}

function sourceNode(name: string, topics: readonly string[], options: SourceOptions): SourceNode {
  const { keySerde, valueSerde, timestampExtractor, offsetReset } = options
  return { kind: 'source', name, topics, keySerde, valueSerde, timestampExtractor, offsetReset }
}

/** @throws STREAMS_ILLEGAL_ARGUMENT where a supplier gives the same processor twice: each task needs its own */
export function toSupplier<KIn, VIn, KOut, VOut>(
  supplier: AnyProcessorSupplier<KIn, VIn, KOut, VOut>,
): ProcessorSupplier {
  const made = typeof supplier === 'function' ? { get: supplier } : supplier
  const [one, other] = [made.get(), made.get()]
  if (one === other) {
    throw illegalArgument(
      { en: 'a supplier that makes a new processor each time', ru: 'поставщик, создающий каждый раз новый процессор' },
      'the same object twice',
    )
  }
  return made as ProcessorSupplier
}
