import { Kafka, logLevel } from 'kafkajs'
import { eventually, expect, test, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, dieAt, drawPayments, expectEachOnce, feed } from './payments.ts'

test('6.3 commits offsets in the transaction, and nowhere else', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 20)
  await feed(topics, payments.slice(0, 10))
  const pipeline = await app.startExactlyOnce()
  await waitForRecords(topics, 'ledger', 10)
  await feed(topics, payments.slice(10))
  await expectEachOnce(topics, pipeline, payments, {
    en: 'each payment has one entry',
    ru: 'у каждого платежа одна запись',
  })

  expect(wire.trace.filter({ api: 'OffsetCommit', direction: 'request' }).length, {
    en: 'no OffsetCommit request: such an offset is committed whatever becomes of the transaction. Turn auto-commit off and hand the offsets to transaction.sendOffsets',
    ru: 'ни одного запроса OffsetCommit: такое смещение коммитится, что бы ни стало с транзакцией. Выключите autoCommit и передавайте смещения в transaction.sendOffsets',
  }).toBe(0)
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
    description: 'the process dies with its commit on its way',
  } as const
  const coming = subject<typeof Lab>({ name: 'next' })
  await dieAt({ wire, topics }, app, point, () => app.startExactlyOnce())

  expect(
    {
      entries: (await topics.read('ledger')).length,
      committed: (await topics.committed('ledger-writer', 'payments')).get(0),
    },
    {
      en: 'the commit never arrived: no entry and no offset. A committed offset without entries loses payments; entries without the offset repeat them',
      ru: 'коммит не дошёл: нет ни записей, ни смещения. Смещение без записей теряет платежи, записи без смещения повторяют их',
    },
  ).toEqual({ entries: 0, committed: null })

  const next = await coming
  const pipeline = await next.startExactlyOnce()
  await eventually(
    async () => {
      const [records, committed] = [await topics.read('ledger'), await topics.committed('ledger-writer', 'payments')]
      expect({ entries: records.length, committed: committed.get(0) }).toEqual({ entries: 10, committed: 10n })
    },
    {
      description: {
        en: 'ten entries and the offset 10 committed with them',
        ru: 'десять записей и закоммиченное с ними смещение 10',
      },
    },
  )
  await pipeline.stop()
})

test('6.3 does not read payments of a transaction that was aborted', async ({ subject, topics, broker, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 10)
  const [kept, aborted] = [payments.slice(0, 5), payments.slice(5)]
  const { bootstrapServers, clientConfig } = broker
  const kafka = new Kafka({ brokers: [...bootstrapServers], ...(clientConfig as object), logLevel: logLevel.NOTHING })
  const producer = kafka.producer({ transactionalId: topics.name('shop'), idempotent: true, maxInFlightRequests: 1 })
  try {
    await producer.connect()
    const transaction = await producer.transaction()
    const messages = aborted.map((payment) => ({ key: payment.account, value: JSON.stringify(payment) }))
    await transaction.send({ topic: topics.name('payments'), messages })
    await transaction.abort()
  } finally {
    await producer.disconnect()
  }
  await feed(topics, kept)
  await expectEachOnce(topics, await app.startExactlyOnce(), kept, {
    en: 'Unexpected entries: the shop has aborted these payments. A consumer with readUncommitted: true reads them all the same.',
    ru: 'Лишние записи: эти платежи магазин отменил. Консьюмер с readUncommitted: true их всё равно читает.',
  })
})
