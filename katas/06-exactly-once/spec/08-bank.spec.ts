import { eventually, expect, passTime, readable, test, waitForFault, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { answer, type Behaviour, bankUrl, openBank } from './bank.ts'
import { dieAt } from './deaths.ts'
import { means } from './means.ts'
import { createTopics, drawPayments, expectEachOnce, feed, idsOf, paymentIdOf } from './payments.ts'

test('6.1 the bank counts each payment once, whatever is rolled back', async ({ subject, topics, wire, scope }) => {
  const bank = openBank(topics)
  const app = await subject<typeof Lab>({ http: bank.http })
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 5)
  await feed(topics, payments)
  const fault = wire.fault({
    api: 'TxnOffsetCommit',
    direction: 'request',
    action: { do: 'answer', error: 'GROUP_AUTHORIZATION_FAILED' },
    description: means.faults.rolledBack,
  })
  const starting = app.startExactlyOnce({ bankUrl })
  await waitForFault(fault, { starting, description: means.gets('TxnOffsetCommit') })
  await expectEachOnce(topics, await starting, payments, means.eachOnce)
  expect(bank.counted(), means.keyOfThePayment).toEqual(idsOf(payments).toSorted())
})

test('6.1 each payment has a key of its own at the bank, whatever its id, in any process', async ({
  subject,
  topics,
  wire,
}) => {
  const bank = openBank(topics)
  const [first, second] = await Promise.all(
    ['first', 'second'].map((name) => subject<typeof Lab>({ name, http: bank.http })),
  )
  await createTopics(topics)
  const ids = ['платёж-1', 'платёж-2', 'é', 'p', 'p ', ' p', 'P', 'a\nb', 'a b', '😀', '%41', 'A', 'x'.repeat(64)]
  // Letters whose lower bytes are those of others.
  ids.push('ж1', '61', 'š', 'a')
  const payments = ids.map((id) => ({ id, account: 'anna', cents: 7 }))
  await feed(topics, payments)
  const point = {
    api: 'TxnOffsetCommit',
    direction: 'request',
    description: means.faults.diesWhenBankIsTold,
  } as const
  await Promise.all([
    eventually(() => ids.filter((id) => bank.callsFor(id).length === 0), {
      until: (missing) => missing.length === 0,
      description: means.everyIdIsTold,
    }),
    dieAt({ wire, topics }, first!, point, () => first!.startExactlyOnce({ bankUrl })),
  ])
  await expectEachOnce(topics, await second!.startExactlyOnce({ bankUrl }), payments, means.eachOnce)

  const keysOf = (id: string) => new Set(bank.callsFor(id).map(({ key }) => key))
  expect(
    ids.filter((id) => keysOf(id).size > 1),
    means.sameKeyAgain,
  ).toEqual([])
  const shared = (id: string) =>
    ids.some((other) => other !== id && [...keysOf(other)].some((key) => keysOf(id).has(key)))
  expect(ids.filter(shared), means.keysOfTheirOwn).toEqual([])
  for (const { paymentId, request } of bank.calls())
    expect({ ...request, type: request.type.split(';')[0] }, means.theCall).toEqual({
      method: 'POST',
      type: 'application/json',
      body: { paymentId },
    })
})

test('6.1 a payment that the bank has not taken gets no entry before it has', async ({ subject, topics, scope }) => {
  const redirect: Behaviour = { kind: 'response', status: 302, headers: { location: '/elsewhere' } }
  const refusals: Behaviour[] = [{ kind: 'reset' }, answer(404), redirect, answer(503)]
  const payments = drawPayments(scope.seed, 1 + refusals.length)
  const bank = openBank(
    topics,
    (id, nth) => (nth === 1 ? refusals[idsOf(payments).indexOf(id)] : undefined) ?? answer([200, 201, 299][nth % 3]!),
  )
  const app = await subject<typeof Lab>({ http: bank.http })
  await createTopics(topics)
  const pipeline = await app.startExactlyOnce({ bankUrl })
  // One at a time: what fails beside a payment would have it told again, and hide that nobody looked at its answer.
  for (const payment of payments) {
    await feed(topics, [payment])
    await waitForRecords(
      topics,
      'ledger',
      (records) => records.some((it) => paymentIdOf(readable(it)) === payment.id),
      {
        description: means.toldAgain,
      },
    )
  }
  await expectEachOnce(topics, pipeline, payments, means.eachOnce)
  expect(bank.toldTooLate(), means.toldTooLate).toEqual([])
  expect(bank.counted(), means.notTaken).toEqual(idsOf(payments).toSorted())
})

test('6.1 a bank that does not answer within 5 s is told again, and one that does is not', async ({
  subject,
  topics,
  scope,
}) => {
  const payments = drawPayments(scope.seed, 3).map((payment) => ({ ...payment, account: 'anna' }))
  const [one, two, silent] = idsOf(payments) as [string, string, string]
  const slowly = async () => {
    await passTime(app, 3_000)
    return answer(200)
  }
  const bank = openBank(topics, (id, nth) =>
    nth > 1 ? undefined : id === silent ? 'none' : id.startsWith('p') ? slowly : undefined,
  )
  const app = await subject<typeof Lab>({ http: bank.http })
  await createTopics(topics)
  await feed(topics, payments.slice(0, 2))
  const starting = app.startExactlyOnce({ bankUrl })
  const bothAccepted = {
    get fired() {
      return [one, two].every((id) => bank.callsFor(id).some((call) => call.accepted)) ? 1 : 0
    },
  }
  await waitForFault(bothAccepted, { starting, description: means.slowButInTime })
  const pipeline = await starting
  await feed(topics, payments.slice(2))
  await eventually(() => bank.callsFor(silent).length, { until: (calls) => calls > 1, description: means.secondCall })
  await expectEachOnce(topics, pipeline, payments, means.eachOnce)
  expect(
    [one, two].map((id) => bank.callsFor(id).length),
    means.callsCutShort,
  ).toEqual([1, 1])
  expect(bank.counted(), means.notTaken).toEqual(idsOf(payments).toSorted())
})
