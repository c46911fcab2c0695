import { batchesOf, type FetchedRecord, type RecordBatch } from './record-batch.ts'

/** One partition of a Fetch response, by the names of Kafka's schema. */
export interface FetchedPartition {
  readonly partitionIndex: number
  readonly errorCode: number
  readonly highWatermark: bigint
  readonly lastStableOffset: bigint
  readonly abortedTransactions: readonly AbortedTransaction[] | null
  readonly records: { readonly bytes: Buffer } | null
}

interface AbortedTransaction {
  readonly producerId: bigint
  readonly firstOffset: bigint
}

/** What a fetch of one partition gave: the records that this isolation may see, and where the next fetch begins. */
export interface FetchedRecords {
  readonly records: FetchedRecord[]
  /** Undefined where not one whole batch came. */
  readonly nextOffset: number | undefined
}

/** Reads the fetched batches from `position` on. Control batches are never among the records. */
export async function readFetched(
  topic: string,
  fetched: FetchedPartition,
  position: number,
  isolation: 'read_committed' | 'read_uncommitted',
): Promise<FetchedRecords> {
  const records: FetchedRecord[] = []
  const hidden = isolation === 'read_committed' ? new AbortedTransactions(fetched.abortedTransactions ?? []) : undefined
  let nextOffset: number | undefined
  for (const batch of fetched.records ? batchesOf(fetched.records.bytes) : []) {
    nextOffset = batch.lastOffset + 1
    const isHidden = hidden?.hides(batch) ?? false
    if (isHidden || batch.isControl || nextOffset <= position) continue
    await batch.readInto(records, topic, fetched.partitionIndex, position)
  }
  return { records, nextOffset }
}

/**
 * Leaves aborted transactions out as the Java consumer does it (KIP-98, "Consumer"; `CompletedFetch`): a response lists every aborted
 * transaction that overlaps it, each hides its producer's batches from its first offset to its abort marker, and the list stands
 * for itself, so that a transaction may span any number of fetches.
 */
class AbortedTransactions {
  /** By first offset, the earliest last. */
  readonly #ahead: AbortedTransaction[]
  readonly #open = new Set<bigint>()

  constructor(aborted: readonly AbortedTransaction[]) {
    this.#ahead = aborted.toSorted((a, b) => Number(b.firstOffset - a.firstOffset))
  }

  /** Whether the next batch of the response is part of an aborted transaction. */
  hides(batch: RecordBatch): boolean {
    const { lastOffset } = batch
    for (let next = this.#ahead.at(-1); next && next.firstOffset <= lastOffset; next = this.#ahead.at(-1)) {
      this.#open.add(next.producerId)
      this.#ahead.pop()
    }
    if (!batch.isTransactional || !this.#open.has(batch.producerId)) return false
    if (batch.isAbort) this.#open.delete(batch.producerId)
    return true
  }
}
