import { copartitionMismatch } from '../topology/copartition.ts'
import type { RepartitionTopic, SubtopologyPlan, TopologyPlan } from '../topology/types.ts'
import { partitionsUnknown, sourceTopicsMissing } from './failures.ts'

export type PartitionCounts = ReadonlyMap<string, number>

/** The topics that a topology reads and that have to be there. */
export function externalTopics(plan: TopologyPlan): string[] {
  const internal = new Set(repartitionTopics(plan).map(({ topic }) => topic))
  const sources = plan.subtopologies.flatMap(({ sourceTopics }) => sourceTopics)
  const all = [...sources, ...plan.globalStores.map(({ topic }) => topic)]
  return [...new Set(all)].filter((topic) => !internal.has(topic))
}

/**
 * How many partitions each source topic has or gets, in the steps of the JVM: what is not given follows from the topics upstream,
 * then topics that are to be co-partitioned become equal. Sources: RepartitionTopics and CopartitionedTopicsEnforcer of Kafka.
 * @throws STREAMS_SOURCE_TOPIC_MISSING, STREAMS_COPARTITION_MISMATCH, STREAMS_PARTITIONS_UNKNOWN
 */
export function resolvePartitions(plan: TopologyPlan, cluster: PartitionCounts): PartitionCounts {
  const external = externalTopics(plan)
  const missing = external.filter((topic) => !cluster.has(topic))
  if (missing.length > 0) throw sourceTopicsMissing(missing)
  const counts = new Map(external.map((topic) => [topic, cluster.get(topic)!]))
  const internal = repartitionTopics(plan)
  for (const { topic, partitions } of internal) if (partitions !== undefined) counts.set(topic, partitions)
  deriveFromUpstream(plan, counts)
  for (const { copartitionGroups } of plan.subtopologies) {
    for (const group of copartitionGroups) equalize(group, internal, counts)
  }
  return counts
}

/** A sub-topology has a task for each partition number that one of its sources has. */
export function taskCount({ sourceTopics }: SubtopologyPlan, counts: PartitionCounts): number {
  return Math.max(0, ...sourceTopics.map((topic) => counts.get(topic) ?? 0))
}

function repartitionTopics(plan: TopologyPlan): RepartitionTopic[] {
  return plan.subtopologies.flatMap(({ repartitionTopics: topics }) => topics)
}

function deriveFromUpstream(plan: TopologyPlan, counts: Map<string, number>): void {
  let open = repartitionTopics(plan).filter(({ topic }) => !counts.has(topic))
  while (open.length > 0) {
    const still = open.filter(({ topic }) => {
      const upstream = plan.subtopologies.filter(({ sinkTopics }) => sinkTopics.includes(topic))
      const count = Math.max(0, ...upstream.map((it) => taskCount(it, counts)))
      if (count > 0) counts.set(topic, count)
      return count === 0
    })
    if (still.length === open.length) throw partitionsUnknown(still[0]!.topic)
    open = still
  }
}

function equalize(group: readonly string[], internal: readonly RepartitionTopic[], counts: Map<string, number>): void {
  const explicit = new Map(internal.map(({ topic, partitions }) => [topic, partitions]))
  const isFree = (topic: string) => explicit.has(topic) && explicit.get(topic) === undefined
  const pairs = (topics: readonly string[]) => topics.map((topic) => [topic, counts.get(topic) ?? 0] as const)
  const fixed = pairs(group.filter((topic) => !isFree(topic)))
  if (new Set(fixed.map(([, count]) => count)).size > 1) throw copartitionMismatch(fixed)
  const count = fixed[0]?.[1] ?? Math.max(...pairs(group).map(([, it]) => it))
  for (const topic of group) if (isFree(topic)) counts.set(topic, count)
}
