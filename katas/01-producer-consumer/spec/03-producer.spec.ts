import { expect, expectNoBrokerIsSaid, expectRejection, readable, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { recordOf, someEvents } from './events.ts'

/** `user-events` is made by the harness: task 1.3 does not depend on 1.2. */
const partitions = 3
const atOf = (record: { value: unknown }) => (record.value as { at: number }).at

test('1.3 each event is in the topic once with key, value and header', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions })
  const producer = await app.startProducer()
  const events = someEvents(100, scope.seed)
  await producer.send(events.slice(0, 30))
  for (const event of events.slice(30, 40)) await producer.send([event])
  await producer.send(events.slice(40))
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records).toHaveRecords(events.map(recordOf), { inOrder: false })
  expect(records).toHaveKeyOrder((record) => record.key, atOf)
})

test('1.3 send resolves only when the broker has the events on all replicas in sync', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions })
  const producer = await app.startProducer()
  // TOPIC_AUTHORIZATION_FAILED cannot be mended by trying again: whoever waits for the answer learns of it.
  wire.fault({
    api: 'Produce',
    action: { do: 'answer', errorCode: 29 },
    description: 'the broker refuses a Produce request',
  })
  const refused = await producer.send(someEvents(1, scope.seed)).then(
    () => 'resolved',
    () => 'rejected',
  )
  expect(refused, {
    en: 'the broker refused the event, and send() resolved: it did not wait for the answer',
    ru: 'брокер отверг событие, а send() завершился успешно: он не дождался ответа',
  }).toBe('rejected')
  await producer.send(someEvents(2, scope.seed, 10))
  await producer.stop()
  for (const { body } of wire.trace.filter({ api: 'Produce', direction: 'request' }))
    expect(body?.['acks'], {
      en: 'acks of a Produce request: -1 (all) waits for all replicas in sync; with 1 or 0 an acknowledged event can vanish with its leader',
      ru: 'acks в запросе Produce: -1 (all) ждёт все синхронные реплики; при 1 или 0 подтверждённое событие может исчезнуть вместе с лидером',
    }).toBe(-1)
})

test('1.3 an event that breaks the contract rejects the call and sends nothing of it', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions })
  const producer = await app.startProducer()
  const [first, second] = someEvents(2, scope.seed) as [Lab.UserEvent, Lab.UserEvent]
  const broken = { ...second, type: 'teleported' } as unknown as Lab.UserEvent
  await expectRejection(producer.send([first, broken]))
  for (const userId of ['', 'u'.repeat(65)]) await expectRejection(producer.send([{ ...first, userId }]))
  await producer.send([second])
  await producer.stop()
  expect(await readSettled(topics, 'user-events')).toHaveRecords([recordOf(second)])
})

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
  wire.fault({
    api: 'Produce',
    direction: 'response',
    nth: 2,
    action: { do: 'cut', when: 'before' },
    description: 'the answer to the second Produce request is lost',
  })
  for (const event of events) await producer.send([event])
  await producer.stop()
  const records = (await readSettled(topics, 'user-events')).map(readable)
  expect(records.map(atOf), {
    en: 'the client sent the request again, and the broker could not tell: only an idempotent producer numbers its records',
    ru: 'клиент повторил запрос, и брокер не смог это понять: записи нумерует только идемпотентный продюсер',
  }).toEqual(events.map((event) => event.at))
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
  wire.fault({
    api: 'Produce',
    direction: 'request',
    action: { do: 'cut', when: 'before' },
    description: 'the first Produce request is lost on its way',
  })
  await producer.send(events)
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records).toHaveKeyOrder((record) => record.key, atOf)
  expect(records).toHaveExactlyOnce(
    events.map((event) => event.at),
    atOf,
  )
})

test('1.3 nothing is lost or doubled when the broker restarts between events 40 and 60', async ({
  subject,
  topics,
  broker,
  needs,
  scope,
}) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions })
  const producer = await app.startProducer()
  const events = someEvents(100, scope.seed)
  await producer.send(events.slice(0, 40))
  await broker.kill()
  const during = producer.send(events.slice(40, 60))
  during.catch(() => {})
  await broker.start()
  await during
  await producer.send(events.slice(60))
  await producer.stop()
  const records = await readSettled(topics, 'user-events')
  expect(records).toHaveExactlyOnce(
    events.map((event) => event.at),
    atOf,
  )
  expect(records).toHaveKeyOrder((record) => record.key, atOf)
})

test('1.3 start rejects within 10 s with a clear error when there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startProducer())
})
