import type { Payment } from './contract.ts'

/**
 * The payment's id, where a header can carry it as it is. Headers are Latin-1 and lose blanks at their ends, ids may be anything: the
 * others are written in hexadecimal. No two ids have the same key.
 */
function keyOf(id: string): string {
  const plain = /^[\x21-\x7e]+$/.test(id) && !id.startsWith('hex:')
  return plain ? id : `hex:${Buffer.from(id, 'utf16le').toString('hex')}`
}

/**
 * Task 6.1. Tells the bank of a payment: `POST` of `{ "paymentId": "…" }` as JSON to `bankUrl`, with the header `Idempotency-Key`. Calls
 * with the same key count once at the bank. Rejects when the answer is not 2xx, or does not come within 5 s.
 */
export async function tellBank(bankUrl: string, payment: Payment): Promise<void> {
  const answer = await fetch(bankUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': keyOf(payment.id) },
    body: JSON.stringify({ paymentId: payment.id }),
    redirect: 'manual',
    signal: AbortSignal.timeout(5_000),
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`the bank answers ${answer.status}`)
}
