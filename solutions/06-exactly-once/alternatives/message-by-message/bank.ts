import type { Payment } from './contract.ts'

const TIMEOUT_MS = 5_000

/**
 * No transaction of Kafka takes this back. It will be repeated when the batch is, so the key must be the payment's own: then the
 * bank can tell that it is the same.
 */
export async function tellBank(bankUrl: string, { id }: Payment): Promise<void> {
  const response = await fetch(bankUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ paymentId: id }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`the bank answered ${response.status}`)
}
