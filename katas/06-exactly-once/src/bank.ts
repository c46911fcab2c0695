import { notImplemented } from '#harness/kata'
import type { Payment } from './contract.ts'

/**
 * Task 6.1. Tells the bank of a payment: `POST` of `{ "paymentId": "…" }` as JSON to `bankUrl`, with the header `Idempotency-Key`. Calls
 * with the same key count once at the bank, so each payment has a key of its own, the same at each call. An id may hold letters that
 * a header cannot: `fetch` throws above U+00FF and trims blanks. So encode or hash it.
 * Rejects when the answer is not 2xx (a redirect is not), or does not come within 5 s: each call has its own.
 */
export async function tellBank(_bankUrl: string, _payment: Payment): Promise<void> {
  return notImplemented('6.1')
}
