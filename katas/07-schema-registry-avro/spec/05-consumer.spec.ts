import { expect, expectNoBrokerIsSaid, test, waitForCommitted } from '#harness'
import type * as Lab from '../src/index.ts'
import { message } from './avro.ts'
import { edges, event, events, V1, withFields, withoutFields, withType } from './events.ts'
import { linesOf, produceEvents, waitForLines } from './lines.ts'
import { means } from './means.ts'
import { expectMissed, lookups, Registry } from './registry.ts'

const GROUP = 'user-events-reader'

test('7.4 prints each event in its order, those from before its first start too', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const id = await registry.register(V1)
  await topics.create('user-events')
  const owed = [...events(20), ...edges(), event(1), event(1)]
  await produceEvents(topics, id, V1, owed.slice(0, 20))
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer({ registryUrl: (await httpWire('registry')).url, schema: V1 })
  await produceEvents(topics, id, V1, owed.slice(20))
  await waitForLines(app, owed.length)
  await consumer.stop()
  expect(linesOf(app), means.printed).toEqual(owed)
  expect(app.$.rejects, means.nothingBad).toEqual([])
})

test('7.4 sees each message with its own schema, whatever it was written with', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  await topics.create('user-events')
  const own = withFields(V1, { name: 'channel', type: 'string', default: 'unknown' })
  /** A field in front that the reader does not have, the others in another order. */
  const longer: Lab.AvroRecord = {
    ...V1,
    fields: [
      { name: 'session', type: ['null', 'string'], default: null },
      ...withType(V1, 'amountCents', ['null', 'int']).fields.toReversed(),
      { name: 'device', type: { type: 'enum', name: 'Device', symbols: ['PHONE', 'DESK'] } },
    ],
  }
  const shorter = withoutFields(V1, 'comment', 'amountCents')
  const plain = event(1, { amountCents: 7, comment: 'is there' })
  const written = [
    [own, { ...plain, channel: 'app' }],
    [longer, { ...plain, session: 'not for this reader', device: 'DESK' }],
    [V1, plain],
    [shorter, plain],
    [longer, { ...plain, session: null, device: 'PHONE' }],
  ] as const
  for (const [n, [schema, one]] of written.entries()) {
    const id = await registry.register(schema, registry.subject(`writer-${n}`))
    await topics.produce('user-events', [{ key: one.userId, value: message(id, schema, one) }])
  }
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer({ registryUrl: (await httpWire('registry')).url, schema: own })
  await waitForLines(app, written.length)
  await consumer.stop()
  const seen = { ...plain, channel: 'unknown' }
  expect(linesOf(app), means.readerSchema).toEqual([
    { ...plain, channel: 'app' },
    seen,
    seen,
    { ...seen, amountCents: null, comment: null },
    seen,
  ])
})

test('7.4 asks the registry once for each schema, and for no message', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await topics.create('user-events', { partitions: 3 })
  const schemas = [V1, withFields(V1, { name: 'channel', type: 'string', default: 'unknown' })]
  const ids = [await registry.register(schemas[0]!), await registry.register(schemas[1]!)]
  const produce = (count: number, from: number) =>
    topics.produce(
      'user-events',
      events(count, from).map((one, n) => ({
        key: one.userId,
        value: message(ids[n % 2]!, schemas[n % 2], { ...one, channel: 'app' }),
        partition: n % 3,
      })),
    )
  await produce(60, 0)
  const app = await subject<typeof Lab>()
  const consumer = await app.startConsumer({ registryUrl: wire.url, schema: V1 })
  await waitForLines(app, 60)
  await produce(12, 60)
  await waitForLines(app, 72)
  await consumer.stop()
  const more = wire.trace.exchanges
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`)
  expect(more, means.onlyReads).toEqual([])
  expect(lookups(wire), means.lookups).toEqual({ [ids[0]!]: 1, [ids[1]!]: 1 })
})

test('7.4 goes on where it was after a clean stop, and has printed what is committed', async ({
  subject,
  topics,
  wire,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const registryUrl = (await httpWire('registry')).url
  const id = await registry.register(V1)
  await topics.create('user-events')
  await produceEvents(topics, id, V1, events(30))
  const app = await subject<typeof Lab>()
  const ahead: string[] = []
  wire.fault({
    api: 'OffsetCommit',
    direction: 'request',
    times: Number.POSITIVE_INFINITY,
    action: {
      do: 'call',
      run: async (request) => {
        await app.$.clock.now() // what it printed before is known by now
        const next = committedBy(request.body)
        if (next > app.$.output.lines.length) ahead.push(`${next} > ${app.$.output.lines.length}`)
      },
    },
  })
  const first = await app.startConsumer({ registryUrl, schema: V1 })
  await waitForLines(app, 1)
  await first.stop()
  await produceEvents(topics, id, V1, events(10, 30))
  const again = await app.startConsumer({ registryUrl, schema: V1 })
  await waitForLines(app, 40)
  await waitForCommitted(topics, GROUP, 'user-events')
  await again.stop()
  expect(ahead, means.committedFirst).toEqual([])
  expect(linesOf(app), means.goesOn).toEqual(events(40))
})

/** What an OffsetCommit request says, as far as it matters here. */
interface Commit {
  topics: readonly { partitions: readonly { committedOffset: bigint }[] }[]
}

/** The highest offset of a commit. */
function committedBy(body: unknown): number {
  const partitions = (body as Commit).topics.flatMap((one) => one.partitions)
  return Math.max(0, ...partitions.map(({ committedOffset }) => Number(committedOffset)))
}

test('7.4 start rejects within 10 s and names the registry when it does not answer', async ({
  subject,
  topics,
  httpWire,
}) => {
  await topics.create('user-events')
  await expectMissed({ subject, httpWire }, (app, options) => app.startConsumer({ ...options, schema: V1 }))
})

test('7.4 start rejects within 10 s with a clear error when there is no broker', async ({
  subject,
  wire,
  httpWire,
}) => {
  const registryUrl = (await httpWire('registry')).url
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startConsumer({ registryUrl, schema: V1 }))
})

test('7.4 an event of no bytes at all is one, in a message of exactly five', async ({ subject, topics, component }) => {
  const registry = new Registry(component('registry'), topics)
  const nothing: Lab.AvroRecord = { ...V1, fields: [] }
  const id = await registry.register(nothing)
  await topics.create('user-events')
  await topics.produce('user-events', [{ value: message(id, nothing, {}) }])
  const app = await subject<typeof Lab>()
  const schema = withFields(nothing, { name: 'channel', type: 'string', default: 'unknown' })
  const registryUrl = component('registry').endpoints['http']!
  const consumer = await app.startConsumer({ registryUrl, schema })
  await waitForCommitted(topics, GROUP, 'user-events', new Map([[0, 1n]]))
  await consumer.stop()
  expect(linesOf(app), means.fiveBytes).toEqual([{ channel: 'unknown' }])
})
