import { type Ctx, notImplemented } from '#harness/kata'
import type { Topology } from '#harness/streams'
import type { ServiceOptions } from './trainer.ts'

/**
 * Task 17.5, by hand. The population stability index of two histograms with the same bins: `Σ (s - r) × ln(s / r)`. `r` and `s` are the shares of a bin among all that was counted; so that none is 0, each bin counts half
 * a value more than it has. 0 where both are alike, never NaN or infinite.
 */
export function psi(_reference: number[], _seen: number[]): number {
  return notImplemented('17.5')
}

/**
 * Task 17.5. Reads `models` and `predictions`; writes `drift` (see `contract.ts`): what is asked now, compared with what the model has learnt from.
 *
 * - `DRIFT_WINDOW` predictions, in their order, are a window, and the next one begins a new window. Those that came before any model do not count.
 * - Each feature of a window is compared by `psi` with the histogram of the last model that was read when the window is full. Probabilities and labels have no part in it.
 * - A feature has drifted from `DRIFT_THRESHOLD` on; an alarm needs two windows in a row.
 * - A value that cannot be read in either topic goes to `ctx.onReject`, once, and counts for nothing. In `models` a null value takes nothing back: the last model is still compared with. In `predictions` it is no prediction.
 * - A restart goes on in the middle of the window.
 */
export function driftMonitor(_ctx: Ctx): Topology {
  return notImplemented('17.5')
}

export interface DriftMonitor {
  /** Commits, gives its tasks back, closes everything. */
  stop(): Promise<void>
}

/** Task 17.5. Runs it on the cluster, in the application `APPLICATION.drift`, with `exactly_once_v2`. Resolves and rejects as `startTrainer` does. */
export async function startDriftMonitor(_ctx: Ctx, _options: ServiceOptions = {}): Promise<DriftMonitor> {
  return notImplemented('17.5')
}
