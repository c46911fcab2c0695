import { streamsError } from '../failures.ts'
import { Topology } from '../topology/topology.ts'
import type { StreamFactory } from './factory.ts'
import { GraphNode } from './graph-node.ts'
import type { Named } from './options/named.ts'

/** The DSL's graph in the making, and its counter of names. Kafka Streams' InternalStreamsBuilder. */
export class GraphBuilder {
  readonly root = new GraphNode('root', () => undefined)
  readonly factory: StreamFactory
  private readonly topology = new Topology()
  private copartitioned: (readonly string[])[] = []
  private index = 0
  private priority = 0

  constructor(factory: StreamFactory) {
    this.factory = factory
  }

  newName(prefix: string): string {
    return `${prefix}${String(this.index++).padStart(10, '0')}`
  }

  newStoreName(prefix: string): string {
    return this.newName(`${prefix}STATE-STORE-`)
  }

  /** The given name, or a new one. The counter moves in both cases, so that naming one operator renames no other. */
  nameOr(named: Named | string | undefined, prefix: string): string {
    const generated = this.newName(prefix)
    return (typeof named === 'string' ? named : named?.name) ?? generated
  }

  /** The given name with a suffix, or a new one. */
  suffixedOr(name: string | undefined, suffix: string, prefix: string): string {
    const generated = this.newName(prefix)
    return name === undefined ? generated : `${name}${suffix}`
  }

  add(parents: GraphNode | readonly GraphNode[], child: GraphNode): void {
    for (const parent of parents instanceof GraphNode ? [parents] : parents) {
      parent.add(child)
      child.priority = this.priority++
    }
  }

  copartition(sources: readonly string[]): void {
    this.copartitioned.push(sources)
  }

  /** The one topology of this builder, with what was added since the last time. @throws STREAMS_… of the topology */
  build(): Topology {
    const { topology } = this
    this.mergeDuplicateSources()
    this.dropNullKeys()
    for (let node = this.next(); node !== undefined; node = this.next()) node.write(topology)
    for (const sources of this.copartitioned) topology.copartitionSources(sources)
    this.copartitioned = []
    return topology
  }

  /** The earliest step whose parents are all written. */
  private next(): GraphNode | undefined {
    this.root.written = true
    let first: GraphNode | undefined
    for (const node of this.nodes()) {
      if (node.written || ![...node.parents].every(({ written }) => written)) continue
      if (first === undefined || node.priority < first.priority) first = node
    }
    return first
  }

  private nodes(): Set<GraphNode> {
    const found = new Set<GraphNode>([this.root])
    for (const node of found) for (const child of node.children) found.add(child)
    return found
  }

  /** One topic is read once, however many streams are made of it. */
  private mergeDuplicateSources(): void {
    const byTopic = new Map<string, GraphNode>()
    for (const node of [...this.root.children]) {
      for (const topic of node.traits.topics ?? []) {
        const first = byTopic.get(topic)
        if (first === undefined) byTopic.set(topic, node)
        else if (first !== node) this.merge(first, node)
      }
    }
  }

  private merge(first: GraphNode, node: GraphNode): void {
    const [one, other] = [first.traits, node.traits]
    const list = `[${one.topics?.join(', ')}], [${other.topics?.join(', ')}]`
    const sameTopics = new Set(one.topics).size === new Set([...(one.topics ?? []), ...(other.topics ?? [])]).size
    if (!sameTopics || one.topics?.length !== other.topics?.length) {
      throw streamsError('SOURCES_OVERLAP', {
        expected: {
          en: 'streams of the same topics, or of topics that none shares',
          ru: 'потоки из одних и тех же топиков или из непересекающихся',
        },
        observed: list,
        next: { en: 'read each topic in one way', ru: 'читайте каждый топик одним способом' },
      })
    }
    if (one.offsetReset !== other.offsetReset) {
      throw streamsError('OFFSET_RESET_DIFFERS', {
        expected: { en: 'one offset reset policy a topic', ru: 'одна политика сброса смещений на топик' },
        observed: `${list}: ${one.offsetReset ?? '-'}, ${other.offsetReset ?? '-'}`,
        next: { en: 'give both the same', ru: 'задайте обоим одинаковую' },
      })
    }
    for (const child of [...node.children]) {
      node.remove(child)
      first.add(child)
    }
    this.root.remove(node)
  }

  /** Source: KIP-962. A repartition topic carries records without a key only if a left or outer join comes after it. */
  private dropNullKeys(): void {
    const wanting = new Set<GraphNode>()
    const visited = new Set<GraphNode>()
    const visit = (node: GraphNode): void => {
      if (visited.has(node)) return
      for (const child of node.children) {
        visit(child)
        if (child.traits.relaxedNullKey || wanting.has(child)) wanting.add(node)
      }
      visited.add(node)
    }
    visit(this.root)
    for (const node of visited) if (node.traits.repartition) node.dropsNullKeys = !wanting.has(node)
  }
}
