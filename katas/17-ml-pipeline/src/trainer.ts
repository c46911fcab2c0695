import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'

/**
 * Tasks 17.2 and 17.3. Reads `training-data`; writes `training-metrics` and `models` (see `contract.ts`).
 *
 * - It learns from the examples of the part `train`, in their order, as `learn` says. An example of the part `test` leaves no trace in learner, scaler and histogram; the latest `HELD_OUT.kept` of them are held out.
 * - After each `CHECK_EVERY` examples that it has learnt from there is one record of metrics.
 * - Then the learner becomes the next version of the model, if it is better than the baseline and better than the model that was published last: a smaller loss on the same examples, those that are held
 *   out now. The first version needs to beat the baseline alone.
 * - What is no example goes to `ctx.onReject`, once, and nowhere else, and the stream goes on: a null value, bytes that are no UTF-8, no JSON, a field that is missing or wrong, an unknown version, and a key that is
 *   null, empty, too long or no UTF-8.
 * - All of what it knows is in its state: a restart goes on as if there had been none.
 */
export function trainer(_ctx: Ctx): Topology {
  return notImplemented('17.2')
}

export interface ServiceOptions {
  /** `process.id` of Kafka Streams, the same at each restart. Default `one`. */
  instance?: string
  /** An instance that was silent for so long is dead to its group. Default: that of `ctx.streamsConfig`. */
  sessionTimeoutMs?: number
}

export interface Trainer {
  /** Commits, gives its tasks back, closes everything. */
  stop(): Promise<void>
}

/**
 * Task 17.2. Runs the topology on the cluster with `exactly_once_v2`, in the application `APPLICATION.trainer`. Resolves when it runs for the first time (state RUNNING); rejects where it cannot: a topic of the
 * three that it reads and writes is missing (the error names it), no broker answers (within 10 s).
 */
export async function startTrainer(_ctx: Ctx, _options: ServiceOptions = {}): Promise<Trainer> {
  return notImplemented('17.2')
}
