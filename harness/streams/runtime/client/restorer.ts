import type { Cluster } from '../../../protocol/index.ts'
import type { RawRecord } from '../../task/types.ts'
import type { Admin, Isolation } from './admin.ts'
import { Fetcher } from './fetcher.ts'
import { nameOf, type TopicPartition } from './topic-partition.ts'

export interface RestoreTarget<P extends TopicPartition> {
  /** Where each partition begins and ends now; told once, before the first record. */
  bounds(partition: P, startOffset: number, endOffset: number): void
  records(partition: P, records: readonly RawRecord[]): void
  done(partition: P): void
}

export interface RestoreSettings {
  readonly purpose: 'restore' | 'global'
  readonly isolation: Isolation
  readonly maxWaitMs: number
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/**
 * Reads partitions from their start to the end that they have now. The end is that of the whole log, so that under
 * read_committed a transaction that is still open is waited for: it is committed or times out, and only then the state is whole.
 */
export async function readToEnd<P extends TopicPartition>(
  cluster: Cluster,
  admin: Admin,
  partitions: readonly P[],
  target: RestoreTarget<P>,
  { purpose, isolation, maxWaitMs, maxBytes, signal }: RestoreSettings,
): Promise<void> {
  if (partitions.length === 0) return
  const ends = await admin.offsets(partitions, 'latest', 'read_uncommitted')
  const starts = await admin.offsets(partitions, 'earliest', 'read_uncommitted')
  signal.throwIfAborted()
  const finished = Promise.withResolvers<void>()
  const open = new Map<string, { partition: P; end: number }>()
  const settle = (partition: TopicPartition) => {
    const waiting = open.get(nameOf(partition))
    if (!waiting || fetcher.positionOf(partition) < waiting.end) return
    open.delete(nameOf(partition))
    fetcher.remove(partition)
    target.done(waiting.partition)
    if (open.size === 0) finished.resolve()
  }
  const settings = { purpose, isolation, maxWaitMs, maxBytes, maxPartitionBytes: maxBytes }
  const fetcher = new Fetcher(cluster, settings, {
    records: (partition, records) => {
      const waiting = open.get(nameOf(partition))
      if (!waiting) return
      if (records.length > 0)
        target.records(
          waiting.partition,
          records.filter(({ offset }) => offset < waiting.end),
        )
      settle(partition)
    },
    outOfRange: async (partition) => {
      const [start = 0] = await admin.offsets([partition], 'earliest', 'read_uncommitted')
      return start
    },
    failed: finished.reject,
  })
  const abort = () => finished.reject(signal.reason)
  signal.addEventListener('abort', abort)
  try {
    partitions.forEach((partition, index) => {
      const [start = 0, end = 0] = [starts[index], ends[index]]
      target.bounds(partition, start, end)
      open.set(nameOf(partition), { partition, end })
      fetcher.seek(partition, start)
    })
    for (const { partition } of [...open.values()]) settle(partition)
    await finished.promise
  } finally {
    signal.removeEventListener('abort', abort)
    fetcher.stop()
  }
}
