import type { NodeDescription, SubtopologyDescription } from './describe.ts'

/** Ids of Mermaid have no dashes or dots. */
class Ids {
  private readonly ids = new Map<string, string>()

  of(kind: 'node' | 'topic' | 'store', name: string): string {
    const key = `${kind} ${name}`
    const id = this.ids.get(key) ?? `${kind}${this.ids.size}`
    this.ids.set(key, id)
    return id
  }
}

function nodeLines(node: NodeDescription, ids: Ids): string[] {
  const id = ids.of('node', node.name)
  return [
    `${id}["${node.name}"]`,
    ...node.successors.map((next) => `${id} --> ${ids.of('node', next)}`),
    ...node.stores.map((store) => `${id} --- ${ids.of('store', store)}[["${store}"]]`),
  ]
}

function topicLines(node: NodeDescription, ids: Ids): string[] {
  const id = ids.of('node', node.name)
  const read = node.topics.map((topic) => `${ids.of('topic', topic)}[("${topic}")] --> ${id}`)
  if (node.kind !== 'sink') return read
  const topic = node.topic ?? 'TopicNameExtractor'
  return [`${id} --> ${ids.of('topic', topic)}[("${topic}")]`]
}

/** Draws sub-topologies as boxes and the topics between them outside. */
export function mermaid(subtopologies: readonly SubtopologyDescription[]): string {
  const ids = new Ids()
  const boxes = subtopologies.flatMap(({ id, global, nodes }) => [
    `  subgraph sub${id}["Sub-topology ${id}${global ? ' (global store)' : ''}"]`,
    ...nodes.flatMap((node) => nodeLines(node, ids)).map((line) => `    ${line}`),
    '  end',
  ])
  const topics = subtopologies.flatMap(({ nodes }) => nodes.flatMap((node) => topicLines(node, ids)))
  return `${['flowchart TD', ...boxes, ...topics.map((line) => `  ${line}`)].join('\n')}\n`
}
