import { type Ctx, notImplemented } from '#harness/kata'
import type { Count } from './contract.ts'

/** What happened to a window's count: it is new or another (`update`), or it is gone (`remove`, `count` is the last one). */
export interface Change {
  type: 'update' | 'remove'
  count: Count
}

/** The present counts: `click-counts` read from the beginning, the last value of each key. */
export interface CountsTable {
  counts(): Count[]
  close(): Promise<void>
}

/**
 * Task 4.4. Follows `click-counts`, committed records only, and calls `onChange` after each change. Resolves when it reads; it need not have
 * read everything by then. A null value removes its key. What breaks the contract goes to `ctx.onReject`: a key that is
 * written otherwise too. A record that changes nothing is no change, and none is told of twice, also when the group rebalances.
 * Rejects within 10 s where no broker answers, and so do the dashboard and the terminal.
 */
export async function followCounts(_ctx: Ctx, _onChange: (change: Change) => void): Promise<CountsTable> {
  return notImplemented('4.4')
}
