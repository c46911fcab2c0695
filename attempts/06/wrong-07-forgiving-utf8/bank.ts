import http from 'node:http'
import https from 'node:https'
import type { Payment } from './contract.ts'

/** An id may have any characters, a header may not: all but the plainest are written as `%` and four hexadecimal digits a UTF-16 unit. */
function idempotencyKey({ id }: Payment): string {
  return Array.from({ length: id.length }, (_, n) => {
    const unit = id[n] as string
    return /[A-Za-z0-9._:-]/.test(unit) ? unit : `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  }).join('')
}

/**
 * Task 6.1. Tells the bank of a payment: `POST` of `{ "paymentId": "…" }` as JSON to `bankUrl`, with the header `Idempotency-Key`. Calls
 * with the same key count once at the bank. Rejects when the answer is not 2xx, or does not come within 5 s.
 */
export function tellBank(bankUrl: string, payment: Payment): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = new URL(bankUrl)
    const body = Buffer.from(JSON.stringify({ paymentId: payment.id }))
    const call = (url.protocol === 'https:' ? https : http).request(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(5_000),
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': body.length,
          'Idempotency-Key': idempotencyKey(payment),
        },
      },
      (answer) => {
        const { statusCode = 0 } = answer
        answer.on('error', reject)
        answer.on('end', () => {
          if (statusCode >= 200 && statusCode < 300) resolve()
          else reject(new Error(`the bank refused ${payment.id}: ${statusCode}`))
        })
        answer.resume()
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}
