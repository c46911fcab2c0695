import { Partitioners } from 'kafkajs'
import type { UserId } from './activity.ts'

const choose = Partitioners.DefaultPartitioner()

/** kafkajs' own partitioner places keys as the Java client does, so it is asked. */
export function partitionOf(userId: UserId, partitions: number): number {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: 0,
    replicas: [],
    isr: [],
  }))
  return choose({ topic: '', partitionMetadata, message: { key: String(userId), value: null } })
}
