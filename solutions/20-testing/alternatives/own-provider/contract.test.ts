import { describe, expect, it } from 'vitest'
import { chargeCard } from './card.ts'
import { requestRecord } from './checkout.ts'
import { paymentRequest, paymentResult } from './contract.ts'
import { readRequest, resultRecord } from './payments.ts'
import { Provider, payment } from './provider.ts'

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))

describe('payment-requests', () => {
  it('what the checkout writes is a request, and the service reads the same', () => {
    const asked = payment('p-1')
    const written = Buffer.from(String(requestRecord(asked, 'x').value))
    expect(paymentRequest.safeParse(JSON.parse(written.toString())).data).toEqual(asked)
    expect(readRequest(written)).toEqual(asked)
  })

  it.each([
    ['the dearest', payment('p', 'a', 100_000_000)],
    ['the cheapest', payment('p', 'a', 1)],
    ['one with a field of tomorrow', { ...payment('p'), tip: 5 }],
  ])('the service reads %s', (_, one) => {
    expect(readRequest(bytes(one))).toMatchObject({ paymentId: 'p', amountCents: one.amountCents })
  })

  it.each(['version', 'paymentId', 'accountId', 'amountCents', 'at'])('the service wants %s, of its kind', (field) => {
    const one: Record<string, unknown> = payment('p')
    for (const wrong of [undefined, null, {}, -1])
      expect(() => readRequest(bytes({ ...one, [field]: wrong }))).toThrow()
  })

  it('another version is no request', () => {
    expect(() => readRequest(bytes({ ...payment('p'), version: 2 }))).toThrow()
  })
})

describe('payment-results', () => {
  it.each(['paid', 'declined'] as const)('what the service writes is a result: %s', (state) => {
    const { value } = resultRecord(payment('p'), state, undefined)
    expect(paymentResult.safeParse(JSON.parse(String(value))).data).toMatchObject({ paymentId: 'p', state })
  })
})

describe('the card provider', () => {
  it('gets what it needs, the same at each attempt', async () => {
    await using provider = await Provider.start()
    provider.answers(201, 402)
    expect(await chargeCard(provider.url, payment('p'))).toBe('paid')
    expect(await chargeCard(provider.url, payment('p'))).toBe('declined')
    for (const { method, path, headers, body } of provider.charges) {
      expect(`${method} ${path}`).toBe('POST /charges')
      expect(headers['idempotency-key']).toBe('p')
      expect(body).toEqual({ paymentId: 'p', amountCents: 999 })
    }
  })
})
