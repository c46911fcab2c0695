import { expect, readable, type TopicRecord, test, waitForCommitted, waitForFault, waitForRecords } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import {
  createTopics,
  drawPayments,
  edgePayments,
  entryOf,
  expectAllTaken,
  expectEachOnce,
  feed,
  feedLargeFetch,
  paymentIdOf,
} from './payments.ts'

const placeOf = ({ partition, offset }: TopicRecord) => `${partition}:${offset}`

const idsIn = (records: readonly TopicRecord[]) => new Set(records.map((record) => paymentIdOf(readable(record))))

test('6.1 writes an entry for each payment, in transactions', async ({ subject, topics, wire, scope }) => {
  const calls: string[] = []
  const http = async ({ url }: { url: string }) => {
    calls.push(url)
    return { kind: 'reset' } as const
  }
  const app = await subject<typeof Lab>({ http })
  await createTopics(topics)
  const payments = [...drawPayments(scope.seed, 30), ...edgePayments()]
  await feed(topics, payments.slice(0, 20))
  const pipeline = await app.startExactlyOnce()
  await waitForRecords(topics, 'ledger', 20)
  await feed(topics, payments.slice(20))
  await waitForCommitted(topics, 'ledger-writer', 'payments')
  await pipeline.stop()

  expect(await waitForRecords(topics, 'ledger', payments.length)).toHaveRecords(
    payments.map((payment) => ({ key: payment.account, value: entryOf(payment) })),
    { inOrder: false },
  )
  const produced = wire.trace.filter({ api: 'Produce', direction: 'request', topic: topics.name('ledger') })
  expect([...new Set(produced.map(({ body }) => body?.['transactionalId']))], means.transactionalId).toEqual([
    topics.name('ledger-writer'),
  ])
  expect(calls, means.nobodyToTell).toEqual([])
})

test('6.1 an aborted batch is never seen, and is done again', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 10)
  await feed(topics, payments)
  const fault = wire.fault({
    api: 'TxnOffsetCommit',
    direction: 'request',
    action: { do: 'answer', error: 'GROUP_AUTHORIZATION_FAILED' },
    description: means.faults.offsetsRefused,
  })
  await waitForFault(fault, { starting: app.startExactlyOnce(), description: means.gets('TxnOffsetCommit') })
  const coming = subject<typeof Lab>({ name: 'next' })
  await waitForRecords(topics, 'ledger', payments.length, { description: means.doneAgain })
  // What was written without its offsets shows when the next process starts from the offsets.
  await app.$.kill()
  await topics.expireSessions()
  const next = await coming
  await expectEachOnce(topics, await next.startExactlyOnce(), payments, means.offsetsRefused)
  const committed = new Set((await topics.read('ledger')).map(placeOf))
  const written = await topics.read('ledger', { isolation: 'read_uncommitted' })
  expect(written.filter((record) => !committed.has(placeOf(record))).length, means.abortedEntries).toBeGreaterThan(0)
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
      description: means.faults.answerLost(api),
    })
    const more = drawPayments(scope.seed, 3, payments.length)
    payments.push(...more)
    await feed(topics, more)
    await waitForFault(fault, { description: means.gets(api) })
    await waitForRecords(topics, 'ledger', (records) => idsIn(records).size >= payments.length, {
      description: means.afterLostAnswer(payments.length, api),
    })
  }
  await expectEachOnce(topics, pipeline, payments, means.lostAnswer)
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
    description: means.faults.brokerKilled,
  })
  const starting = app.startExactlyOnce()
  await waitForFault(fault, { starting, description: means.gets('EndTxn') })
  await back.promise
  await expectEachOnce(topics, await starting, payments, means.lostAnswer)
})

test('6.1 a commit of its own that comes late is refused too', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 10)
  await feed(topics, payments)
  const arrive = Promise.withResolvers<void>()
  const commit = wire.fault({
    api: 'EndTxn',
    direction: 'request',
    action: { do: 'call', run: () => arrive.promise },
    description: means.faults.slowCommit,
  })
  const read = wire.fault({
    api: 'OffsetFetch',
    direction: 'response',
    where: () => commit.fired > 0,
    action: {
      do: 'call',
      run: async () => {
        arrive.resolve()
        await wire.trace.waitFor({ api: 'EndTxn', direction: 'response' })
      },
    },
    description: means.faults.commitArrives,
  })
  try {
    const starting = app.startExactlyOnce()
    await waitForFault(commit, { starting, description: means.gets('EndTxn') })
    await app.$.hasten(20) // what waits 5 s for the answer has waited them soon
    await waitForFault(read, { starting, description: means.gets('OffsetFetch') })
    await app.$.hasten(1)
    await expectEachOnce(topics, await starting, payments, means.ownLateCommit)
  } finally {
    arrive.resolve()
  }
})

test('6.1 what is fetched at once may become more than one request can hold', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = await feedLargeFetch(topics)
  const pipeline = await app.startExactlyOnce()
  await expectAllTaken({ topics, wire }, 'ledger', payments.length)
  await expectEachOnce(topics, pipeline, payments, means.eachOnce)
})
