import { type Ctx, notImplemented } from '#harness/kata'

export interface Delivery {
  /** Payments that were sent, each id counted once. */
  sent: number
  /** Entries that were written, repeated ones too. */
  processed: number
  /** Entries beyond the first of their payment. */
  duplicates: number
  /** Payments that were sent and have no entry. */
  lost: number
}

export interface Report {
  exactlyOnce: Delivery
  atLeastOnce: Delivery
}

/** Task 6.5. Compares ids of payments with the payment ids of entries. */
export function compare(_sent: readonly string[], _processed: readonly string[]): Delivery {
  return notImplemented('6.5')
}

/**
 * Task 6.5. Reads `payments`, `ledger` and `ledger-at-least-once` from the beginning to their end at the time of the call, only what is
 * committed, compares, and prints a table with one line for each way: its name, then the four numbers, separated as you like.
 *
 *                       sent   processed   duplicates   lost
 *     exactly-once       100         100            0      0
 *     at-least-once      100         130           30      0
 *
 * Topics that are empty are no error. What breaks the contract of a payment or an entry is not counted. A topic whose last
 * transaction is still open ends before it.
 */
export async function report(_ctx: Ctx): Promise<Report> {
  return notImplemented('6.5')
}
