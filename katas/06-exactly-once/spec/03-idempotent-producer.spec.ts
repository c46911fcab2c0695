import { expect, expectRejection, outcomeOf, readable, readSettled, say, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { broken } from './bad.ts'
import { means } from './means.ts'
import { createTopics, drawPayments, edgePayments, idsOf, longPayments } from './payments.ts'

const idOf = ({ value }: { value: unknown }) => (value as { id?: unknown } | null)?.id

test('6.2 writes each payment once, however many answers are lost', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = [...drawPayments(scope.seed, 40), ...edgePayments()]
  for (const [api, times] of [
    ['InitProducerId', 1],
    ['Produce', 7],
  ] as const)
    wire.fault({
      api,
      direction: 'response',
      action: { do: 'cut', when: 'before' },
      times,
      optional: api === 'InitProducerId', // who is not idempotent asks for none
      description: means.faults.answersLost(api),
    })
  expect(await outcomeOf(app.sendPayments(payments)), means.gaveUp).toBe('resolved')

  const written = await readSettled(topics, 'payments')
  expect(written, means.resent).toHaveExactlyOnce(idsOf(payments), idOf)
  const records = payments.map(({ id, account, cents }) => ({ key: account, value: { id, account, cents } }))
  expect(written, means.keyIsTheAccount).toHaveRecords(records, { inOrder: false })
  const order = new Map(payments.map(({ id }, n) => [id, n]))
  expect(written).toHaveKeyOrder(
    ({ key }) => key,
    (record) => order.get(String(idOf(record)))!,
  )
})

test('6.2 waits for all replicas', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await app.sendPayments(drawPayments(scope.seed, 3))
  const requests = wire.trace.filter({ api: 'Produce', direction: 'request' })
  expect([...new Set(requests.map(({ body }) => body?.['acks']))], means.acks).toEqual([-1])
})

test('6.2 refuses payments that break the contract, and sends nothing', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 3)
  await app.sendPayments(payments)
  const others = drawPayments(scope.seed, 1_501, 3)
  for (const [what, payment] of broken)
    expect(await outcomeOf(app.sendPayments([payment as Lab.Payment])), means.accepted(say(what))).not.toBe('resolved')
  const [, one] = broken[0]!
  for (const list of [
    [...others, one],
    [one, ...others],
  ])
    expect(await outcomeOf(app.sendPayments(list as Lab.Payment[])), means.accepted(`1 / ${list.length}`)).not.toBe(
      'resolved',
    )
  expect(await readSettled(topics, 'payments'), means.partlySent).toHaveExactlyOnce(idsOf(payments), idOf)
})

test('6.2 a list may have any length', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  expect(await outcomeOf(app.sendPayments([])), means.nothingToSend).toBe('resolved')
  const payments = longPayments(5_000)
  expect(await outcomeOf(app.sendPayments(payments)), means.oneRequest(payments.length)).toBe('resolved')
  const written = await readSettled(topics, 'payments')
  expect(written).toHaveExactlyOnce(idsOf(payments), idOf)
  expect(written).toHaveKeyOrder(
    ({ key }) => key,
    (record) => Number.parseInt(String(idOf(record)), 10),
  )
})

test('6.2 sends a hundred samples, others at each call', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await app.sendSample()
  await app.sendSample()
  expect(
    new Set((await readSettled(topics, 'payments')).map((record) => idOf(readable(record)))).size,
    means.samples,
  ).toBe(200)
})

test('6.2 rejects when the broker refuses, and leaves nothing open', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  wire.fault({
    api: 'Produce',
    action: { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' },
    times: Number.POSITIVE_INFINITY,
    description: means.faults.paymentsRefused,
  })
  await expectRejection(app.sendPayments(drawPayments(scope.seed, 3)))
})
