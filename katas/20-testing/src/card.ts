import type { PaymentRequest, PaymentResult } from './contract.ts'

/** The provider did not say whether the card was charged: asking again is right. */
export class CardUnavailableError extends Error {
  override readonly name = 'CardUnavailableError'
}

/** For one answer of the provider. */
export const ANSWER_MS = 2_000

/**
 * Charges a card: `POST <url>/charges`, JSON `{ paymentId, amountCents }`, with the header `idempotency-key: <paymentId>`, by which the provider
 * charges a payment once however often it is asked. 201: paid. 402: declined. Anything else, a connection that breaks, and silence for 2 s:
 * `CardUnavailableError`.
 */
export async function chargeCard(url: string, request: PaymentRequest): Promise<PaymentResult['state']> {
  const { paymentId, amountCents } = request
  let status: number
  try {
    const response = await fetch(`${url}/charges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': paymentId },
      body: JSON.stringify({ paymentId, amountCents }),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    await response.body?.cancel()
    status = response.status
  } catch (cause) {
    throw new CardUnavailableError(`the card provider did not answer: ${cause}`, { cause })
  }
  if (status === 201) return 'paid'
  if (status === 402) return 'declined'
  throw new CardUnavailableError(`the card provider answered ${status}`)
}
