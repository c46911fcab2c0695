import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import pactum from 'pactum'
import { expect, test } from 'vitest'
import { chargeCard } from './card.ts'
import { requestRecord } from './checkout.ts'
import { paymentRequest, paymentResult } from './contract.ts'
import { BadRequestError, readRequest, resultRecord } from './payments.ts'
import { request } from './support.ts'

const text = (value: unknown) => JSON.parse(String(value))

test('the checkout writes requests as the contract has them', () => {
  const asked = request('p-1', { amountCents: 1 })
  expect(paymentRequest.parse(text(requestRecord(asked, 'c-1').value))).toEqual(asked)
})

test('the payment service reads every request of the contract', () => {
  const least = request('p', { accountId: 'a', amountCents: 1 })
  const most = request('п'.repeat(64), { accountId: 'x'.repeat(64), amountCents: 100_000_000 })
  for (const one of [least, most]) expect(readRequest(Buffer.from(JSON.stringify(one)))).toEqual(one)
})

test('the payment service ignores what it does not know, and refuses what is no request', () => {
  const newer = { ...request('p-1'), coupon: 'SPRING' }
  expect(readRequest(Buffer.from(JSON.stringify(newer)))).toMatchObject(request('p-1', { at: newer.at }))
  const bad = [
    { ...newer, version: 2 },
    { ...newer, amountCents: '1250' },
    { ...newer, amountCents: 0 },
    { ...newer, paymentId: '' },
  ]
  for (const one of bad) expect(() => readRequest(Buffer.from(JSON.stringify(one)))).toThrow(BadRequestError)
  expect(() => readRequest(null)).toThrow(BadRequestError)
  expect(() => readRequest(Buffer.from('{'))).toThrow(BadRequestError)
})

test('the payment service writes results as the contract has them', () => {
  const asked = request('p-1')
  for (const state of ['paid', 'declined'] as const) {
    const record = resultRecord(asked, state, { 'correlation-id': 'c-1' })
    expect(paymentResult.parse(text(record.value))).toEqual({ ...asked, state })
    expect(String(record.headers?.['correlation-id'])).toBe('c-1')
  }
})

test('the payment service asks the card provider as they agreed', async () => {
  const port = await freePort()
  await pactum.mock.start(port)
  try {
    for (const [status, state] of [
      [201, 'paid'],
      [402, 'declined'],
    ] as const) {
      const id = `p-${status}`
      // A request that differs from this is answered by 404.
      pactum.mock.addInteraction({
        request: {
          method: 'POST',
          path: '/charges',
          headers: { 'idempotency-key': id, 'content-type': 'application/json' },
          body: { paymentId: id, amountCents: 1_250 },
        },
        response: { status },
      })
      expect(await chargeCard(`http://127.0.0.1:${port}`, request(id))).toBe(state)
    }
  } finally {
    await pactum.mock.stop()
  }
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
