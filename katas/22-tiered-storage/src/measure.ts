/** Task 22.4: how much longer cold reads take. */
import { notImplemented } from '#harness/kata'
import type { Cluster, Comparison, Sample } from './contract.ts'

export interface MeasureOptions {
  topic: string
  partition: number
  /** So many reads of each tier. */
  reads: number
  /** So many records in each read. */
  records: number
}

/**
 * Samples of cold reads, then as many of hot ones, one read after the other. The first of a tier begins at its first record, each next one where the one
 * before ended; where what is left of the tier is too short for a whole read, at the first record again. A cold sample has cold records alone, and each is fetched from the
 * store, not from what an earlier one has brought. `ms` is the time of that read alone. Offsets of the partition have no holes.
 * Rejects with a `ReadError` `too-few-records` where a tier has no room for one read; else as `readRange` does.
 */
export async function measureReads(_cluster: Cluster, _options: MeasureOptions): Promise<Sample[]> {
  return notImplemented('22.4')
}

/** What the samples say of both tiers, in whatever order they come. */
export function compareTiers(_samples: Sample[]): Comparison {
  return notImplemented('22.4')
}
