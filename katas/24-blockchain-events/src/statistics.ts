import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Task 24.4, with Kafka Streams. Reads `blockchain-transactions` and `blockchain-events`, and writes `blockchain-stats`: see `statKeySchema` and `statSchema`.
 *
 * - `pending` counts in `pending`; `confirmed` moves the same from `pending` to `confirmed`; `retracted` takes it out of `pending`.
 * - An event counts for its contract. A transfer counts for its two holders too: who gave and who got, and once for one who did both. `NOBODY` is no holder. An approval moves nothing.
 * - A transaction counts for its sender.
 * - Each change writes the new values of each statistic that it changes; where nothing is left of one, neither pending nor confirmed, it is removed: null.
 * - Amounts are exact, whatever their size. (A sum that has more than 78 digits is left open.)
 * - What breaks the contract (key or value; null and what is no UTF-8, too; a key that is not `from` or `contract`) goes to `ctx.onReject`, after a crash perhaps once more, and counts for nothing.
 */
export function statistics(_ctx: Ctx): Topology {
  return notImplemented('24.4')
}

export interface StatisticsOptions {
  /** Which of the running instances this is: `process.id` of Kafka Streams, the same at each restart. Default `one`. */
  instance?: string
  /** An instance that was silent for so long is dead to its group. Default: that of `ctx.streamsConfig`; tests that kill one give less. */
  sessionTimeoutMs?: number
}

export interface Statistics {
  stop(): Promise<void>
}

/**
 * Task 24.4. Runs `statistics` on the cluster in the application `ctx.name(APPLICATION)` with `exactly_once_v2`. Resolves when it runs for the first time (state RUNNING); rejects where it cannot (one of its three topics is
 * missing: the error names it; no broker answers, within 10 s).
 */
export async function startStatistics(_ctx: Ctx, _options: StatisticsOptions = {}): Promise<Statistics> {
  return notImplemented('24.4')
}
