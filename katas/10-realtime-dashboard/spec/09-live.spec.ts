import { eventually, expect, expectNoBrokerIsSaid, expectRejection, outcomeOf, test, waitForFault } from '#harness'
import { SocketClient, upgradeStatus } from '#harness/sockets'
import type * as Lab from '../src/index.ts'
import {
  alertOf,
  createTopics,
  excursion,
  feedAlerts,
  feedWindows,
  known,
  LiveClient,
  removeWindows,
  windowOf,
} from './live.ts'
import { means } from './means.ts'

const warm = (n: number, ...values: number[]) => windowOf(n, 'device-1', 'temperature', ...values)
const damp = (n: number, ...values: number[]) => windowOf(n, 'device-1', 'humidity', ...values)

test('10.5 a client that comes late gets the present state first, then each change once', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const lasting = excursion(1, 'device-1', 'temperature', 'high')
  await feedWindows(topics, [warm(0, 20), damp(0, 50), warm(0, 20, 21)])
  await feedAlerts(topics, [alertOf(lasting)])
  const dashboard = await app.startDashboard()
  using early = await LiveClient.open(dashboard.url)
  await early.knows(known([warm(0, 20, 21), damp(0, 50)], [lasting]), means.readsAll)
  using late = await LiveClient.open(dashboard.url)
  await eventually(() => late.messages, {
    until: (messages) => messages.length > 0,
    description: means.snapshotAtOnce,
  })
  // What is written again as it is, and what is not there and goes, is no change.
  await feedWindows(topics, [warm(0, 20, 21), warm(1, 22)])
  await removeWindows(topics, [warm(7, 1)])
  await feedWindows(topics, [warm(1, 22), damp(0, 50, 52), warm(1, 22, 24)])
  const expected = known([warm(0, 20, 21), warm(1, 22, 24), damp(0, 50, 52)], [lasting])
  await late.knows(expected, means.stateOfServer)
  const ended = excursion(1, 'device-1', 'temperature', 'high', 9)
  await feedAlerts(topics, [alertOf(lasting), alertOf(ended), alertOf(ended)])
  await late.knows({ ...expected, excursions: known([], [ended]).excursions }, means.stateOfServer)
  expect(late.socket.binary, means.textFrames).toBe(0)
  const [first, ...rest] = late.messages
  expect(first?.type === 'snapshot' && known(first.windows, first.excursions), means.wholeState).toEqual(
    known([warm(0, 20, 21), damp(0, 50)], [lasting]),
  )
  const changes = [
    { type: 'window', window: warm(1, 22) },
    { type: 'window', window: damp(0, 50, 52) },
    { type: 'window', window: warm(1, 22, 24) },
    { type: 'excursion', excursion: ended },
  ]
  const from = first?.seq ?? Number.NaN
  expect(rest, means.eachChange).toEqual(changes.map((change, n) => ({ ...change, seq: from + n + 1 })))
  await dashboard.stop()
})

test('10.5 clients that come, are cut and come again while values change have no gap and nothing twice', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const clients: LiveClient[] = []
  const cut = new Set<LiveClient>()
  const values: number[] = []
  for (let n = 1; n <= 80; n++) {
    values.push(n)
    const fed = feedWindows(topics, [warm(Math.floor(n / 40), ...values)])
    if (n % 4 === 0) clients.push(await LiveClient.open(dashboard.url))
    if (n % 16 === 0) {
      const one = clients.at(-3)!
      one.socket.cut()
      cut.add(one)
    }
    await fed
  }
  const state = known([warm(0, ...values.slice(0, 39)), warm(1, ...values.slice(0, 79)), warm(2, ...values)])
  const staying = clients.filter((client) => !cut.has(client))
  for (const client of staying) await client.knows(state, means.whileChanging)
  expect(
    clients.flatMap((client, n) => client.gaps.map((gap) => `${n}: ${gap}`)),
    means.noGap,
  ).toEqual([])
  using again = await LiveClient.open(dashboard.url)
  await again.knows(state, means.afterCut)
  expect(
    again.messages.map(({ type, seq }) => ({ type, seq })),
    means.oneCount,
  ).toEqual([{ type: 'snapshot', seq: staying[0]!.messages.at(-1)!.seq }])
  for (const client of clients) client[Symbol.dispose]()
  await dashboard.stop()
})

/** Between partitions there is no order. */
const byDevice = (a: object, b: object) => String(Object(a).deviceId).localeCompare(Object(b).deviceId)

test('10.5 each change is told once although the group of the view rebalances', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 3)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  // So many that each partition has some, and of equal offsets.
  const devices = Array.from({ length: 12 }, (_, n) => `device-${n + 1}`)
  const raised = devices.map((name, n) => excursion(n, name, 'humidity', 'low'))
  const windows = devices.map((name, n) => windowOf(n, name, 'humidity', 20, n))
  await feedAlerts(topics, raised.map(alertOf))
  await feedWindows(topics, [...windows, warm(0, 20), warm(0, 20, 21)])
  await client.knows(known([...windows, warm(0, 20, 21)], raised), means.allPartitions)
  const joins = () => wire.trace.filter({ api: 'JoinGroup', direction: 'response' }).length
  const before = joins()
  const told = client.messages.length
  const heartbeat = wire.fault({
    api: 'Heartbeat',
    direction: 'response',
    action: { do: 'answer', error: 'REBALANCE_IN_PROGRESS' },
  })
  await waitForFault(heartbeat, { description: means.heartbeat })
  await eventually(joins, { until: (count) => count > before, description: means.joinsAgain })
  const more = devices.map((name, n) => windowOf(n + 1, name, 'humidity', 23))
  await feedWindows(topics, more)
  await client.knows(known([...windows, warm(0, 20, 21), ...more], raised), means.allPartitions)
  const since = client.messages.slice(told).map((it) => (it.type === 'window' ? it.window : it))
  expect(since.toSorted(byDevice), means.readAgain).toEqual(more.toSorted(byDevice))
  await dashboard.stop()
})

test('10.5 the dashboard is on 127.0.0.1 alone, and stop closes all connections', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const { port } = new URL(dashboard.url)
  expect(dashboard.url, means.address).toBe(`http://127.0.0.1:${port}`)
  const statusOf = (path: string, host = '127.0.0.1') =>
    fetch(`http://${host}:${port}${path}`).then(
      ({ status }) => status,
      () => 'nobody',
    )
  const seen = {
    '/': await statusOf('/'),
    '/chart.js': await statusOf('/chart.js'),
    '/other': await statusOf('/other'),
  }
  expect(seen, means.paths).toEqual({ '/': 200, '/chart.js': 200, '/other': 404 })
  for (const other of ['127.0.0.2', '[::1]'])
    expect(await statusOf('/', other), means.allInterfaces(other)).toBe('nobody')
  await expectRejection(app.startDashboard({ port: Number(port) }), { about: means.portTaken })
  using reading = await LiveClient.open(dashboard.url)
  using deaf = await SocketClient.open(`ws://127.0.0.1:${port}/live`, { paused: true })
  await eventually(() => reading.messages.length, { until: (count) => count > 0, description: means.snapshotAtOnce })
  expect(await outcomeOf(dashboard.stop(), { withinMs: 5_000 }), means.stopsAtOnce).toBe('resolved')
  deaf.resume()
  await eventually(() => [reading.socket.closed, deaf.closed], {
    until: (codes) => codes.every((code) => code !== undefined),
    description: means.browsersLeft,
  })
})

test('10.5 pages of other servers are refused, and a client that sends too much goes alone', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  const { port } = new URL(dashboard.url)
  const live = `ws://127.0.0.1:${port}/live`
  const strangers = [
    ...['https://example.org', `http://127.0.0.1:${Number(port) + 1}`, 'http://127.0.0.1', `http://localhost:${port}`],
    ...['null', `http://127.0.0.1:${port}.example.org`, `http://example.org/127.0.0.1:${port}`],
  ]
  const answers = await Promise.all(
    strangers.map(async (origin) => `${origin}: ${await upgradeStatus(live, { origin })}`),
  )
  expect(answers, means.strangers).toEqual(strangers.map((origin) => `${origin}: 403`))
  expect(await upgradeStatus(live, { origin: dashboard.url }), means.ownPage).toBe(101)
  using other = await LiveClient.open(dashboard.url)
  using talking = await LiveClient.open(dashboard.url)
  using shouting = await LiveClient.open(dashboard.url)
  for (const content of ['hello', '{"type":"snapshot"}', '', 'x'.repeat(1_024), new Uint8Array([0xff])])
    talking.socket.send(content)
  shouting.socket.send('x'.repeat(1_025))
  await eventually(() => shouting.socket.closed, {
    until: (code) => code !== undefined,
    description: means.shouting,
  })
  await feedWindows(topics, [warm(0, 20)])
  for (const client of [other, talking]) await client.knows(known([warm(0, 20)]), means.nobodyElse)
  expect(talking.socket.closed, means.nobodyElse).toBe(undefined)
  await dashboard.stop()
})

test('10.5 the dashboard says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startDashboard())
})
