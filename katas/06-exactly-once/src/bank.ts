import { notImplemented } from '#harness/kata'
import type { Payment } from './contract.ts'

/**
 * Task 6.1. Tells the bank of a payment: `POST` of `{ "paymentId": "…" }` as JSON to `bankUrl`, with the header `Idempotency-Key`. Calls
 * with the same key count once at the bank. Rejects when the answer is not 2xx, or does not come within 5 s.
 */
export async function tellBank(_bankUrl: string, _payment: Payment): Promise<void> {
  return notImplemented('6.1')
}
