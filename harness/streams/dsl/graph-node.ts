import type { Topology } from '../topology/topology.ts'

/** What a node of the DSL's graph says of itself, beside how it is written. */
export interface GraphTraits {
  /** Milliseconds: set for windowed aggregations, whose suppress asks for it. */
  readonly graceMs?: number
  /** A left or outer join, which wants records without a key as well. */
  readonly relaxedNullKey?: boolean
  /** Of sources of streams: two of the same topics become one. */
  readonly topics?: readonly string[]
  readonly offsetReset?: string | undefined
  /** Of repartition nodes that may drop null keys. */
  readonly repartition?: boolean
}

/** A step of the DSL, before it becomes nodes of the topology. Kafka Streams' GraphNode. */
export class GraphNode {
  readonly name: string
  readonly traits: GraphTraits
  readonly parents = new Set<GraphNode>()
  readonly children = new Set<GraphNode>()
  /** Steps are written in the order of the calls that made them. */
  priority = 0
  written = false
  /** Of repartition nodes: no node downstream wants records without a key. */
  dropsNullKeys = false
  private readonly writer: (topology: Topology, node: GraphNode) => void

  constructor(name: string, writer: (topology: Topology, node: GraphNode) => void, traits: GraphTraits = {}) {
    this.name = name
    this.writer = writer
    this.traits = traits
  }

  add(child: GraphNode): void {
    this.children.add(child)
    child.parents.add(this)
  }

  remove(child: GraphNode): void {
    this.children.delete(child)
    child.parents.delete(this)
  }

  parentNames(): string[] {
    return [...this.parents].map(({ name }) => name)
  }

  write(topology: Topology): void {
    this.writer(topology, this)
    this.written = true
  }
}
