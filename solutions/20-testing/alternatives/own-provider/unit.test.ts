import { describe, expect, it } from 'vitest'
import { embeddedKafka } from '#harness/embedded'
import { json, string, TopologyTestDriver } from '#harness/streams'
import { requestPayment } from './checkout.ts'
import { retryDelay } from './payments.ts'
import { payment } from './provider.ts'
import { createTopics } from './topics.ts'
import { totalsTopology } from './totals.ts'

describe('the checkout', () => {
  it('writes what it was asked for, where the service reads', async () => {
    await using kafka = await embeddedKafka()
    const { ctx, records } = kafka.context()
    await createTopics(ctx)
    const asked = [payment('p-1', 'a'), payment('p-2', 'b')]
    for (const one of asked) await requestPayment(ctx, one, `corr of ${one.paymentId}`)
    const written = (await records('payment-requests')).sort((x, y) => Number(x.key! > y.key!) - 0.5)
    expect(written.map(({ key }) => key)).toEqual(['a', 'b'])
    expect(written.map(({ headers }) => headers['correlation-id'])).toEqual(['corr of p-1', 'corr of p-2'])
    for (const [n, { value }] of written.entries()) expect(JSON.parse(value!)).toMatchObject(asked[n]!)
  })
})

describe('retryDelay', () => {
  it.each([
    [1, 100],
    [2, 200],
    [3, 400],
  ])('of retry %i is %i ms', (retry, ms) => expect(retryDelay(retry)).toBe(ms))
})

describe('totals', () => {
  const hour = 3_600_000
  const minute = 60_000
  const start = hour * Math.floor(Date.now() / hour)

  /** Feeds results, given as [at, account, cents, state], and gives the last total of each account and hour. */
  function totalsOf(...results: [at: number, account: string, cents: number, state?: string][]) {
    const driver = new TopologyTestDriver(totalsTopology((name) => `test.${name}`))
    const input = driver.createInputTopic('test.payment-results', string, json())
    const output = driver.createOutputTopic('test.account-totals', string, json<Record<string, unknown>>())
    for (const [n, [at, accountId, amountCents, state = 'paid']] of results.entries())
      input.pipeInput(accountId, { version: 1, paymentId: `p-${n}`, accountId, amountCents, state, at }, 5)
    const last = new Map<string, unknown>()
    for (const { key, value } of output.readRecordsToList())
      last.set(`${key} ${(Number(value['hour']) - start) / hour}`, value)
    return Object.fromEntries(last)
  }

  it('are sums by account and hour', () => {
    const a = totalsOf([start, 'a', 1], [start + hour - 1, 'a', 10], [start + 5, 'b', 7], [start + hour, 'a', 100])
    expect(a).toEqual({
      'a 0': { accountId: 'a', hour: start, payments: 2, amountCents: 11 },
      'b 0': { accountId: 'b', hour: start, payments: 1, amountCents: 7 },
      'a 1': { accountId: 'a', hour: start + hour, payments: 1, amountCents: 100 },
    })
  })

  it('leave out what was declined', () => {
    expect(totalsOf([start, 'a', 1, 'declined'])).toEqual({})
  })

  it('take what is nine minutes late, and not what is eleven', () => {
    const late = (by: number) => totalsOf([start, 'a', 1], [start + hour + by, 'a', 50], [start + 1, 'a', 2])['a 0']
    expect(late(9 * minute)).toMatchObject({ payments: 2, amountCents: 3 })
    expect(late(11 * minute)).toMatchObject({ payments: 1, amountCents: 1 })
  })
})
