import { errorsIn, expect, test, type Wire, waitForCommitted, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { expectReported, feedBoth } from './bad.ts'
import { means } from './means.ts'
import { createTopics, entriesAfterAll, entryOf, expectEachOnce } from './payments.ts'

test('6.3 goes past what is no payment, and reports it', async ({ subject, topics, scope, wire }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const { payments, owed } = await feedBoth(topics, scope.seed)
  const pipeline = await app.startExactlyOnce()
  await waitForRecords(topics, 'ledger', payments.length, { description: means.aroundBad })
  await waitForCommitted(topics, 'ledger-writer', 'payments', undefined, { means: means.pastBad })
  expectReported(app, owed, { again: refusedToBegin(wire) })
  await expectEachOnce(topics, pipeline, payments, means.asEver)
})

/** While the markers of the last transaction are still being written, the broker refuses the next one: who begins the batch anew then reports anew. */
const refusedToBegin = ({ trace }: Wire): boolean =>
  trace.filter({ api: 'AddOffsetsToTxn', direction: 'response' }).some((answer) => !errorsIn(answer).includes('NONE'))

test('6.5 the twin goes past what is no payment too, and reports it', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const { payments, owed } = await feedBoth(topics, scope.seed)
  const twin = await app.startAtLeastOnce()
  await waitForCommitted(topics, 'ledger-writer-at-least-once', 'payments', undefined, { means: means.pastBad })
  expectReported(app, owed)
  const entries = await entriesAfterAll(topics, 'ledger-at-least-once')
  await twin.stop()
  const wanted = payments.map((payment) => ({ key: payment.account, value: entryOf(payment) }))
  expect(entries, means.asEver).toHaveRecords(wanted, { inOrder: false })
})

test('6.5 the report counts nothing that breaks a contract', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const { payments } = await feedBoth(topics, scope.seed)
  const [first, second] = payments.map(entryOf) as [Lab.Entry, Lab.Entry]
  const fields = ['paymentId', 'account', 'cents', 'feeCents'] as const
  const none = ['not json', null, '', '[]', {}, { ...first, paymentId: 7 }, { ...first, cents: '7' }]
  const partly = fields.map((field) => ({ ...first, [field]: undefined }))
  for (const ledger of ['ledger', 'ledger-at-least-once'])
    await topics.produce(
      ledger,
      [...none, ...partly].map((value) => ({ key: 'anna', value })),
    )
  await topics.produce('ledger', [{ key: 'anna', value: second }])
  const sent = payments.length
  expect(await app.report(), means.onlyContracts).toEqual({
    exactlyOnce: { sent, processed: 1, duplicates: 0, lost: sent - 1 },
    atLeastOnce: { sent, processed: 0, duplicates: 0, lost: sent },
  })
})
