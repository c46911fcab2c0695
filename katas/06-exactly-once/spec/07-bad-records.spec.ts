import { type Content, expect, readable, type Topics, test, waitForCommitted, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import {
  type App,
  createTopics,
  drawPayments,
  entriesAfterAll,
  entryOf,
  expectEachOnce,
  idsOf,
  paymentIdOf,
} from './payments.ts'

const payment = { id: 'x', account: 'anna', cents: 7 }

/** What is no payment, by what is wrong with it. */
const bad: Readonly<Record<string, Content>> = {
  'no JSON': 'not json',
  'a tombstone': null,
  'no bytes at all': '',
  'a missing field': { id: 'x', account: 'anna' },
  'cents as text': { ...payment, cents: '7' },
  'part of a cent': { ...payment, cents: 0.5 },
  'JSON, and no object': '[]',
  'bytes that are no text': new Uint8Array([0xff, 0x00, 0xc3, 0x28]),
  'an unknown version of the contract': { ...payment, version: 2 },
  'an id longer than the contract allows': { ...payment, id: 'x'.repeat(65) },
}

/**
 * A good one, a bad one, a good one … in one partition, and one bad one alone in the other. Gives the payments, and where
 * the bad ones stand, with what is wrong with them.
 */
async function feedBoth(topics: Topics, seed: number): Promise<{ payments: Lab.Payment[]; owed: string[] }> {
  const kinds = Object.keys(bad)
  const payments = drawPayments(seed, kinds.length)
  const pairs = payments.flatMap((payment, n) => [payment, bad[kinds[n]!]!])
  const records = pairs.map((value) => ({ key: 'anna', value, partition: 0 }))
  const positions = await topics.produce('payments', [...records, { key: 'boris', value: 'not json', partition: 1 }])
  const place = (n: number) => `${topics.name('payments')} ${positions[n]!.partition}:${positions[n]!.offset}`
  return {
    payments,
    owed: [...kinds.map((kind, n) => `${place(2 * n + 1)} ${kind}`), `${place(2 * kinds.length)} no JSON`],
  }
}

function expectReported(app: App, owed: readonly string[]): void {
  const seen = app.$.rejects.map(({ topic, partition, offset }) => `${topic} ${partition}:${offset}`)
  expect(
    owed.filter((one) => !seen.some((place) => one.startsWith(`${place} `))),
    { en: 'what ctx.onReject was not told of', ru: 'о чём ctx.onReject не узнал' },
  ).toEqual([])
  expect(
    seen.filter((place) => !owed.some((one) => one.startsWith(`${place} `))),
    { en: 'reported, and nothing is wrong with it', ru: 'названо плохим, хотя с ним всё в порядке' },
  ).toEqual([])
  for (const { reason } of app.$.rejects) expect(reason, 'a reason for people').not.toBe('')
}

test('6.3 goes past what is no payment, and reports it', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const { payments, owed } = await feedBoth(topics, scope.seed)
  const pipeline = await app.startExactlyOnce()
  await waitForRecords(topics, 'ledger', payments.length, {
    description: {
      en: 'an entry for each payment around the bad records. If they stay away, a bad record is thrown as an error, the batch is done again, and fails again, for ever',
      ru: 'записи для всех платежей вокруг плохих записей. Если их нет, плохая запись вызывает исключение, пачка повторяется и падает снова, и так без конца',
    },
  })
  await waitForCommitted(topics, 'ledger-writer', 'payments')
  await expectEachOnce(topics, pipeline, payments, {
    en: 'what stands around a bad record is handled as ever',
    ru: 'всё вокруг плохой записи обрабатывается как обычно',
  })
  expectReported(app, owed)
})

test('6.5 the twin goes past what is no payment too, and reports it', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const { payments, owed } = await feedBoth(topics, scope.seed)
  const twin = await app.startAtLeastOnce()
  await waitForCommitted(topics, 'ledger-writer-at-least-once', 'payments')
  const entries = await entriesAfterAll(topics, 'ledger-at-least-once')
  await twin.stop()
  const ids = new Set(entries.map((record) => paymentIdOf(readable(record))))
  expect(idsOf(payments).filter((id) => !ids.has(id))).toEqual([])
  expectReported(app, owed)
})

test('6.5 the report counts nothing that breaks a contract', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const { payments } = await feedBoth(topics, scope.seed)
  const none = ['not json', null, '', '[]', {}, { ...entryOf(payments[0]!), paymentId: 7 }]
  for (const ledger of ['ledger', 'ledger-at-least-once'])
    await topics.produce(
      ledger,
      none.map((value) => ({ key: 'anna', value })),
    )
  await topics.produce('ledger', [{ key: 'anna', value: entryOf(payments[1]!) }])
  const [sent, lost] = [payments.length, payments.length]
  expect(await app.report(), {
    en: `${sent} payments and one entry, among records that are neither`,
    ru: `платежей ${sent}, запись одна, остальное не то и не другое`,
  }).toEqual({
    exactlyOnce: { sent, processed: 1, duplicates: 0, lost: lost - 1 },
    atLeastOnce: { sent, processed: 0, duplicates: 0, lost },
  })
})
