import { createHash } from 'node:crypto'
import type { Payment } from './contract.ts'

const TIMEOUT_MS = 5_000

/**
 * No transaction of Kafka takes this back. It will be repeated when the batch is, so the key follows from the payment's id: then the
 * bank can tell that it is the same.
 */
export async function tellBank(bankUrl: string, { id }: Payment): Promise<void> {
  const response = await fetch(bankUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': keyOf(id) },
    body: JSON.stringify({ paymentId: id }),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`the bank answered ${response.status}`)
}

/** A header takes no letters above U+00FF and no blanks at its ends; a hash takes any id. JSON keeps half a surrogate pair apart from another. */
function keyOf(id: string): string {
  return createHash('sha256').update(JSON.stringify(id)).digest('hex')
}
