import type { Payment } from './contract.ts'

/**
 * Task 6.1. Tells the bank of a payment: `POST` of `{ "paymentId": "…" }` as JSON to `bankUrl`, with the header `Idempotency-Key`. Calls
 * with the same key count once at the bank. Rejects when the answer is not 2xx, or does not come within 5 s.
 */
export async function tellBank(bankUrl: string, payment: Payment): Promise<void> {
  const answer = await fetch(bankUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': payment.id },
    body: JSON.stringify({ paymentId: payment.id }),
    redirect: 'manual',
    signal: AbortSignal.timeout(5_000),
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`the bank answers ${answer.status}`)
}
