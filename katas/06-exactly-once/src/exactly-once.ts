import { type Ctx, notImplemented } from '#harness/kata'
import type { CrashPoint } from './crash.ts'

export interface PipelineOptions {
  /** Task 6.4: die at this point of the first batch. */
  crashAt?: CrashPoint
  /**
   * Where the bank is told of each payment before its entry is committed: `POST` of `{ "paymentId": "…" }` as JSON, with the header
   * `Idempotency-Key`. Calls with the same key count once at the bank, whoever makes them and however often. An answer
   * other than 2xx, or none: the batch fails, and the bank is told again. Without it nobody is told.
   */
  bankUrl?: string
}

/** `fenced`: a later instance has taken over the transactional id. This one has stopped for good, left the group and disconnected. */
export type PipelineState = 'running' | 'fenced' | 'stopped'

export interface Pipeline {
  state(): PipelineState
  /**
   * Finishes what is at hand: what the bank has been told of, or what is being written, is committed, unless it fails. Then it leaves the
   * group and disconnects, in the middle of errors too. Another call is no error, and a fenced instance stays `fenced`.
   */
  stop(): Promise<void>
}

/**
 * Tasks 6.1 and 6.3. Reads `payments` (from the beginning where the group has committed nothing), writes `entryOf(payment)` to
 * `ledger`, key = account, and moves the group's offsets, entries and offsets in one transaction of the producer with the fixed
 * transactional id. Resolves when it is a member of its group; rejects within 10 s with an error that says so where no broker
 * ever answered.
 *
 * - One instance lives at a time. Starting another means that the former is dead, frozen or cut off: whatever it
 *   left undone is aborted before the first offset is read, and whatever it still tries is refused.
 * - Payments of transactions that were aborted or are still open are not read.
 * - Any error on the way: the transaction is aborted, and the work goes on from the last committed offsets: in this process, by
 *   itself, and with a new producer only behind an empty transaction of its own. Only an instance that is fenced does not go on.
 * - What breaks the contract goes to `ctx.onReject`, and the offsets move past it, in a transaction too where nothing else is to be done.
 * - What is fetched at once may have a megabyte, and its entries more than a broker takes in one request (1 MB). It is done within
 *   seconds: in one transaction or a few, not in one for each payment.
 */
export async function startExactlyOnce(_ctx: Ctx, _options: PipelineOptions = {}): Promise<Pipeline> {
  return notImplemented('6.1')
}
