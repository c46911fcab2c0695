import fc from 'fast-check'
import { expect, expectNoBrokerIsSaid, readable, test } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  createTopics,
  deathPoints,
  dieAtEach,
  drawPayments,
  entriesAfterAll,
  entryOf,
  feed,
  idsOf,
  paymentIdOf,
} from './payments.ts'

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
    {
      en: 'payments without an entry: at-least-once commits an offset only after the entry is acknowledged. The other order is at-most-once',
      ru: 'платежи без записи: at-least-once коммитит смещение только после подтверждения записи. Обратный порядок — это at-most-once',
    },
  ).toEqual([])
  expect(entries.length - new Set(entries).size, {
    en: 'duplicates: the process died between the acknowledged entries and their offsets, so the twin must have repeated them',
    ru: 'дубли: процесс падал между подтверждёнными записями и их смещениями, так что двойник обязан был повторить записи',
  }).toBeGreaterThan(0)
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
    expect(await app.compare(sent, processed), {
      en: `sent ${sent.join(' ')}; processed ${processed.join(' ')}`,
      ru: `отправлены ${sent.join(' ')}; обработаны ${processed.join(' ')}`,
    }).toEqual({
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
  expect(await first.report(), { en: 'of empty topics', ru: 'для пустых топиков' }).toEqual({
    exactlyOnce: nothing,
    atLeastOnce: nothing,
  })
  const payments = drawPayments(scope.seed, 10)
  await feed(topics, payments)
  // A batch that is aborted: entries that stand in the log, and that nobody is to count.
  const fault = wire.fault({
    api: 'TxnOffsetCommit',
    direction: 'request',
    action: { do: 'answer', errorCode: 30 },
    description: 'the offsets of the first transaction are refused',
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
  expect(report, {
    en: 'committed entries only; end of a topic: offsets have holes, and the last one may be the marker of a transaction',
    ru: 'только закоммиченные записи; конец топика: в смещениях есть дыры, и последним может быть маркер транзакции',
  }).toEqual({
    exactlyOnce: { sent, processed: sent + 1, duplicates: 1, lost: 0 },
    atLeastOnce: { sent, processed: 7, duplicates: 3, lost: sent - 4 },
  })
  for (const [name, { sent, processed, duplicates, lost }] of [
    ['exactly-once', report.exactlyOnce],
    ['at-least-once', report.atLeastOnce],
  ] as const)
    expect(
      lines.map((line) => line.split(/[^\w-]+/).filter(Boolean)),
      { en: `a line for ${name}: its name and four numbers`, ru: `строка для ${name}: имя и четыре числа` },
    ).toContain([name, ...[sent, processed, duplicates, lost].map(String)])
})

test('6.5 the twin says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startAtLeastOnce())
})
