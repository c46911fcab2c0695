import {
  eventually,
  expect,
  expectComponentMissed,
  expectNoBrokerIsSaid,
  killAndDrop,
  outcomeOf,
  test,
  waitForCommitted,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, feed, MORTAL } from './cluster.ts'
import { dayOf, IndexOfLogs } from './index-of-logs.ts'
import { event, iso, RECENT, TRACE } from './logs.ts'
import { means } from './means.ts'

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => event(from + n, 'info', RECENT + from + n, `line ${from + n}`))

const DAY = 86_400_000
/** The last midnight in UTC. */
const MIDNIGHT = Math.floor(RECENT / DAY) * DAY

test('18.5 each event of the four topics is one document, in the index of its day', async ({
  subject,
  topics,
  component,
}) => {
  await createTopics(topics, 2)
  const index = new IndexOfLogs(component('index'), topics)
  const request = { client: '1.2.3.4', method: 'GET', path: '/a', status: 404, bytes: 9_000_000_000 }
  const events = [
    event(1, 'info', MIDNIGHT, 'alike'),
    event(2, 'info', MIDNIGHT, 'alike'),
    event(3, 'error', MIDNIGHT - 1, 'failed', { trace: TRACE, service: 'billing', format: 'text' }),
    event(4, 'warning', RECENT, 'GET /a HTTP/1.1', { request, service: 'nginx', format: 'access' }),
    event(5, 'unknown', RECENT, 'what?', { reason: 'no JSON' }),
  ]
  await feed(topics, events)
  const app = await subject<typeof Lab>()
  const running = await app.startIndexer({ url: index.url })
  const documents = await index.has(5, means.documentsCome)
  await running.stop()
  expect(
    documents.map(({ id }) => id),
    means.ids,
  ).toEqual(events.map(({ id }) => id))
  expect(
    documents.map((one) => one.index),
    means.ofTheDay,
  ).toEqual(events.map(({ at }) => `logs-${dayOf(at)}`))
  expect(
    documents.map(({ document }) => document),
    means.fieldsOfDocument,
  ).toEqual(events.map(({ id: _, at, ...rest }) => ({ '@timestamp': iso(at), ...rest })))
})

test('18.5 fields are what they are asked by: dates, keywords, words and numbers, and no others', async ({
  subject,
  topics,
  component,
}) => {
  await createTopics(topics)
  const index = new IndexOfLogs(component('index'), topics)
  const request = { client: '1.2.3.4', method: 'GET', path: '/a/B', status: 503, bytes: 10 }
  const events = [
    event(1, 'error', RECENT, 'Payment failed', { service: 'shop-EU', trace: 'at Deep.call', request }),
    event(2, 'unknown', RECENT, '12', { reason: 'no JSON' }),
  ]
  await feed(topics, events)
  const app = await subject<typeof Lab>()
  const running = await app.startIndexer({ url: index.url })
  await index.has(2, means.documentsCome)
  await running.stop()
  const { body } = await index.ask('GET', `/${index.pattern}/_field_caps?fields=*`)
  const { fields } = body as { fields: Record<string, Record<string, { aggregatable: boolean }>> }
  const types = Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !name.startsWith('_') && !('object' in fields[name]!))
      .map(([name, kinds]) => [name, Object.keys(kinds).map(kindOf).join()]),
  )
  const keywords = ['service', 'level', 'format', 'request.client', 'request.method', 'request.path']
  expect(types, means.mapping).toEqual({
    '@timestamp': 'date',
    ...Object.fromEntries(keywords.map((name) => [name, 'keyword'])),
    ...{ message: 'text', trace: 'text', reason: 'text' },
    ...{ 'request.status': 'integer', 'request.bytes': 'integer' },
  })
})

const kindOf = (type: string): string => (['byte', 'short', 'integer', 'long'].includes(type) ? 'integer' : type)

test('18.5 an event is taken however long its texts are', async ({ subject, topics, component }) => {
  await createTopics(topics)
  const index = new IndexOfLogs(component('index'), topics)
  const long = 'я'.repeat(40_000)
  const request = { client: long, method: long, path: long, status: 200, bytes: 1 }
  await feed(topics, [
    event(1, 'info', RECENT, long, { request }),
    event(2, 'error', RECENT, long.repeat(4), { trace: `${long} ${long}` }),
    event(3, 'unknown', RECENT, '', { reason: long }),
  ])
  const app = await subject<typeof Lab>()
  const running = await app.startIndexer({ url: index.url })
  await index.has(3, means.longCome)
  await running.stop()
  expect(app.$.rejects, means.longTaken).toEqual([])
})

test('18.5 nothing is lost and nothing comes twice when the process dies before it commits', async ({
  subject,
  topics,
  component,
  wire,
}) => {
  await createTopics(topics)
  const index = new IndexOfLogs(component('index'), topics)
  await feed(topics, many(700))
  const first = await subject<typeof Lab>({ name: 'first' })
  const dies = wire.fault({
    api: 'OffsetCommit',
    endpoint: 'first',
    direction: 'request',
    action: killAndDrop(first),
    description: means.faults.beforeCommit,
  })
  await first.startIndexer({ url: index.url, ...MORTAL })
  await waitForFault(dies, { description: means.firstCommit, timeoutMs: 15_000 })
  const there = (await index.documents()).length
  expect(there > 0, means.writtenBeforeCommit).toBe(true)
  const second = await subject<typeof Lab>({ name: 'second' })
  const running = await second.startIndexer({ url: index.url, ...MORTAL })
  await feed(topics, many(10, 700))
  const documents = await index.has(710, means.onceOverDeath)
  await running.stop()
  const messages = new Set(documents.map(({ document }) => document['message']))
  expect(messages.size, means.allOfThem).toBe(710)
})

test('18.5 offsets are committed when the index has the documents, and not before', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  await createTopics(topics)
  const index = new IndexOfLogs(component('index'), topics)
  const http = await httpWire('index')
  await feed(topics, many(30))
  const app = await subject<typeof Lab>()
  const held = http.fault({ method: 'POST', path: /_bulk/, action: { do: 'hold' }, description: 'the first _bulk' })
  const running = await app.startIndexer({ url: http.url })
  await eventually(async () => held.fired, {
    until: (fired) => fired > 0,
    timeoutMs: 10_000,
    description: means.asksTheIndex,
  })
  const committed = [...(await topics.committed('log-indexer', 'logs-info')).values()].filter(
    (offset) => offset !== null,
  )
  expect(committed, means.notCommittedYet).toEqual([])
  held.release()
  await index.has(30, means.documentsCome)
  await waitForCommitted(topics, 'log-indexer', 'logs-info', new Map([[0, 30n]]))
  await running.stop()
})

const troubles = [
  { name: 'answers 503', action: { do: 'answer', status: 503, body: '{"error":"away"}' } },
  { name: 'answers 429', action: { do: 'answer', status: 429, body: '{"error":"too much"}' } },
  { name: 'cuts the connection', action: { do: 'cut', when: 'after' } },
  { name: 'answers what is no JSON', action: { do: 'answer', status: 502, body: '<html>Bad gateway</html>' } },
  { name: 'does not answer', action: { do: 'silence' } },
] as const

for (const { name, action } of troubles)
  test(`18.5 nothing is lost while the index ${name}`, async ({ subject, topics, component, httpWire }) => {
    await createTopics(topics)
    const index = new IndexOfLogs(component('index'), topics)
    const http = await httpWire('index')
    await feed(topics, many(20))
    const times = action.do === 'silence' ? 1 : 3
    const trouble = http.fault({ method: 'POST', path: /_bulk/, action, times, description: name })
    const app = await subject<typeof Lab>()
    const running = await app.startIndexer({ url: http.url })
    await eventually(async () => trouble.fired, {
      until: (fired) => fired === times,
      timeoutMs: 15_000,
      description: means.triesAgain,
    })
    await feed(topics, many(5, 20))
    const documents = await index.has(25, means.nothingLost)
    expect(new Set(documents.map(({ document }) => document['message'])).size, means.allOfThem).toBe(25)
    await running.stop()
    expect(app.$.rejects, means.notRefused).toEqual([])
  })

test('18.5 a write block is waited out: it is an item of an answer that says 200', async ({
  subject,
  topics,
  component,
}) => {
  await createTopics(topics)
  const index = new IndexOfLogs(component('index'), topics)
  await index.put([event(9_999, 'info', RECENT, 'first')])
  const name = index.name(dayOf(RECENT))
  const blocked = (write: boolean) => index.ask('PUT', `/${name}/_settings`, { 'index.blocks.write': write })
  await blocked(true)
  await feed(topics, [...many(10), event(500, 'info', RECENT - 2 * DAY + 60_000, 'elsewhere')])
  const app = await subject<typeof Lab>()
  const running = await app.startIndexer({ url: index.url })
  await index.has(2, means.otherDayGoesOn)
  await blocked(false)
  await index.has(12, means.afterBlock)
  await running.stop()
  expect(app.$.rejects, means.notRefused).toEqual([])
})

test('18.5 what the index refuses for good, and what is no event, is reported; all around it is indexed', async ({
  subject,
  topics,
  component,
}) => {
  await createTopics(topics)
  const index = new IndexOfLogs(component('index'), topics)
  // Somebody has made the index by hand: a message is a number there.
  const mappings = { dynamic: false, properties: { message: { type: 'long' }, '@timestamp': { type: 'date' } } }
  await index.ask('PUT', `/${index.name(dayOf(RECENT))}`, { mappings })
  const good = (n: number) => event(n, 'error', RECENT, `${n}`)
  const { service: _, ...noService } = good(3)
  await topics.produce('logs-error', [
    { key: 'shop', value: good(0) },
    { key: 'shop', value: event(1, 'error', RECENT, 'no number') },
    { key: 'shop', value: good(2) },
    { key: 'shop', value: noService },
    { key: 'shop', value: null },
    { key: 'shop', value: new Uint8Array([0xff]) },
    { key: 'shop', value: { ...good(6), at: 253_402_300_800_000 } },
    { key: 'shop', value: { ...good(7), id: '../x' } },
    { key: 'shop', value: good(8) },
  ])
  const app = await subject<typeof Lab>()
  const running = await app.startIndexer({ url: index.url })
  const documents = await index.has(3, means.aroundRefused)
  await waitForCommitted(topics, 'log-indexer', 'logs-error', new Map([[0, 9n]]))
  await running.stop()
  expect(
    documents.map(({ id }) => id),
    means.aroundRefused,
  ).toEqual(['0-0', '0-2', '0-8'])
  const told = app.$.rejects.map(({ topic, partition, offset, reason }) => [topic, partition, offset, reason !== ''])
  const name = topics.name('logs-error')
  expect(
    told.toSorted((a, b) => Number(a[2]) - Number(b[2])),
    means.refused,
  ).toEqual(['1', '3', '4', '5', '6', '7'].map((offset) => [name, 0, offset, true]))
})

test('18.5 thousands of events, and megabytes of them, come through', async ({ subject, topics, component }) => {
  await createTopics(topics, 3)
  const index = new IndexOfLogs(component('index'), topics)
  await feed(topics, many(3_000))
  await feed(
    topics,
    Array.from({ length: 12 }, (_, n) => event(5_000 + n, 'error', RECENT, `${n} ${'x '.repeat(300_000)}`)),
  )
  const app = await subject<typeof Lab>()
  const running = await app.startIndexer({ url: index.url })
  const documents = await index.has(3_012, means.thousandsCome)
  expect(new Set(documents.map(({ id }) => id)).size, means.allOfThem).toBe(3_012)
  await running.stop()
})

test('18.5 the indexer stops while the index is away, and loses nothing by it', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  await createTopics(topics)
  const index = new IndexOfLogs(component('index'), topics)
  const http = await httpWire('index')
  await feed(topics, many(20))
  const silent = http.fault({
    path: /_bulk/,
    times: Number.POSITIVE_INFINITY,
    action: { do: 'silence' },
    description: 'no answer',
  })
  const first = await subject<typeof Lab>({ name: 'first' })
  const running = await first.startIndexer({ url: http.url })
  await eventually(async () => silent.fired, { until: (fired) => fired > 0, description: means.asksTheIndex })
  expect(await outcomeOf(running.stop(), { withinMs: 10_000 }), means.stops).toBe('resolved')
  silent.remove()
  const second = await subject<typeof Lab>({ name: 'second' })
  const again = await second.startIndexer({ url: http.url })
  await index.has(20, means.nothingLost)
  await again.stop()
})

test('18.5 the indexer says within 10 s that there is no index', async ({ subject, topics, httpWire }) => {
  await createTopics(topics)
  await expectComponentMissed<typeof Lab>(
    { subject, httpWire },
    {
      component: 'index',
      unavailable: '{"error":"away"}',
      call: (app, url) => app.startIndexer({ url }),
      about: means.noIndexHere,
    },
  )
})

test('18.5 the indexer says within 10 s that there is no broker', async ({ subject, wire, component }) => {
  const url = component('index').endpoints['http']!
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startIndexer({ url }))
})

test('18.5 the four topics are read from their beginning, and by two indexers together', async ({
  subject,
  topics,
  component,
}) => {
  await createTopics(topics, 2)
  const index = new IndexOfLogs(component('index'), topics)
  const levels = ['info', 'warning', 'error', 'unknown'] as const
  const eventsOf = (from: number) =>
    levels.flatMap((level, l) =>
      Array.from({ length: 10 }, (_, n) =>
        event(from + 10 * l + n, level, RECENT + n, `${level} ${from} ${n}`, { service: `s${n}` }),
      ),
    )
  await feed(topics, eventsOf(0))
  const apps = await Promise.all(['one', 'two'].map((name) => subject<typeof Lab>({ name })))
  const running = await Promise.all(apps.map((app) => app.startIndexer({ url: index.url })))
  await index.has(40, means.documentsCome)
  await feed(topics, eventsOf(100))
  const documents = await index.has(80, means.documentsCome)
  expect(new Set(documents.map(({ document }) => document['message'])).size, means.allOfThem).toBe(80)
  await Promise.all(running.map((one) => one.stop()))
})
