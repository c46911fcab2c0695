import { type Ctx, notImplemented } from '#harness/kata'
import type { Account } from './contract.ts'

/** The accounts as all records before `next` made them. A plain value: whoever keeps it as JSON has it again. */
export interface Snapshot {
  /** By partition: the first offset that is not in it, in decimal. */
  next: string[]
  /** In the order of ids (as `<` compares). */
  accounts: Account[]
}

export interface ReplayOptions {
  /** To begin with, in place of nothing: only the records behind it are read. */
  from?: Snapshot
  /** By partition: the first offset that is not to be read. Who calls sees to it that it is not before `from`. Default, and where it lies beyond: the end of the partition at the time of the call. */
  upTo?: readonly string[]
}

/**
 * Task 11.5. Folds the history. The same records give the same snapshot, to the last field: by one call or by several, each going on from the one before,
 * wherever they were cut. Writes nothing. What is no event goes to `ctx.onReject`, once for each call that reads it, and changes nothing. Records that come meanwhile are not waited for.
 * Leaves nothing open; rejects within 10 s with an error that says so where no broker ever answered.
 */
export async function replay(_ctx: Ctx, _options: ReplayOptions = {}): Promise<Snapshot> {
  return notImplemented('11.5')
}
