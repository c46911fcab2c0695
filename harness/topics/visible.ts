import type { FetchedPartition } from './fetch.ts'
import type { RecordBatch } from './record-batch.ts'
import type { Isolation } from './types.ts'

/**
 * The data batches that a consumer of this isolation may see. Control batches are never among them.
 * Each response names every aborted transaction that overlaps what it holds, those begun before it too,
 * so that no state is carried from one response to the next.
 * Source: KIP-98, "Consumer"; `CompletedFetch` of Kafka's Java client.
 */
export function visibleBatches(fetched: FetchedPartition, isolation: Isolation): RecordBatch[] {
  if (isolation === 'read_uncommitted') return fetched.batches.filter(({ kind }) => kind === 'data')
  const upcoming = fetched.aborted.toSorted((a, b) => (a.firstOffset < b.firstOffset ? -1 : 1))
  const aborting = new Set<bigint>()
  const visible: RecordBatch[] = []
  for (const batch of fetched.batches) {
    while (upcoming[0] && upcoming[0].firstOffset <= batch.lastOffset) aborting.add(upcoming.shift()!.producerId)
    if (batch.kind === 'abort') aborting.delete(batch.producerId)
    else if (batch.kind === 'data' && !(batch.transactional && aborting.has(batch.producerId))) visible.push(batch)
  }
  return visible
}
