import { type Ctx, notImplemented } from '#harness/kata'
import type { CrashPoint } from './crash.ts'

export interface TwinOptions {
  /** Task 6.4: die at this point of the first batch. */
  crashAt?: CrashPoint
}

export interface Twin {
  /** Finishes what is at hand, its offsets included, leaves the group, disconnects. A stop repeats nothing. */
  stop(): Promise<void>
}

/**
 * Task 6.5. The same work without transactions, for comparison: from `payments` to `ledger-at-least-once`, in a group of its own. Offsets are
 * committed by hand when the entries are acknowledged: nothing is ever lost, and a crash in between repeats entries.
 * It does not look for duplicates. Starts, and fails to start, like the other, and takes as much at once.
 */
export async function startAtLeastOnce(_ctx: Ctx, _options: TwinOptions = {}): Promise<Twin> {
  return notImplemented('6.5')
}
