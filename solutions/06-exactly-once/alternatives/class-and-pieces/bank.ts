import type { Payment } from './contract.ts'

const TIMEOUT_MS = 5_000

/** The bank may be told again: its key is the payment's id, in letters that a header takes. */
export async function tellBank(bankUrl: string, { id }: Payment): Promise<void> {
  const response = await fetch(bankUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': Buffer.from(id).toString('base64url') },
    body: JSON.stringify({ paymentId: id }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`the bank answered ${response.status}`)
}
