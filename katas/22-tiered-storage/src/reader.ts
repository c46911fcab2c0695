/** Task 22.3: where records are, and how they are read from there. */
import { notImplemented } from '#harness/kata'
import type { Cluster, Range, TieredRecord, Tiers } from './contract.ts'

/**
 * Where the records of each partition are, in the order of their numbers. Also of a topic that has nothing in the store. Rejects with a `ReadError` within
 * 10 s: `no-such-topic`, or `unreachable` where no broker answers.
 */
export async function tiersOf(_cluster: Cluster, _topic: string): Promise<Tiers[]> {
  return notImplemented('22.3')
}

/**
 * All records of the range, in their order, each with the tier that it was in when the call began. Offsets may have holes, and what marks the end of a transaction
 * is no record. Where `from` equals `to`, none. Of the store it takes what
 * lies in the range: segments that hold none of it are not asked for.
 * A store that is away, or gives no answer, for up to 3 s is waited for. Otherwise it rejects with a `ReadError` within 10 s of the last record: `store-away` where the next one is cold and does
 * not come; `out-of-range` where Kafka has not got the whole range, or `from` is more than `to`; `no-such-topic`, also for a partition; `unreachable` where no broker answers. Ranges
 * that are hot do not need the store.
 */
export async function readRange(_cluster: Cluster, _range: Range): Promise<TieredRecord[]> {
  return notImplemented('22.3')
}
