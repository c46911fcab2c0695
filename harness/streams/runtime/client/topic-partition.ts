export interface TopicPartition {
  readonly topic: string
  readonly partition: number
}

export const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}-${partition}`

/** Grouped as requests want it. */
export function byTopic<T extends TopicPartition, P>(
  partitions: readonly T[],
  partOf: (it: T) => P,
): { name: string; partitions: P[] }[] {
  const groups = Map.groupBy(partitions, ({ topic }) => topic)
  return [...groups].map(([name, members]) => ({ name, partitions: members.map(partOf) }))
}
