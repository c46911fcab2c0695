import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedKafka, type TestKafka } from '#harness/embedded'
import { startPayments } from './payments.ts'
import { Provider, payment } from './provider.ts'
import { createTopics } from './topics.ts'

let kafka: TestKafka
beforeAll(async () => {
  kafka = await embeddedKafka()
})
afterAll(() => kafka.stop())

/** What became of these values, in one partition, when the provider answered so: all that can be seen after the last of them, which is right, was answered. */
async function evening(answers: number[], values: (string | null)[]) {
  await using provider = await Provider.start()
  provider.answers(...answers)
  const { ctx, produce, records, sleeps, rejected } = kafka.context()
  await createTopics(ctx)
  const service = await startPayments(ctx, { cardUrl: provider.url })
  const sent = [...values, JSON.stringify(payment('last'))]
  await produce(
    'payment-requests',
    sent.map((value, n) => ({ key: 'k', value, headers: { 'correlation-id': `c${n}` } })),
  )
  const answered = async () =>
    (await records('payment-results')).map(({ value }) => JSON.parse(value!).paymentId as string)
  await expect.poll(answered, { timeout: 4_000, interval: 25 }).toContain('last')
  await service.stop()
  return {
    answered: await answered(),
    dead: await records('payments-dlq'),
    attempts: provider.charges.map(({ body }) => body.paymentId),
    keys: new Set(provider.charges.map(({ headers, body }) => headers['idempotency-key'] === body.paymentId)),
    sleeps,
    rejected,
  }
}

const spaced = (id: string) => JSON.stringify(payment(id), null, 3)

describe('a provider', () => {
  it.each([
    ['that refuses', 503],
    ['that hangs up', 0],
    ['that says something else', 200],
  ])('%s three times is asked again, and the payment is made', async (_, status) => {
    const seen = await evening([status, status, status, 201], [spaced('p')])
    expect(seen).toMatchObject({ answered: ['p', 'last'], dead: [], sleeps: [100, 200, 400], rejected: [] })
    expect(seen.attempts).toEqual(['p', 'p', 'p', 'p', 'last'])
    expect([...seen.keys]).toEqual([true])
  })

  it('that refuses four times is asked no more, and the request is put aside as it came', async () => {
    const seen = await evening([500, 500, 500, 500, 201], [spaced('p')])
    expect(seen).toMatchObject({ answered: ['last'], sleeps: [100, 200, 400], rejected: [] })
    expect(seen.attempts).toEqual(['p', 'p', 'p', 'p', 'last'])
    expect(seen.dead).toHaveLength(1)
    expect(seen.dead[0]).toMatchObject({ key: 'k', headers: { 'correlation-id': 'c0', 'x-error': expect.any(String) } })
    expect(JSON.parse(seen.dead[0]!.value!)).toMatchObject({ paymentId: 'p' })
    expect(seen.dead[0]!.value).toContain('\n   "')
  })
})

describe('what is no request', () => {
  it.each([
    ['no JSON', 'hello'],
    ['no value', null],
    ['an amount of nothing', JSON.stringify(payment('p', 'a', 0))],
  ])('%s is put aside as it came, told, and charged to nobody', async (_, value) => {
    const seen = await evening([201], [value])
    expect(seen).toMatchObject({ answered: ['last'], attempts: ['last'], sleeps: [] })
    expect(seen.dead).toMatchObject([
      { key: 'k', value, headers: { 'correlation-id': 'c0', 'x-error': expect.stringMatching(/./) } },
    ])
    expect(seen.rejected).toMatchObject([{ offset: '0', reason: expect.stringMatching(/./) }])
  })
})
