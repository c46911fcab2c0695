import { type Ctx, notImplemented } from '#harness/kata'
import type { Payment } from './contract.ts'

/**
 * Task 6.2. Writes payments to `payments`, key = account, in the order given, and disconnects. Resolves when all replicas have
 * all of them. However many answers get lost on the way, to whichever request: each payment is in the topic once, in order per account.
 * The list may have any length: none is nothing to send, and many are more than a broker takes in one request (1 MB).
 * A payment that breaks the contract, be it the last: rejects, and nothing is sent.
 */
export async function sendPayments(_ctx: Ctx, _payments: readonly Payment[]): Promise<void> {
  return notImplemented('6.2')
}

/** Sends 100 sample payments: for running it by hand. */
export async function sendSample(_ctx: Ctx): Promise<void> {
  return notImplemented('6.2')
}
