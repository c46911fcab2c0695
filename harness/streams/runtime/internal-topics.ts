import type { TopologyPlan } from '../topology/types.ts'
import type { Admin, NewTopic } from './client/admin.ts'
import { internalTopicMismatch, internalTopicPolicy } from './failures.ts'
import { externalTopics, type PartitionCounts, resolvePartitions, taskCount } from './partitions.ts'

/**
 * Checks the source topics, creates the internal ones that are missing and checks those that are there.
 * @throws STREAMS_SOURCE_TOPIC_MISSING, STREAMS_COPARTITION_MISMATCH, STREAMS_INTERNAL_TOPIC_MISMATCH
 */
export async function prepareTopics(
  plan: TopologyPlan,
  admin: Admin,
  replicationFactor: number,
): Promise<PartitionCounts> {
  const counts = resolvePartitions(plan, await admin.partitionCounts(externalTopics(plan)))
  const wanted = internalTopics(plan, counts, replicationFactor)
  const names = wanted.map(({ topic }) => topic)
  const present = await admin.partitionCounts(names)
  assertEqual(wanted, present)
  assertSamePolicies(wanted, await admin.cleanupPolicies([...present.keys()]))
  const missing = wanted.filter(({ topic }) => !present.has(topic))
  await admin.createTopics(missing)
  // Another instance may have created them at the same time, from another topology.
  if (missing.length > 0) assertEqual(wanted, await admin.partitionCounts(names))
  // Counts of the topics that records go to; a topology may choose any of them.
  await admin.learnTopics()
  return counts
}

function internalTopics(plan: TopologyPlan, counts: PartitionCounts, replicationFactor: number): NewTopic[] {
  return plan.subtopologies.flatMap((subtopology) => {
    const repartition = subtopology.repartitionTopics.map(({ topic, config }) => {
      return { topic, config, partitions: counts.get(topic) ?? 0, replicationFactor }
    })
    const changelogs = subtopology.stores.flatMap(({ changelog }) => {
      return changelog ? [{ ...changelog, partitions: taskCount(subtopology, counts), replicationFactor }] : []
    })
    return [...repartition, ...changelogs]
  })
}

/** A store that has become another kind of store cannot read the changelog of the one before: a windowed one is deleted from too. */
function assertSamePolicies(wanted: readonly NewTopic[], present: ReadonlyMap<string, string>): void {
  const parts = (policy: string) => policy.split(',').toSorted().join(',')
  for (const { topic, config } of wanted) {
    const [expected, seen] = [config['cleanup.policy'], present.get(topic)]
    if (expected !== undefined && seen !== undefined && parts(expected) !== parts(seen))
      throw internalTopicPolicy(topic, expected, seen)
  }
}

function assertEqual(wanted: readonly NewTopic[], present: PartitionCounts): void {
  for (const { topic, partitions } of wanted) {
    const seen = present.get(topic)
    if (seen !== undefined && seen !== partitions) throw internalTopicMismatch(topic, partitions, seen)
  }
}
