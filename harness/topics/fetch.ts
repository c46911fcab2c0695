import { type Cluster, check, type FetchedPartition } from '../protocol/index.ts'
import type { Isolation } from './types.ts'

export interface Fetched {
  /** More than 0: a quota held this client back, and an empty answer says nothing. */
  throttleTimeMs: number
  partitions: readonly FetchedPartition[]
}

export interface FetchOptions {
  topic: string
  positions: ReadonlyMap<number, bigint>
  isolation: Isolation
  /** Of one partition and of the whole response, in bytes. The first batch comes whole, however long it is (KIP-74). */
  maxBytes: number
}

export const isolationLevel = (isolation: Isolation): 0 | 1 => (isolation === 'read_committed' ? 1 : 0)

/** What stands at these positions now: the broker answers at once, also when it has nothing. */
export async function fetchAt(cluster: Cluster, node: number, options: FetchOptions): Promise<Fetched> {
  const { topic, positions, isolation, maxBytes } = options
  const partitions = [...positions].map(([partition, fetchOffset]) => ({
    partition,
    fetchOffset,
    partitionMaxBytes: maxBytes,
  }))
  const { errorCode, throttleTimeMs, responses } = await cluster.send(node, 'fetch-0', 'Fetch', {
    maxWaitMs: 0,
    minBytes: 0,
    maxBytes,
    isolationLevel: isolationLevel(isolation),
    topics: [{ topic, partitions }],
  })
  check('Fetch', errorCode, topic)
  return { throttleTimeMs, partitions: responses.flatMap((it) => it.partitions) }
}
