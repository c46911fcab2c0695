import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Tasks 23.2 and 23.3. Reads `user-events`, and writes `user-histories` and `recommendations` as they change (see `contract.ts`).
 *
 * - When all events are through, the last value of each key is what `similarItems` gives for the ratings of that moment, to the last digit, whatever the order in which users' events came.
 * - A rating that changes, or is taken back, takes its old contribution out. A user who is forgotten takes all of theirs out.
 * - What changes no rating changes no value.
 * - One event costs work for the items of its user and their neighbours; nothing is computed from scratch.
 * - What is no event goes to `ctx.onReject`, once, and nowhere else, and the stream goes on: bytes that are no UTF-8, no JSON, a field that is missing or wrong, an unknown version, and a record
 *   whose key is null, empty, too long or no UTF-8, a tombstone too.
 */
export function recommender(_ctx: Ctx): Topology {
  return notImplemented('23.2')
}

export interface RecommenderOptions {
  /** `process.id` of Kafka Streams, the same at each restart. Default `one`. Instances that run together have different names. */
  instance?: string
  /** An instance that was silent for so long is dead to its group. Default: that of `ctx.streamsConfig`. */
  sessionTimeoutMs?: number
}

export interface Recommender {
  /** Commits, gives its tasks back, closes everything. */
  stop(): Promise<void>
}

/**
 * Task 23.3. Runs the topology on the cluster with `exactly_once_v2`, in the application `APPLICATION.recommender`. Resolves when it runs for the first time (state RUNNING); rejects where it
 * cannot: a topic of the three that it reads and writes is missing (the error names it), no broker answers (within 10 s).
 */
export async function startRecommender(_ctx: Ctx, _options: RecommenderOptions = {}): Promise<Recommender> {
  return notImplemented('23.3')
}
