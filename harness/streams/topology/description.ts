import type { NodeDescription, SubtopologyDescription } from './describe.ts'
import { mermaid } from './mermaid.ts'

function names(list: readonly string[]): string {
  return list.length === 0 ? 'none' : list.join(', ')
}

function nodeText(node: NodeDescription): string {
  const [to, from] = [`      --> ${names(node.successors)}`, `      <-- ${names(node.predecessors)}`]
  if (node.kind === 'source') return `Source: ${node.name} (topics: [${node.topics.join(', ')}])\n${to}`
  if (node.kind === 'processor') return `Processor: ${node.name} (stores: [${node.stores.join(', ')}])\n${to}\n${from}`
  const target = node.topic === undefined ? 'extractor class: TopicNameExtractor' : `topic: ${node.topic}`
  return `Sink: ${node.name} (${target})\n${from}`
}

function subtopologyText({ id, global, nodes }: SubtopologyDescription): string {
  const lines = nodes.map((node) => `    ${nodeText(node)}\n`).join('')
  return global
    ? `Sub-topology: ${id} for global store (will not generate tasks)\n${lines}`
    : `Sub-topology: ${id}\n${lines}\n`
}

/** What a topology looks like. `toString()` is Kafka Streams' text; `toMermaid()` draws the same. */
export class TopologyDescription {
  readonly subtopologies: readonly SubtopologyDescription[]

  constructor(subtopologies: readonly SubtopologyDescription[]) {
    this.subtopologies = subtopologies
  }

  toString(): string {
    return `Topologies:\n ${this.subtopologies.map((it) => `  ${subtopologyText(it)}`).join('')}`
  }

  /** A Mermaid flowchart: topics as cylinders, stores as double boxes. */
  toMermaid(): string {
    return mermaid(this.subtopologies)
  }
}
