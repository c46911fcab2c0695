import fc from 'fast-check'
import { expect, readable, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { deathPoints, dieAtEach } from './deaths.ts'
import { means } from './means.ts'
import { createTopics, drawPayments, entriesAfterAll, entryOf, feed, idsOf, paymentIdOf } from './payments.ts'

const points = deathPoints(['Produce', 'OffsetCommit'])

test('6.5 the at-least-once twin loses nothing and repeats itself on such a schedule', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const context = { subject, topics, wire, scope }
  const { survivor, payments } = await dieAtEach(context, points, (app) => app.startAtLeastOnce())
  const twin = await survivor.startAtLeastOnce()
  const entries = (await entriesAfterAll(topics, 'ledger-at-least-once')).map((record) => paymentIdOf(readable(record)))
  await twin.stop()

  expect(
    idsOf(payments).filter((id) => !entries.includes(id)),
    means.lostByTwin,
  ).toEqual([])
  expect(entries.length - new Set(entries).size, means.repeatedByTwin).toBeGreaterThan(0)
})

test('6.5 counts what was sent, processed, duplicated and lost', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const history = fc.record({
    sent: fc.array(
      fc.integer({ min: 0, max: 20 }).map((n) => `p${n}`),
      { maxLength: 30 },
    ),
    processed: fc.array(
      fc.integer({ min: 0, max: 20 }).map((n) => `p${n}`),
      { maxLength: 30 },
    ),
  })
  for (const { sent, processed } of fc.sample(history, { seed: scope.seed, numRuns: 200 })) {
    const ids = [...new Set(sent)]
    expect(await app.compare(sent, processed), means.counted(sent, processed)).toEqual({
      sent: ids.length,
      processed: processed.length,
      duplicates: processed.filter((id, n) => processed.indexOf(id) !== n).length,
      lost: ids.filter((id) => !processed.includes(id)).length,
    })
  }
})

test('6.5 prints the comparison of the two ways', async ({ subject, topics, wire, scope }) => {
  const [first, coming] = [await subject<typeof Lab>({ name: 'first' }), subject<typeof Lab>({ name: 'second' })]
  await createTopics(topics)
  const nothing = { sent: 0, processed: 0, duplicates: 0, lost: 0 }
  expect(await first.report(), means.emptyTopics).toEqual({
    exactlyOnce: nothing,
    atLeastOnce: nothing,
  })
  const payments = drawPayments(scope.seed, 10)
  await feed(topics, payments)
  // A batch that is aborted: entries that stand in the log, and that nobody is to count.
  const fault = wire.fault({
    api: 'TxnOffsetCommit',
    direction: 'request',
    action: { do: 'answer', error: 'GROUP_AUTHORIZATION_FAILED' },
    description: means.faults.offsetsRefused,
  })
  const pipeline = await first.startExactlyOnce()
  await entriesAfterAll(topics)
  await pipeline.stop()
  expect(fault.fired).toBe(1)
  const entry = (n: number) => ({ key: payments[n]!.account, value: entryOf(payments[n]!) })
  await topics.produce('ledger-at-least-once', [0, 1, 1, 2, 0, 3, 1].map(entry))

  const second = await coming
  const report = await second.report()
  const sent = payments.length + 1
  const lines = second.$.output.lines
  expect(report, means.committedOnly).toEqual({
    exactlyOnce: { sent, processed: sent + 1, duplicates: 1, lost: 0 },
    atLeastOnce: { sent, processed: 7, duplicates: 3, lost: sent - 4 },
  })
  for (const [name, { sent, processed, duplicates, lost }] of [
    ['exactly-once', report.exactlyOnce],
    ['at-least-once', report.atLeastOnce],
  ] as const)
    expect(
      lines.map((line) => line.split(/[^\w-]+/).filter(Boolean)),
      means.aLineFor(name),
    ).toContain([name, ...[sent, processed, duplicates, lost].map(String)])
})

test('6.5 the report counts to the ends at the time of the call, whatever is written meanwhile', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 6)
  const write = async (some: readonly Lab.Payment[]) => {
    await feed(topics, some)
    const entries = some.map((payment) => ({ key: payment.account, value: entryOf(payment) }))
    for (const ledger of ['ledger', 'ledger-at-least-once']) await topics.produce(ledger, entries)
  }
  await write(payments.slice(0, 4))
  wire.fault({
    api: 'Fetch',
    direction: 'request',
    action: { do: 'call', run: () => write(payments.slice(4)) },
    description: 'two more payments and their entries are written while the report reads',
  })
  const counted = { sent: 4, processed: 4, duplicates: 0, lost: 0 }
  expect(await app.report(), means.beyondTheEnds).toEqual({ exactlyOnce: counted, atLeastOnce: counted })
})
