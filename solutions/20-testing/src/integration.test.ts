import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { TestKafka } from '#harness/embedded'
import { requestPayment } from './checkout.ts'
import { groupName, paymentResult, topicNames } from './contract.ts'
import { startKafka } from './kafka.ts'
import { startPayments } from './payments.ts'
import { CARD_URL, CardProvider, recordsOf, request, running } from './support.ts'
import { createTopics } from './topics.ts'

let kafka: TestKafka
let cards: CardProvider
beforeAll(async () => {
  kafka = await startKafka()
})
afterAll(() => kafka.stop())
beforeEach(() => {
  cards = new CardProvider()
  cards.server.listen({ onUnhandledFrame: 'bypass' })
})
afterEach(() => cards.server.close())

test('a request is answered: paid, with its key and its correlation id', async () => {
  const context = kafka.context()
  const service = await running(context)
  const asked = request('p-1', { accountId: 'acc-7' })
  await requestPayment(context.ctx, asked, 'c-1')
  const [record] = await recordsOf(context, 'results', 1)
  expect(record).toMatchObject({ key: 'acc-7', headers: { 'correlation-id': 'c-1' } })
  expect(paymentResult.parse(JSON.parse(record?.value ?? ''))).toEqual({ ...asked, state: 'paid' })
  expect(cards.asked).toEqual([{ paymentId: 'p-1', key: 'p-1' }])
  await service.stop()
})

test('a card that is declined is told as declined, after one attempt', async () => {
  const context = kafka.context()
  cards.answer = () => 402
  const service = await running(context)
  await requestPayment(context.ctx, request('p-1'), 'c-1')
  const [record] = await recordsOf(context, 'results', 1)
  expect(JSON.parse(record?.value ?? '')).toMatchObject({ paymentId: 'p-1', state: 'declined' })
  expect(cards.attemptsOf('p-1')).toBe(1)
  await service.stop()
})

test('requests that were written before the service started are answered', async () => {
  const context = kafka.context()
  await createTopics(context.ctx)
  await requestPayment(context.ctx, request('early'), 'c-1')
  const service = await running(context)
  const [record] = await recordsOf(context, 'results', 1)
  expect(JSON.parse(record?.value ?? '')).toMatchObject({ paymentId: 'early' })
  await service.stop()
})

test('a request counts as done when its answer is written, and not before', async () => {
  const context = kafka.context()
  const answer = Promise.withResolvers<number>()
  cards.answer = () => answer.promise
  const service = await running(context)
  await requestPayment(context.ctx, request('slow'), 'c-1')
  await vi.waitFor(() => expect(cards.asked).toHaveLength(1), { timeout: 4_000 })
  expect(await context.committed(groupName, topicNames.requests)).toEqual({})
  const stopped = service.stop()
  answer.resolve(201)
  await stopped
  const results = await recordsOf(context, 'results', 1)
  expect(results).toHaveLength(1)
  expect(Object.values(await context.committed(groupName, topicNames.requests))).toEqual(['1'])
})

test('what is done is not done again after a restart', async () => {
  const context = kafka.context()
  const first = await running(context)
  await requestPayment(context.ctx, request('p-1'), 'c-1')
  await recordsOf(context, 'results', 1)
  await first.stop()
  const second = await startPayments(context.ctx, { cardUrl: CARD_URL })
  await requestPayment(context.ctx, request('p-2'), 'c-2')
  await recordsOf(context, 'results', 2)
  expect(cards.asked.map(({ paymentId }) => paymentId)).toEqual(['p-1', 'p-2'])
  await second.stop()
})

test('two instances share the work', async () => {
  const context = kafka.context()
  const services = [await running(context), await running(context)]
  for (let n = 0; n < 6; n++) await requestPayment(context.ctx, request(`p-${n}`, { accountId: `acc-${n}` }), `c-${n}`)
  await recordsOf(context, 'results', 6)
  await Promise.all(services.map((service) => service.stop()))
  const results = await context.records(topicNames.results)
  expect(results.map(({ value }) => JSON.parse(value ?? '').paymentId).sort()).toEqual(
    Array.from({ length: 6 }, (_, n) => `p-${n}`),
  )
})
