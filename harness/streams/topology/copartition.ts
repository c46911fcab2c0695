import { streamsError } from '../failures.ts'
import type { TopologyParts } from './topology.ts'

/** The topics of a topology that must have equal partition counts; groups that share a topic are one. Names without the application id. */
export function copartitionGroups({
  nodes,
  copartitioned,
}: Pick<TopologyParts, 'nodes' | 'copartitioned'>): string[][] {
  const groups: Set<string>[] = []
  for (const sources of copartitioned) {
    const topics = sources.flatMap((name) => {
      const node = nodes.get(name)
      return node?.kind === 'source' ? node.topics : []
    })
    const overlapping = groups.filter((group) => topics.some((topic) => group.has(topic)))
    for (const group of overlapping) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([...overlapping.flatMap((group) => [...group]), ...topics]))
  }
  return groups.map((group) => [...group]).filter((group) => group.length > 1)
}

/** What must have equal partition counts and has not: names and counts. Used by the runtime as well, for topics of the cluster. */
export function copartitionMismatch(counts: readonly (readonly [topic: string, partitions: number])[]) {
  const list = counts.map(([topic, partitions]) => `${topic}: ${partitions}`).join(', ')
  return streamsError(
    'COPARTITION_MISMATCH',
    {
      expected: {
        en: 'joined topics have equal partition counts',
        ru: 'у соединяемых топиков одинаковое число партиций',
      },
      observed: { en: list, ru: list },
      next: {
        en: 'repartition one side: stream.repartition(Repartitioned.numberOfPartitions(n)) before the join',
        ru: 'переразбейте одну из сторон: stream.repartition(Repartitioned.numberOfPartitions(n)) перед соединением',
      },
    },
    { counts: Object.fromEntries(counts) },
  )
}

/** Refuses at build time what is known then: repartition topics of explicit and different counts. */
export function verifyCopartition(parts: TopologyParts): void {
  for (const group of copartitionGroups(parts)) {
    const counts = group.map((topic) => [topic, parts.internalTopics.get(topic)?.partitions] as const)
    const known = counts.filter((it): it is readonly [string, number] => it[1] !== undefined)
    if (known.length === group.length && new Set(known.map(([, count]) => count)).size > 1)
      throw copartitionMismatch(known)
  }
}
