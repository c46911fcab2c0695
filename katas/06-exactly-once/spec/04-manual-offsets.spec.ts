import { eventually, expect, test, waitForCommitted, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { dieAt } from './deaths.ts'
import { means } from './means.ts'
import { createTopics, drawPayments, expectEachOnce, feed } from './payments.ts'
import { withShop } from './shop.ts'

test('6.3 commits offsets in the transaction, and nowhere else', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 20)
  await feed(topics, payments.slice(0, 10))
  const pipeline = await app.startExactlyOnce()
  await waitForRecords(topics, 'ledger', 10)
  await feed(topics, payments.slice(10))
  await waitForRecords(topics, 'ledger', 20)
  // What comes now holds no payment at all.
  await topics.produce(
    'payments',
    [0, 1].map((partition) => ({ key: 'anna', value: 'not json', partition })),
  )
  await waitForCommitted(topics, 'ledger-writer', 'payments', undefined, { means: means.pastBad })
  await expectEachOnce(topics, pipeline, payments, means.eachOnce)

  expect(wire.trace.filter({ api: 'OffsetCommit', direction: 'request' }).length, means.offsetCommits).toBe(0)
  const bounds = await topics.bounds('payments')
  expect(await topics.committed('ledger-writer', 'payments')).toHaveCommitted(
    new Map([...bounds].map(([partition, { end }]) => [partition, end])),
  )
})

test('6.3 offsets and entries become visible together or not at all', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('payments')
  await topics.create('ledger')
  const payments = drawPayments(scope.seed, 10)
  await feed(topics, payments)
  const point = {
    api: 'EndTxn',
    direction: 'request',
    description: means.faults.diesWithItsCommit,
  } as const
  const coming = subject<typeof Lab>({ name: 'next' })
  await dieAt({ wire, topics }, app, point, () => app.startExactlyOnce())

  expect(
    {
      entries: (await topics.read('ledger')).length,
      committed: (await topics.committed('ledger-writer', 'payments')).get(0),
    },
    means.allOrNothing,
  ).toEqual({ entries: 0, committed: null })

  const next = await coming
  const pipeline = await next.startExactlyOnce()
  await eventually(
    async () => {
      const [records, committed] = [await topics.read('ledger'), await topics.committed('ledger-writer', 'payments')]
      expect({ entries: records.length, committed: committed.get(0) }).toEqual({ entries: 10, committed: 10n })
    },
    {
      description: means.togetherAtLast,
    },
  )
  await pipeline.stop()
})

test('6.3 does not read payments of a transaction that was aborted or is still open', async ({
  subject,
  topics,
  broker,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 15)
  const [kept, aborted, open] = [payments.slice(0, 5), payments.slice(5, 10), payments.slice(10)]
  await withShop(broker, topics, async (begin) => {
    await (await begin(aborted)).abort()
    await feed(topics, kept)
    const transaction = await begin(open)
    const pipeline = await app.startExactlyOnce()
    await waitForRecords(topics, 'ledger', kept.length)
    await transaction.abort()
    await expectEachOnce(topics, pipeline, kept, means.takenBack)
  })
})
