import { expect, outcomeOf, readSettled, test, type Wire } from '#harness'
import type * as Lab from '../src/index.ts'
import { numberOf, numbersOf, someEvents } from './events.ts'
import { means } from './means.ts'
import { passOutage } from './outage.ts'

test('1.3 an event is in the topic once although the answer to its request was lost', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 1 })
  const producer = await app.startProducer()
  const events = someEvents(5, scope.seed)
  wire.fault({ api: 'Produce', direction: 'response', nth: 2, action: { do: 'cut', when: 'before' } })
  for (const event of events) await producer.send([event])
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records, means.notIdempotent).toHaveExactlyOnce(numbersOf(events), numberOf)
})

test('1.3 events keep their order per key although a request was lost on its way', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 1 })
  const producer = await app.startProducer()
  const events = someEvents(30, scope.seed)
  wire.fault({ api: 'Produce', direction: 'request', action: { do: 'cut', when: 'before' } })
  await producer.send(events)
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records, means.sideBySide).toHaveKeyOrder(({ key }) => key, numberOf)
  expect(records).toHaveExactlyOnce(numbersOf(events), numberOf)
})

test('1.3 calls that overlap lose and double nothing when answers are lost, and keep their order', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 1 })
  const producer = await app.startProducer()
  const lost = { api: 'Produce', direction: 'response', action: { do: 'cut', when: 'before' } } as const
  wire.fault(lost)
  wire.fault({ ...lost, nth: 4, optional: true }) // whoever sends in one request what waits has fewer answers
  const events = someEvents(24, scope.seed).map((event) => ({ ...event, userId: 'u-1' }))
  // One event, then two, then one …
  const calls = Array.from({ length: 16 }, (_, n) => events.slice(Math.ceil(n * 1.5), Math.ceil((n + 1) * 1.5)))
  const outcomes = await Promise.all(calls.map((call) => outcomeOf(producer.send(call))))
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  const about = producerIds(wire).includes(-1n) ? means.notNumbered : means.overlappingCalls
  expect(records, about).toHaveExactlyOnce(numbersOf(events), numberOf)
  expect(records, about).toHaveKeyOrder(({ key }) => key, numberOf)
  expect(outcomes, about).toEqual(calls.map(() => 'resolved'))
})

test('1.3 a send that fails takes nothing of the next one with it', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 1 })
  const producer = await app.startProducer()
  // The first request is written and its answer lost; when it is sent again, the broker refuses it for good.
  wire.fault({ api: 'Produce', direction: 'response', action: { do: 'cut', when: 'before' } })
  const refused = { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' } as const
  wire.fault({ api: 'Produce', direction: 'request', nth: 2, action: refused, description: means.refusedAgain })
  const [failing, next] = [someEvents(2, scope.seed), someEvents(2, scope.seed, 10)]
  await outcomeOf(producer.send(failing))
  expect(await outcomeOf(producer.send(next)), means.sendAfterFailure).toBe('resolved')
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records, means.numbersOfTheFailed).toHaveExactlyOnce(numbersOf([...failing, ...next]), numberOf)
})

interface ProduceBody {
  topicData: readonly { partitionData: readonly { records: { batches: readonly { producerId: bigint }[] } }[] }[]
}

/** Of each batch that was sent; -1 of one whose records bear no numbers. */
function producerIds(wire: Wire): bigint[] {
  return wire.trace
    .filter({ api: 'Produce', direction: 'request' })
    .flatMap(({ body }) => (body as unknown as ProduceBody).topicData)
    .flatMap(({ partitionData }) => partitionData.flatMap(({ records }) => records.batches))
    .map(({ producerId }) => producerId)
}

test('1.3 nothing is lost or doubled when the broker restarts between events 40 and 60', async ({
  subject,
  topics,
  broker,
  needs,
  scope,
}) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 3 })
  const producer = await app.startProducer()
  const events = someEvents(100, scope.seed)
  await producer.send(events.slice(0, 40))
  await broker.kill()
  const during = [events.slice(40, 50), events.slice(50, 60)].map((call) => outcomeOf(producer.send(call)))
  await broker.start()
  expect(await Promise.all(during), means.gaveUp).toEqual(['resolved', 'resolved'])
  await producer.send(events.slice(60))
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records).toHaveExactlyOnce(numbersOf(events), numberOf)
  expect(records).toHaveKeyOrder(({ key }) => key, numberOf)
})

test('1.3 goes on trying through an outage of a minute', async ({ subject, topics, wire, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 1 })
  const producer = await app.startProducer()
  const events = someEvents(20, scope.seed)
  await producer.send(events.slice(0, 10))
  const outcome = await passOutage(app, wire, () => outcomeOf(producer.send(events.slice(10))))
  expect(outcome, means.gaveUp).toBe('resolved')
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records).toHaveExactlyOnce(numbersOf(events), numberOf)
})
