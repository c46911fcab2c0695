import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedKafka, type TestKafka } from '#harness/embedded'
import { json, string, TopologyTestDriver } from '#harness/streams'
import { requestPayment } from './checkout.ts'
import { accountTotal, type PaymentResult, paymentRequest, paymentResult, topicNames } from './contract.ts'
import { retryDelay } from './payments.ts'
import { request } from './support.ts'
import { createTopics } from './topics.ts'
import { GRACE_MS, HOUR_MS, totalsTopology } from './totals.ts'

let kafka: TestKafka
beforeAll(async () => {
  kafka = await embeddedKafka()
})
afterAll(() => kafka.stop())

test('a checkout writes its request, with the account for its key and the correlation id beside it', async () => {
  const context = kafka.context()
  await createTopics(context.ctx)
  const asked = request('p-1', { accountId: 'acc-7' })
  await requestPayment(context.ctx, asked, 'c-1')
  const [record, ...others] = await context.records(topicNames.requests)
  expect(others).toEqual([])
  expect(record).toMatchObject({ key: 'acc-7', headers: { 'correlation-id': 'c-1' } })
  expect(paymentRequest.parse(JSON.parse(record?.value ?? ''))).toEqual(asked)
})

test('each retry waits twice as long as the one before', () => {
  expect([1, 2, 3].map(retryDelay)).toEqual([100, 200, 400])
})

/** A topic of results that is fed, and what comes of it. */
function totals() {
  const driver = new TopologyTestDriver(totalsTopology((name) => name))
  const results = driver.createInputTopic(topicNames.results, string, json(paymentResult))
  const written = driver.createOutputTopic(topicNames.totals, string, json(accountTotal))
  let next = 0
  return {
    pay(at: number, more: Partial<PaymentResult> = {}) {
      const result = {
        version: 1,
        paymentId: `p-${next++}`,
        accountId: 'a',
        amountCents: 100,
        state: 'paid',
        at,
        ...more,
      } as const
      results.pipeInput(result.accountId, result)
      return written.readRecordsToList().map(({ key, value }) => ({ key, ...value }))
    },
  }
}

const NOON = Math.floor(Date.now() / HOUR_MS) * HOUR_MS

test('what an account pays in an hour is added up', () => {
  const { pay } = totals()
  expect(pay(NOON, { amountCents: 100 })).toEqual([
    { key: 'a', accountId: 'a', hour: NOON, payments: 1, amountCents: 100 },
  ])
  expect(pay(NOON + HOUR_MS - 1, { amountCents: 30 })).toEqual([
    { key: 'a', accountId: 'a', hour: NOON, payments: 2, amountCents: 130 },
  ])
})

test('each account has totals of its own', () => {
  const { pay } = totals()
  pay(NOON)
  expect(pay(NOON, { accountId: 'b', amountCents: 7 })).toEqual([
    { key: 'b', accountId: 'b', hour: NOON, payments: 1, amountCents: 7 },
  ])
})

test('a new hour begins on the hour', () => {
  const { pay } = totals()
  pay(NOON)
  expect(pay(NOON + HOUR_MS)).toMatchObject([{ hour: NOON + HOUR_MS, payments: 1 }])
})

test('what was declined does not count', () => {
  const { pay } = totals()
  expect(pay(NOON, { state: 'declined' })).toEqual([])
  expect(pay(NOON)).toMatchObject([{ payments: 1, amountCents: 100 }])
})

test('an hour takes late results for ten minutes, and not longer', () => {
  const { pay } = totals()
  pay(NOON)
  pay(NOON + HOUR_MS + GRACE_MS - 1)
  expect(pay(NOON + 1)).toMatchObject([{ hour: NOON, payments: 2 }])
  pay(NOON + HOUR_MS + GRACE_MS)
  expect(pay(NOON + 2)).toEqual([])
})
