import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { embeddedKafka, type TestContext, type TestKafka } from '#harness/embedded'
import { headerNames, topicNames } from './contract.ts'
import { CardProvider, recordsOf, request, running } from './support.ts'

let kafka: TestKafka
let cards: CardProvider
beforeAll(async () => {
  kafka = await embeddedKafka()
})
afterAll(() => kafka.stop())
beforeEach(() => {
  cards = new CardProvider()
  cards.server.listen({ onUnhandledFrame: 'bypass' })
})
afterEach(() => cards.server.close())

/** All in one partition, in this order. */
async function written(context: TestContext, values: readonly (string | null)[]): Promise<void> {
  const records = values.map((value, n) => ({ key: 'acc-1', value, headers: { 'correlation-id': `c-${n}` } }))
  await context.produce(topicNames.requests, records)
}

const asText = (paymentId: string) => JSON.stringify(request(paymentId))

for (const [how, answer] of [
  ['an answer of 503', 503],
  ['no answer', null],
] as const) {
  test(`${how} is tried three times again, later and later, and is paid in the end`, async () => {
    const context = kafka.context()
    cards.answer = (_, attempt) => (attempt <= 3 ? answer : 201)
    const service = await running(context)
    await written(context, [asText('p-1')])
    const [record] = await recordsOf(context, 'results', 1)
    expect(JSON.parse(record?.value ?? '')).toMatchObject({ paymentId: 'p-1', state: 'paid' })
    expect(context.sleeps).toEqual([100, 200, 400])
    expect(new Set(cards.asked.map(({ key }) => key))).toEqual(new Set(['p-1']))
    expect(cards.attemptsOf('p-1')).toBe(4)
    expect(await context.records(topicNames.dead)).toEqual([])
    await service.stop()
  })
}

test('what fails four times is put aside as it came, and the next one is answered', async () => {
  const context = kafka.context()
  cards.answer = (paymentId) => (paymentId === 'bad' ? 500 : 201)
  const service = await running(context)
  const original = ` ${asText('bad')} `
  await written(context, [original, asText('good')])
  const [result] = await recordsOf(context, 'results', 1)
  expect(JSON.parse(result?.value ?? '')).toMatchObject({ paymentId: 'good' })
  const [dead, ...others] = await recordsOf(context, 'dead', 1)
  expect(others).toEqual([])
  expect(dead).toMatchObject({ key: 'acc-1', value: original, headers: { 'correlation-id': 'c-0' } })
  expect(dead?.headers[headerNames.error]).toBeTruthy()
  expect(cards.attemptsOf('bad')).toBe(4)
  expect(context.rejected).toEqual([])
  await service.stop()
})

test('what is no request is put aside at once and reported, and the next one is answered', async () => {
  const context = kafka.context()
  const service = await running(context)
  const bad = ['{', JSON.stringify({ ...request('p-0'), amountCents: -1 }), null]
  await written(context, [...bad, asText('good')])
  await recordsOf(context, 'results', 1)
  const dead = await recordsOf(context, 'dead', bad.length)
  expect(dead.map(({ value }) => value)).toEqual(bad)
  for (const [n, { key, headers }] of dead.entries()) {
    expect(key).toBe('acc-1')
    expect(headers['correlation-id']).toBe(`c-${n}`)
    expect(headers[headerNames.error]).toBeTruthy()
  }
  expect(context.rejected.map(({ offset }) => offset)).toEqual(['0', '1', '2'])
  expect(cards.asked.map(({ paymentId }) => paymentId)).toEqual(['good'])
  expect(context.sleeps).toEqual([])
  await service.stop()
})
