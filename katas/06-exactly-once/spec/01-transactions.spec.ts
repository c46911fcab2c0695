import {
  expect,
  expectNoBrokerIsSaid,
  readable,
  type TopicRecord,
  test,
  waitForCommitted,
  waitForFault,
  waitForRecords,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, drawPayments, entryOf, expectEachOnce, feed, paymentIdOf } from './payments.ts'

/** Errors that no client repeats by itself. */
const GROUP_AUTHORIZATION_FAILED = 30

const placeOf = ({ partition, offset }: TopicRecord) => `${partition}:${offset}`

const resent = {
  en: 'An answer that does not come says nothing: the request may have been done. What is left of a transaction after an error is aborted or settled by a new producer with the same transactional id, and the work goes on from the committed offsets.',
  ru: 'Если ответ не пришёл, это ничего не значит: запрос мог быть выполнен. После ошибки остаток транзакции нужно отменить или дать закрыть новому продюсеру с тем же transactional.id, а работу продолжить с закоммиченных смещений.',
}

test('6.1 writes an entry for each payment, in transactions', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 30)
  await feed(topics, payments.slice(0, 20))
  const pipeline = await app.startExactlyOnce()
  await waitForRecords(topics, 'ledger', 20)
  await feed(topics, payments.slice(20))
  await waitForCommitted(topics, 'ledger-writer', 'payments')
  await pipeline.stop()

  expect(await pipeline.state()).toBe('stopped')
  expect(await waitForRecords(topics, 'ledger', 30)).toHaveRecords(
    payments.map((payment) => ({ key: payment.account, value: entryOf(payment) })),
    { inOrder: false },
  )
  const produced = wire.trace.filter({ api: 'Produce', direction: 'request', topic: topics.name('ledger') })
  expect(new Set(produced.map(({ body }) => body?.['transactionalId'])), {
    en: 'every Produce request to the ledger carries the fixed transactional id: transaction.send, not producer.send',
    ru: 'каждый запрос Produce в ledger несёт фиксированный transactional.id: transaction.send, а не producer.send',
  }).toEqual(new Set([topics.name('ledger-writer')]))
})

test('6.1 an aborted batch is never seen, and is done again', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 10)
  await feed(topics, payments)
  const fault = wire.fault({
    api: 'TxnOffsetCommit',
    direction: 'request',
    action: { do: 'answer', errorCode: GROUP_AUTHORIZATION_FAILED },
    description: 'the offsets of the first transaction are refused',
  })
  await waitForFault(fault, { starting: app.startExactlyOnce() })
  const coming = subject<typeof Lab>({ name: 'next' })
  await waitForRecords(topics, 'ledger', payments.length, {
    description: {
      en: 'entries of all payments: the refused batch is done again by itself. If they stay away, the failed transaction was not aborted (readers wait for its end, and kafkajs begins no other before), or the work has stopped, or the batch was passed over',
      ru: 'записи всех платежей: отклонённая пачка обрабатывается снова, сама. Если их нет, неудавшуюся транзакцию не отменили (читатели ждут её конца, а kafkajs не начнёт следующую), либо работа встала, либо пачку пропустили',
    },
  })
  // What was written without its offsets shows when the next process starts from the offsets.
  await app.$.kill()
  await topics.expireSessions()
  const next = await coming
  await expectEachOnce(topics, await next.startExactlyOnce(), payments, {
    en: 'The offsets were refused after the entries had been written. If entries are there twice, the transaction was committed after the error. Only commit when every step has succeeded.',
    ru: 'Смещения отклонены, когда записи уже были отправлены. Если записи задвоились, после ошибки транзакция всё же была закоммичена. Коммит допустим, только когда удался каждый шаг.',
  })
  const committed = new Set((await topics.read('ledger')).map(placeOf))
  const written = await topics.read('ledger', { isolation: 'read_uncommitted' })
  expect(written.filter((record) => !committed.has(placeOf(record))).length, {
    en: 'aborted entries in the log: the first transaction had written its entries before its offsets were refused, and only read_committed hides them',
    ru: 'отменённые записи в логе: первая транзакция отправила записи до того, как отклонили её смещения, и скрывает их только read_committed',
  }).toBeGreaterThan(0)
})

test('6.1 goes on by itself after a lost answer, whichever it was', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const pipeline = await app.startExactlyOnce()
  const payments: Lab.Payment[] = []
  for (const api of ['AddPartitionsToTxn', 'Produce', 'AddOffsetsToTxn', 'TxnOffsetCommit', 'EndTxn']) {
    const fault = wire.fault({
      api,
      direction: 'response',
      action: { do: 'cut', when: 'before' },
      description: `the answer to ${api} is lost`,
    })
    const more = drawPayments(scope.seed, 3, payments.length)
    payments.push(...more)
    await feed(topics, more)
    await waitForFault(fault)
    const done = (records: TopicRecord[]) =>
      new Set(records.map((it) => paymentIdOf(readable(it)))).size >= payments.length
    await waitForRecords(topics, 'ledger', done, {
      description: {
        en: `an entry for each of ${payments.length} payments, the answer to ${api} having been lost`,
        ru: `записи для всех платежей (${payments.length}) после потери ответа на ${api}`,
      },
    })
  }
  await expectEachOnce(topics, pipeline, payments, resent)
})

test('6.1 goes on when the coordinator restarts in the middle of a commit', async ({
  subject,
  topics,
  wire,
  broker,
  needs,
  scope,
}) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 10)
  await feed(topics, payments)
  const back = Promise.withResolvers<void>()
  const fault = wire.fault({
    api: 'EndTxn',
    direction: 'request',
    action: {
      do: 'call',
      run: async () => {
        await broker.kill()
        await broker.start()
        back.resolve()
      },
    },
    description: 'the broker is killed with a commit on its way, and started again',
  })
  const starting = app.startExactlyOnce()
  await waitForFault(fault, { starting })
  await back.promise
  await expectEachOnce(topics, await starting, payments, resent)
})

test('6.1 start rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startExactlyOnce())
})
