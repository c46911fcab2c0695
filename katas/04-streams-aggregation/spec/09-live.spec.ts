import { eventually, expect, expectNoBrokerIsSaid, expectRejection, test, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { batch, keyOf, WINDOW } from './clicks.ts'
import { createTopics } from './cluster.ts'
import { count, createCounts, feedCounts, LiveClient, recordOf } from './live.ts'
import { means } from './means.ts'

const update = (one: Lab.Count) => ({ type: 'update', count: one })

test('4.4 a client that comes late gets the present state first, then each change once', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  await feedCounts(topics, [count(0, 'books', 1), count(0, 'games', 1), count(0, 'books', 2)])
  const dashboard = await app.startDashboard()
  using early = await LiveClient.open(dashboard.url)
  await early.knows([count(0, 'books', 2), count(0, 'games', 1)], means.stateFirst)
  using late = await LiveClient.open(dashboard.url)
  await eventually(() => late.messages, {
    until: (messages) => messages.length > 0,
    timeoutMs: 5_000,
    description: means.stateAtOnce,
  })
  const changes = [count(1, 'books', 1), count(0, 'books', 3), count(1, 'books', 2)]
  await feedCounts(topics, [changes[0]!, ...changes.slice(0, 2)])
  await topics.produce('click-counts', [{ key: keyOf(count(7, 'nothing', 1)), value: null }])
  await feedCounts(topics, changes.slice(1))
  await late.knows([count(0, 'books', 3), count(0, 'games', 1), count(1, 'books', 2)])
  const [first, ...rest] = late.messages
  expect(
    { type: first?.type, counts: first?.type === 'state' && new Set(first.counts.map((one) => JSON.stringify(one))) },
    means.wholeState,
  ).toEqual({
    type: 'state',
    counts: new Set([count(0, 'books', 2), count(0, 'games', 1)].map((one) => JSON.stringify(one))),
  })
  expect(rest, means.eachChange).toEqual(changes.map(update))
  await dashboard.stop()
})

test('4.4 clients that come while counts change miss no change and get none twice', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const dashboard = await app.startDashboard()
  const clients: LiveClient[] = []
  const last = 80
  for (let n = 1; n <= last; n++) {
    const fed = feedCounts(topics, [count(0, 'books', n)])
    if (n % 4 === 0) clients.push(await LiveClient.open(dashboard.url))
    await fed
  }
  for (const client of clients) await client.knows([count(0, 'books', last)])
  const histories = clients.map(({ messages: [first, ...rest] }) => ({
    state: first?.type === 'state' ? (first.counts[0]?.count ?? 0) : first,
    updates: rest.map((one) => (one.type === 'update' ? one.count.count : one.type)),
  }))
  const broken = histories.filter(
    ({ state, updates }) =>
      updates.length !== last - Number(state) || updates.some((n, index) => n !== Number(state) + index + 1),
  )
  expect(broken, means.whileChanging).toEqual([])
  for (const client of clients) client[Symbol.dispose]()
  await dashboard.stop()
})

test('4.4 each change is told once although the group of the view rebalances', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  const changes = [count(0, 'books', 1), count(0, 'books', 2), count(1, 'books', 1), count(1, 'games', 1)]
  await feedCounts(topics, changes.slice(0, 3))
  await client.knows([count(0, 'books', 2), count(1, 'books', 1)])
  const joins = () => wire.trace.filter({ api: 'JoinGroup', direction: 'response' }).length
  const before = joins()
  const heartbeat = wire.fault({
    api: 'Heartbeat',
    direction: 'response',
    action: { do: 'answer', error: 'REBALANCE_IN_PROGRESS' },
  })
  await waitForFault(heartbeat, { description: means.heartbeat })
  await eventually(joins, { until: (count) => count > before, description: means.joinsAgain })
  await feedCounts(topics, changes.slice(3))
  await client.knows([count(0, 'books', 2), count(1, 'books', 1), count(1, 'games', 1)])
  const told = client.messages.filter(({ type }) => type !== 'state')
  expect(told, means.readAgain).toEqual(changes.map(update))
  await dashboard.stop()
})

test('4.4 what is no count is reported, and a null value removes its window', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  const books = count(0, 'books', 1)
  await feedCounts(topics, [books, count(0, 'games', 1)])
  const { category, start, end } = books
  const { key } = recordOf(books)
  const otherKeys = [
    ...['not JSON', 'null', '', '{}', key.replaceAll(',', ', '), JSON.stringify({ start, end, category })],
    ...[JSON.stringify({ category, start }), JSON.stringify({ category, start, end: '7' })],
    Buffer.from(key.replace('books', 'bo\xffks'), 'latin1'),
  ]
  const bad = [
    ...[null, ...otherKeys].flatMap((one) => ['1', null].map((value) => ({ key: one, value }))),
    ...['many', '0', '-1', '1.5', '', '"1"', '{}'].map((value) => ({ key, value })),
  ]
  const positions = await topics.produce('click-counts', bad)
  await topics.produce('click-counts', [{ key, value: null }])
  await feedCounts(topics, [count(1, 'music', 1)])
  await client.knows([count(0, 'games', 1), count(1, 'music', 1)], means.goesOn)
  expect(
    app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset })),
    means.rejectedCounts,
  ).toEqual(
    positions.map(({ partition, offset }) => ({
      topic: topics.name('click-counts'),
      partition,
      offset: String(offset),
    })),
  )
  expect(
    client.messages.filter(({ type }) => type === 'remove'),
    means.removalTold,
  ).toEqual([{ type: 'remove', count: books }])
  await dashboard.stop()
})

test('4.4 the view reads committed records alone', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  await feedCounts(topics, [count(0, 'books', 1)])
  await client.knows([count(0, 'books', 1)])
  const levels = wire.trace.filter({ api: 'Fetch', direction: 'request' }).map(({ body }) => body?.['isolationLevel'])
  expect([...new Set(levels)], means.isolation).toEqual([1])
  await dashboard.stop()
})

test('4.4 clicks reach the dashboard through all parts', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const service = await app.startClickCounts()
  const producer = await app.startClickProducer()
  using client = await LiveClient.open(dashboard.url)
  const at = Math.floor(Date.now() / WINDOW) * WINDOW - WINDOW
  const clicks = ['anna', 'boris', 'clara'].flatMap((userId, n) => [
    { userId, category: 'books', at: at + n },
    { userId, category: 'games', at: at + WINDOW - 1 - n },
  ])
  await producer.send(clicks)
  const expected = Object.entries(batch(clicks)).map(([key, value]) => ({ ...JSON.parse(key), count: value }))
  await client.knows(expected as Lab.Count[])
  await producer.stop()
  await service.stop()
  await dashboard.stop()
})

test('4.4 the dashboard is on 127.0.0.1 alone, and stop closes the connections of the browsers', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createCounts(topics)
  const dashboard = await app.startDashboard()
  const { port } = new URL(dashboard.url)
  expect(dashboard.url, means.address).toBe(`http://127.0.0.1:${port}`)
  for (const other of ['127.0.0.2', '[::1]']) {
    const answer = await fetch(`http://${other}:${port}/`).then(
      () => 'an answer',
      () => 'nobody',
    )
    expect(answer, means.allInterfaces(other)).toBe('nobody')
  }
  await expectRejection(app.startDashboard({ port: Number(port) }), { about: means.portTaken })
  using client = await LiveClient.open(dashboard.url)
  await feedCounts(topics, [count(0, 'books', 1)])
  await client.knows([count(0, 'books', 1)])
  await dashboard.stop()
  await eventually(() => client.ended, { until: (ended) => ended, description: means.browsersLeft })
})

test('4.4 the dashboard says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startDashboard())
})
