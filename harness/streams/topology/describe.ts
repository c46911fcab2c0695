import { compare } from '../stores/sorted-map.ts'
import { javaHashOrder } from './java-order.ts'
import { TreeSet } from './tree-set.ts'
import type { TopologyNode } from './types.ts'

/** One node of a description, with its neighbours in Kafka Streams' order. */
export interface NodeDescription {
  readonly kind: TopologyNode['kind']
  readonly name: string
  /** Of sources. */
  readonly topics: readonly string[]
  /** Of processors. */
  readonly stores: readonly string[]
  /** Of sinks; undefined where an extractor chooses it. */
  readonly topic: string | undefined
  readonly predecessors: readonly string[]
  readonly successors: readonly string[]
}

export interface SubtopologyDescription {
  readonly id: number
  /** True for a source and a processor that fill a global store: no task runs them. */
  readonly global: boolean
  readonly nodes: readonly NodeDescription[]
}

interface Draft {
  readonly node: TopologyNode
  size: number
  readonly predecessors: TreeSet<Draft>
  readonly successors: TreeSet<Draft>
}

function byWeight(a: Draft, b: Draft): number {
  if (a === b) return 0
  return a.size === b.size ? compare(a.node.name, b.node.name) : b.size - a.size
}

function grow(draft: Draft, delta: number): void {
  draft.size += delta
  for (const predecessor of draft.predecessors.values()) grow(predecessor, delta)
}

function predecessorsOf(node: TopologyNode): readonly string[] {
  return node.kind === 'source' ? [] : node.predecessors
}

function finished({ node, predecessors, successors }: Draft): NodeDescription {
  return {
    kind: node.kind,
    name: node.name,
    topics: node.kind === 'source' ? javaHashOrder(node.topics, true) : [],
    stores: node.kind === 'processor' ? javaHashOrder(javaHashOrder(node.stores), true) : [],
    topic: node.kind === 'sink' && typeof node.topic === 'string' ? node.topic : undefined,
    predecessors: predecessors.values().map(({ node: { name } }) => name),
    successors: successors.values().map(({ node: { name } }) => name),
  }
}

/** A sub-topology's nodes: those with the most below them first, and then by name. */
export function describeSubtopology(
  id: number,
  global: boolean,
  nodes: ReadonlyMap<string, TopologyNode>,
): SubtopologyDescription {
  const drafts = new Map<string, Draft>()
  for (const name of javaHashOrder([...nodes.keys()])) {
    const draft = {
      node: nodes.get(name)!,
      size: 1,
      predecessors: new TreeSet(byWeight),
      successors: new TreeSet(byWeight),
    }
    drafts.set(name, draft)
  }
  for (const draft of drafts.values()) {
    for (const name of predecessorsOf(draft.node)) {
      const predecessor = drafts.get(name)!
      draft.predecessors.add(predecessor)
      predecessor.successors.add(draft)
      grow(predecessor, draft.size)
    }
  }
  return { id, global, nodes: [...drafts.values()].sort(byWeight).map(finished) }
}
