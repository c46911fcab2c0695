import { eventually, expect, type HttpWire, outcomeOf, readSettled, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { message, prefix } from './avro.ts'
import { edges, event, events, V1, withFields } from './events.ts'
import { means } from './means.ts'
import { Registry } from './registry.ts'

const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex')

/** What has to be in the topic, key and bytes. */
const recordsOf = (id: number, all: readonly Lab.UserEvent[], schema: unknown = V1) =>
  all.map((one) => ({ key: one.userId, value: hex(message(id, schema, one)) }))

async function written(topics: Parameters<typeof readSettled>[0]) {
  const records = await readSettled(topics, 'user-events')
  return records.map(({ key, value }) => ({ key: key && Buffer.from(key).toString(), value: hex(value) }))
}

/** Answers a registration with this id in the registry's place. */
const giveId = (wire: HttpWire, id: number) =>
  wire.fault({
    method: 'POST',
    path: /\/subjects\/[^/]+(\/versions)?(\?.*)?$/,
    times: Number.POSITIVE_INFINITY,
    action: {
      do: 'answer',
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id }),
    },
  })

test('7.3 each event is a byte 0, the id in four bytes and Avro, under its user', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  const all = [...events(20), ...edges()]
  const producer = await app.startProducer({ registryUrl: wire.url, schema: V1 })
  await producer.send([])
  await producer.send(all.slice(0, 5))
  for (const one of all.slice(5, 10)) await producer.send([one])
  await producer.send(all.slice(10))
  const records = await written(topics)
  await producer.stop()
  const id = await registry.register(V1)
  expect(records[0]?.value?.slice(0, 10), means.prefix).toBe(recordsOf(id, all)[0]!.value!.slice(0, 10))
  expect(records, means.wireFormat).toEqual(recordsOf(id, all))
})

test('7.3 an id may need all of its four bytes, and a call may have a thousand events', async ({
  subject,
  topics,
  httpWire,
}) => {
  const wire = await httpWire('registry')
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  const id = 0x12_34_56_78
  const answer = giveId(wire, id)
  const producer = await app.startProducer({ registryUrl: wire.url, schema: V1 })
  await producer.send(events(1_000))
  await producer.stop()
  answer.remove()
  const records = await written(topics)
  expect(records[0]?.value?.slice(0, 10), means.prefix).toBe('0012345678')
  expect(records, means.wireFormat).toEqual(recordsOf(id, events(1_000)))
})

test('7.3 registers the schema as it is given, once, for the values of the topic', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await topics.create('user-events', { partitions: 3 })
  const app = await subject<typeof Lab>()
  await registry.setLevel('FULL_TRANSITIVE')
  const schema = withFields(V1, { name: 'campaign', type: 'string', doc: 'Where it came from.', default: 'none' })
  const producer = await app.startProducer({ registryUrl: wire.url, schema })
  const before = wire.trace.exchanges.length
  const sent = events(40).map((one) => ({ ...one, campaign: 'spring' }))
  await Promise.all([0, 10, 20].map((from) => producer.send(sent.slice(from, from + 10))))
  for (const one of sent.slice(30)) await producer.send([one])
  const later = wire.trace.exchanges.slice(before).map(({ method, path }) => `${method} ${path}`)
  expect(later, means.askedAtSends).toEqual([])
  const again = await app.startProducer({ registryUrl: wire.url, schema })
  await again.send([sent[0]!])
  await Promise.all([producer.stop(), again.stop()])
  expect(await registry.subjects(), means.subjectName).toEqual([registry.subject()])
  expect(await registry.versions(), means.asGiven).toEqual([schema])
  const posts = wire.trace.filter({ method: 'POST', path: /\/versions(\?|$)/ }).length
  expect(posts, means.registeredOnce).toBeLessThanOrEqual(2)
  expect(await registry.level(), means.rulesStay).toBe('FULL_TRANSITIVE')
  const id = await registry.register(schema)
  const all = recordsOf(id, [...sent, sent[0]!], schema)
  expect((await written(topics)).map(({ value }) => value).toSorted(), means.wireFormat).toEqual(
    all.map(({ value }) => value).toSorted(),
  )
})

test('7.3 sends while the registry is away', async ({ subject, topics, component, httpWire }) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  const producer = await app.startProducer({ registryUrl: wire.url, schema: V1 })
  await wire.refuse()
  expect(await outcomeOf(producer.send(events(3))), means.needsNoRegistry).toBe('resolved')
  await producer.stop()
  expect(await written(topics), means.wireFormat).toEqual(recordsOf(await registry.register(V1), events(3)))
})

test('7.3 an event that the schema does not allow rejects its call, and nothing of it is sent', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  const producer = await app.startProducer({ registryUrl: wire.url, schema: V1 })
  const { at: _, ...withoutTime } = event(0)
  const broken: [string, object][] = [
    ['a kind that the enum does not have', { ...event(0), kind: 'DELETED' }],
    ['a number for a text', { ...event(0), userId: 7 }],
    ['no time', withoutTime],
    ['a text for a time', { ...event(0), at: '2026' }],
    ['half a millisecond', { ...event(0), at: 1.5 }],
    ['null where there is no null', { ...event(0), userId: null }],
    ['an amount that is a text', { ...event(0), amountCents: '5' }],
  ]
  for (const [what, one] of broken)
    expect(await outcomeOf(producer.send([one])), means.broken(what)).not.toBe('resolved')
  const [before, atEnd, atBeginning, after] = [
    [event(1)],
    [event(2), broken[0]![1]],
    [broken[0]![1], event(3)],
    [event(4)],
  ].map((call) => outcomeOf(producer.send(call)))
  expect([await before, await after], means.othersGoOn).toEqual(['resolved', 'resolved'])
  for (const outcome of [atEnd, atBeginning])
    expect(await outcome, means.broken('one of several events')).not.toBe('resolved')
  await producer.stop()
  const id = await registry.register(V1)
  expect(await written(topics), means.partlySent).toEqual(recordsOf(id, [event(1), event(4)]))
})

test('7.3 writes the id of its own schema, although the subject has a later version', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await topics.create('user-events')
  await registry.register(V1)
  await registry.register(withFields(V1, { name: 'channel', type: 'string', default: 'unknown' }))
  const app = await subject<typeof Lab>()
  const producer = await app.startProducer({ registryUrl: wire.url, schema: V1 })
  await producer.send(events(3))
  await producer.stop()
  const id = await registry.register(V1)
  const ids = (await written(topics)).map(({ value }) => value?.slice(0, 10))
  expect(ids, means.idOfItsOwn).toEqual(ids.map(() => hex(prefix(id))))
  expect(await written(topics), means.wireFormat).toEqual(recordsOf(id, events(3)))
})

test('7.3 send resolves when the broker has the events, and stop when each send is through', async ({
  subject,
  topics,
  wire,
  httpWire,
}) => {
  const http = await httpWire('registry')
  await topics.create('user-events')
  const app = await subject<typeof Lab>()
  const producer = await app.startProducer({ registryUrl: http.url, schema: V1 })
  const refusal = wire.fault({ api: 'Produce', action: { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' } })
  const answer = wire.fault({ api: 'Produce', direction: 'response', action: { do: 'hold' } })
  const order: string[] = []
  const refused = outcomeOf(producer.send(events(1, 10)))
  const sent = producer.send(events(2)).then(() => order.push('sent'))
  await waitForFault(answer, { description: means.brokerAnswers, starting: sent })
  await app.$.clock.now() // whatever the process said before it answers this is known by now
  expect(order, means.notAwaited).toEqual([])
  const stopped = producer.stop().then(() => order.push('stopped'))
  await app.$.clock.now()
  answer.release()
  await Promise.all([sent, stopped])
  expect(order, means.leftUnderWay).toEqual(['sent', 'stopped'])
  expect([refusal.fired, await refused], means.refusedByBroker).not.toEqual([1, 'resolved'])
  await eventually(() => topics.read('user-events'), {
    until: ({ length }) => length === 2,
    description: means.brokerAnswers,
  })
})
