import { createHash } from 'node:crypto'
import type { Payment } from './contract.ts'

/**
 * Task 6.1. Tells the bank of a payment: `POST` of `{ "paymentId": "…" }` as JSON to `bankUrl`, with the header `Idempotency-Key`. Calls
 * with the same key count once at the bank, so each payment has a key of its own, the same at each call. An id may hold letters that
 * a header cannot: `fetch` throws above U+00FF and trims blanks. So encode or hash it.
 * Rejects when the answer is not 2xx (a redirect is not), or does not come within 5 s: each call has its own.
 */
export async function tellBank(bankUrl: string, payment: Payment): Promise<void> {
  const response = await fetch(bankUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': keyOf(payment) },
    body: JSON.stringify({ paymentId: payment.id }),
    redirect: 'manual',
    signal: AbortSignal.timeout(5_000),
  })
  await response.body?.cancel().catch(() => {})
  if (!response.ok) throw new Error(`the bank answered ${response.status} to payment ${payment.id}`)
}

/** Hexadecimal digits, whatever letters the id has. As JSON, halves of surrogate pairs stay apart too. */
function keyOf({ id }: Payment): string {
  return createHash('sha256').update(JSON.stringify(id)).digest('hex')
}
