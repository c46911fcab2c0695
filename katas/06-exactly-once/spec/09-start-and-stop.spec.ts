import { eventually, expect, expectNoBrokerIsSaid, readable, type TopicRecord, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { answer, bankUrl, openBank } from './bank.ts'
import { means } from './means.ts'
import { createTopics, drawPayments, entryOf, expectEachOnce, feed, idsOf, paymentIdOf } from './payments.ts'

test('6.1 start rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startExactlyOnce())
})

test('6.1 start resolves when the group has taken its member in', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  let resolved = false
  const early: boolean[] = []
  wire.fault({
    api: 'SyncGroup',
    direction: 'response',
    action: {
      do: 'call',
      run: async () => {
        await app.$.clock.now() // whatever the process said before is known by now
        early.push(resolved)
      },
    },
    description: means.faults.takenIn,
  })
  const pipeline = await app.startExactlyOnce().then((started) => {
    resolved = true
    return started
  })
  await eventually(() => early.length, { until: (seen) => seen > 0, description: means.joins })
  expect(early.includes(true), means.notAMember).toBe(false)
  await pipeline.stop()
})

/** Steps of a batch on the wire, and the bank's before them. */
const steps = ['the bank', 'Produce', 'TxnOffsetCommit', 'EndTxn'] as const

test('6.1 stop finishes what is at hand, whichever step it is at', async ({ subject, topics, wire, scope }) => {
  const release = Promise.withResolvers<void>()
  const bank = openBank(topics, (_, nth) => (nth > 1 ? undefined : () => release.promise.then(() => answer(200))))
  const app = await subject<typeof Lab>({ http: bank.http })
  await createTopics(topics)
  const payments: Lab.Payment[] = []
  for (const step of steps) {
    // Many where the bank is asked: a stop may come when it has been told of some of a batch.
    const count = step === 'the bank' ? 40 : 4
    const more = drawPayments(scope.seed, count, payments.length).map((payment) => ({ ...payment, account: 'anna' }))
    payments.push(...more)
    await feed(topics, more)
    const held = atStep(step)
    const starting = app.startExactlyOnce({ bankUrl })
    await waitForFault(held.fault, { starting, description: held.reached })
    const pipeline = await starting
    const stopping = [pipeline.stop(), pipeline.stop()]
    await app.$.clock.now() // it has been told to stop
    held.release()
    await Promise.all(stopping)
    expect(await pipeline.state(), means.stopped).toBe('stopped')
    expect((await topics.members('ledger-writer')).length, means.leftAtStop).toBe(0)
    const entries = idsIn(await topics.read('ledger'))
    const told = new Set(bank.calls().map(({ paymentId }) => paymentId))
    expect(
      [...told].filter((id) => !entries.includes(id)),
      means.atHand(step),
    ).toEqual([])
    expect(
      entries.some((id) => idsOf(more).includes(String(id))),
      means.atHand(step),
    ).toBe(true)
  }
  const pipeline = await app.startExactlyOnce({ bankUrl })
  await expectEachOnce(topics, pipeline, payments, means.doneAtNextStart)

  function atStep(step: (typeof steps)[number]) {
    if (step !== 'the bank') {
      const fault = wire.fault({
        api: step,
        direction: 'response',
        action: { do: 'hold' },
        description: means.faults.stopBeforeAnswer(step),
      })
      return { fault, reached: means.gets(step), release: () => fault.release() }
    }
    const fault = {
      get fired() {
        return bank.calls().length
      },
    }
    return { fault, reached: means.asksTheBank, release: () => release.resolve() }
  }
})

test('6.1 stop ends a pipeline that fails again and again', async ({ subject, topics, scope }) => {
  let isOpen = false
  const bank = openBank(topics, () => (isOpen ? undefined : answer(503)))
  const app = await subject<typeof Lab>({ http: bank.http })
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 3)
  await feed(topics, payments)
  const pipeline = await app.startExactlyOnce({ bankUrl })
  await eventually(() => bank.calls().length, { until: (calls) => calls > 2, description: means.bankRefusesAll })
  await pipeline.stop()
  expect(await pipeline.state(), means.stopped).toBe('stopped')
  expect((await topics.members('ledger-writer')).length, means.leftAtStop).toBe(0)
  isOpen = true
  await expectEachOnce(topics, await app.startExactlyOnce({ bankUrl }), payments, means.doneAtNextStart)
})

test('6.1 stop leaves no transaction open, in the middle of errors too', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 3).map((payment) => ({ ...payment, account: 'anna' }))
  await feed(topics, payments)
  const refused = wire.fault({
    api: 'TxnOffsetCommit',
    direction: 'response',
    action: { do: 'answer', error: 'GROUP_AUTHORIZATION_FAILED' },
    description: 'the offsets of the transaction are refused, when stop() has been called',
  })
  const held = wire.fault({ api: 'TxnOffsetCommit', direction: 'request', action: { do: 'hold' } })
  const starting = app.startExactlyOnce()
  await waitForFault(held, { starting, description: means.gets('TxnOffsetCommit') })
  const stopping = (await starting).stop()
  await app.$.clock.now() // it has been told to stop
  held.release()
  await stopping
  expect(refused.fired).toBe(1)
  // In the partition of the refused entries: committed readers get it when no transaction before it is open.
  const [other] = drawPayments(scope.seed, 1, payments.length)
  await topics.produce('ledger', [{ key: 'anna', value: entryOf({ ...other!, account: 'anna' }) }])
  await eventually(async () => idsIn(await topics.read('ledger')), {
    until: (ids) => ids.includes(other!.id),
    timeoutMs: 5_000,
    description: means.openAfterStop,
  })
  await expectEachOnce(topics, await app.startExactlyOnce(), [...payments, other!], means.doneAtNextStart)
})

const idsIn = (records: readonly TopicRecord[]): unknown[] => records.map((record) => paymentIdOf(readable(record)))
