import { copartitionGroups } from './copartition.ts'
import type { GlobalEntry, TopologyParts } from './topology.ts'
import type {
  ChangelogTopic,
  GlobalStoreDefinition,
  ProcessorNode,
  RepartitionTopic,
  SourceNode,
  StoreBuilder,
  StoreDefinition,
  SubtopologyPlan,
  TopologyNode,
  TopologyPlan,
} from './types.ts'

/** Kafka Streams' `windowstore.changelog.additional.retention.ms`. */
const ADDITIONAL_RETENTION_MS = 24 * 60 * 60 * 1000

/** A repartition topic keeps its records until they are purged behind the committed offset. */
const REPARTITION_CONFIG = { 'cleanup.policy': 'delete', 'segment.bytes': '52428800', 'retention.ms': '-1' }

function changelogOf(
  { name, loggingEnabled, logConfig, retentionMs }: StoreBuilder,
  applicationId: string,
): ChangelogTopic | undefined {
  if (!loggingEnabled) return undefined
  const defaults: Record<string, string> =
    retentionMs === undefined
      ? { 'cleanup.policy': 'compact' }
      : { 'cleanup.policy': 'compact,delete', 'retention.ms': String(retentionMs + ADDITIONAL_RETENTION_MS) }
  return { topic: `${applicationId}-${name}-changelog`, config: { ...defaults, ...logConfig } }
}

class Planner {
  private readonly parts: TopologyParts
  private readonly applicationId: string
  private readonly groups: readonly (readonly string[])[]

  constructor(parts: TopologyParts, applicationId: string) {
    this.parts = parts
    this.applicationId = applicationId
    this.groups = copartitionGroups(parts).map((group) => group.map((topic) => this.topic(topic)))
  }

  subtopology(id: number, members: readonly TopologyNode[]): SubtopologyPlan {
    const nodes = members.map((node) => this.node(node))
    const sourceTopics = nodes.flatMap((node) => (node.kind === 'source' ? node.topics : []))
    const sinkTopics = nodes.flatMap((node) =>
      node.kind === 'sink' && typeof node.topic === 'string' ? [node.topic] : [],
    )
    return {
      id,
      nodes,
      sourceTopics,
      sinkTopics: [...new Set(sinkTopics)],
      repartitionTopics: this.repartitionTopics(members),
      stores: this.stores(new Set(members.map(({ name }) => name))),
      copartitionGroups: this.groups.filter((group) => group.some((topic) => sourceTopics.includes(topic))),
    }
  }

  globalStore([name, { builder, topic, source, processor }]: [string, GlobalEntry]): GlobalStoreDefinition {
    const { nodes } = this.parts
    const node = { source: nodes.get(source) as SourceNode, processor: nodes.get(processor) as ProcessorNode }
    return { name, topic, builder, ...node }
  }

  private topic(name: string): string {
    return this.parts.internalTopics.has(name) ? `${this.applicationId}-${name}` : name
  }

  private node(node: TopologyNode): TopologyNode {
    if (node.kind === 'source') return { ...node, topics: node.topics.map((topic) => this.topic(topic)) }
    if (node.kind === 'sink' && typeof node.topic === 'string') return { ...node, topic: this.topic(node.topic) }
    return node
  }

  private repartitionTopics(members: readonly TopologyNode[]): RepartitionTopic[] {
    const topics = members.flatMap((node) => (node.kind === 'source' ? node.topics : []))
    return topics.flatMap((topic) => {
      const internal = this.parts.internalTopics.get(topic)
      if (internal === undefined) return []
      return [{ topic: this.topic(topic), partitions: internal.partitions, config: REPARTITION_CONFIG }]
    })
  }

  private stores(members: ReadonlySet<string>): StoreDefinition[] {
    const connected = [...this.parts.stores.entries()].filter(([, { processors }]) =>
      processors.some((processor) => members.has(processor)),
    )
    return connected.map(([name, { builder, processors }]) => {
      return { name, builder, processors, changelog: changelogOf(builder, this.applicationId) }
    })
  }
}

/** Splits a topology into what tasks run, and gives its internal topics their full names. */
export function makePlan(parts: TopologyParts, applicationId: string): TopologyPlan {
  const planner = new Planner(parts, applicationId)
  const globalNodes = new Set([...parts.globals.values()].flatMap(({ source, processor }) => [source, processor]))
  const local = parts.groups
    .map((group, id) => ({ id, group }))
    .filter(({ group }) => !group.some(({ name }) => globalNodes.has(name)))
  return {
    applicationId,
    subtopologies: local.map(({ id, group }) => planner.subtopology(id, group)),
    storeNames: [...parts.stores.keys(), ...parts.globals.keys()],
    globalStores: [...parts.globals.entries()].map((entry) => planner.globalStore(entry)),
    whole: planner.subtopology(
      0,
      [...parts.nodes.values()].filter(({ name }) => !globalNodes.has(name)),
    ),
  }
}
