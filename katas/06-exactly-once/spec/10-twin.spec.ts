import {
  expect,
  expectNoBrokerIsSaid,
  readable,
  type StartSubject,
  type TopicRecord,
  type Topics,
  test,
  type Wire,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import {
  createTopics,
  drawPayments,
  entriesAfterAll,
  expectAllTaken,
  feed,
  feedLargeFetch,
  idsOf,
  paymentIdOf,
} from './payments.ts'
import { withShop } from './shop.ts'

test('6.5 the twin says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startAtLeastOnce())
})

test('6.5 a stop of the twin repeats nothing and loses nothing', async ({ subject, topics, wire, scope }) => {
  const payments = drawPayments(scope.seed, 10)
  const entries = await stoppedAndStarted({ subject, topics, wire }, () => feed(topics, payments))
  expect(entries, means.twinStopped).toHaveExactlyOnce(idsOf(payments), paymentIdOf)
})

test('6.5 a stop in the middle of what is fetched at once loses nothing', async ({ subject, topics, wire }) => {
  let payments: Lab.Payment[] = []
  const entries = await stoppedAndStarted({ subject, topics, wire }, async () => {
    payments = await feedLargeFetch(topics)
  })
  // Not each once: the work may be longer than a session on this machine, and is then done again.
  const written = new Set(entries.map((record) => paymentIdOf(readable(record))))
  expect(
    idsOf(payments).filter((id) => !written.has(id)),
    means.lostByTwin,
  ).toEqual([])
})

/** Its entries, where stop() came before the first of them were acknowledged, and another start did what was left. */
async function stoppedAndStarted(
  { subject, topics, wire }: { subject: StartSubject; topics: Topics; wire: Wire },
  feedAll: () => Promise<void>,
): Promise<TopicRecord[]> {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await feedAll()
  const answered = wire.fault({
    api: 'Produce',
    direction: 'response',
    action: { do: 'hold' },
    description: means.faults.stopBeforeAcknowledged,
  })
  const starting = app.startAtLeastOnce()
  await waitForFault(answered, { starting, description: means.gets('Produce') })
  const twin = await starting
  const stopping = twin.stop()
  await app.$.clock.now() // it has been told to stop
  answered.release()
  await stopping
  expect((await topics.members('ledger-writer-at-least-once')).length, means.leftAtStop).toBe(0)
  const again = await app.startAtLeastOnce()
  const entries = await entriesAfterAll(topics, 'ledger-at-least-once')
  await again.stop()
  return entries
}

test('6.5 the twin takes as much at once', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = await feedLargeFetch(topics)
  const twin = await app.startAtLeastOnce()
  await expectAllTaken({ topics, wire }, 'ledger-at-least-once', payments.length)
  await twin.stop()
  const entries = (await topics.read('ledger-at-least-once')).map((record) => paymentIdOf(readable(record)))
  expect(new Set(entries).size, means.lostByTwin).toBe(payments.length)
})

test('6.5 the report ends before a transaction that is open', async ({ subject, topics, broker, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const payments = drawPayments(scope.seed, 6)
  await feed(topics, payments.slice(0, 4))
  await withShop(broker, topics, async (begin) => {
    const transaction = await begin(payments.slice(4))
    const none = { sent: 4, processed: 0, duplicates: 0, lost: 4 }
    expect(await app.report(), means.endsBeforeTheOpen).toEqual({ exactlyOnce: none, atLeastOnce: none })
    await transaction.abort()
  })
})
