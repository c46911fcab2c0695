import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestContext, TestKafka } from '#harness/embedded'
import { requestPayment } from './checkout.ts'
import { startKafka } from './kafka.ts'
import { startPayments } from './payments.ts'
import { Provider, payment } from './provider.ts'
import { createTopics } from './topics.ts'

describe('the payment service', () => {
  let kafka: TestKafka
  beforeAll(async () => {
    kafka = await startKafka()
  })
  afterAll(() => kafka.stop())

  const eventually = { timeout: 4_000, interval: 25 }

  async function results({ records }: TestContext) {
    const all = await records('payment-results')
    return all.map(({ key, value, headers }) => ({
      ...JSON.parse(value!),
      key,
      correlation: headers['correlation-id'],
    }))
  }

  const idsOf = async (context: TestContext) => (await results(context)).map(({ paymentId }) => paymentId).sort()

  it('answers what was asked before it came, each by its account', async () => {
    await using provider = await Provider.start()
    provider.answers(201, 402, 201)
    const context = kafka.context()
    await createTopics(context.ctx)
    for (const id of ['1', '2', '3']) await requestPayment(context.ctx, payment(id, 'a'), `c${id}`)
    const service = await startPayments(context.ctx, { cardUrl: provider.url })
    await expect
      .poll(() => results(context), eventually)
      .toMatchObject([
        { paymentId: '1', key: 'a', state: 'paid', correlation: 'c1', amountCents: 999 },
        { paymentId: '2', key: 'a', state: 'declined', correlation: 'c2' },
        { paymentId: '3', key: 'a', state: 'paid', correlation: 'c3' },
      ])
    await service.stop()
  })

  it('has done what it has answered, neither less nor more', async () => {
    await using provider = await Provider.start()
    const context = kafka.context()
    await createTopics(context.ctx)
    const committed = async () => Object.values(await context.committed('payments', 'payment-requests')).map(Number)
    const service = await startPayments(context.ctx, { cardUrl: provider.url })
    await requestPayment(context.ctx, payment('done', 'a'), 'c')
    await expect.poll(committed, eventually).toEqual([1])
    const letGo = provider.hold()
    await requestPayment(context.ctx, payment('begun', 'a'), 'c')
    await expect.poll(() => provider.charges.length, eventually).toBe(2)
    expect(await committed()).toEqual([1])
    const stopped = service.stop()
    letGo()
    await stopped
    expect(await committed()).toEqual([2])
    expect(await idsOf(context)).toEqual(['begun', 'done'])
  })

  it('is one service, however many run', async () => {
    await using provider = await Provider.start()
    const context = kafka.context()
    await createTopics(context.ctx)
    const ids = Array.from({ length: 8 }, (_, n) => `p${n}`)
    for (const id of ids) await requestPayment(context.ctx, payment(id), 'c')
    const start = () => startPayments(context.ctx, { cardUrl: provider.url })
    const services = await Promise.all([start(), start()])
    await expect.poll(async () => new Set(await idsOf(context)).size, eventually).toBe(8)
    const members = await groups(context)
    await Promise.all(services.map((service) => service.stop()))
    expect(members).toBe(2)
  })

  async function groups({ ctx }: TestContext): Promise<number> {
    const admin = ctx.kafka.admin()
    await admin.connect()
    const { groups } = await admin.describeGroups([ctx.name('payments')])
    await admin.disconnect()
    return groups[0]!.members.length
  }
})
