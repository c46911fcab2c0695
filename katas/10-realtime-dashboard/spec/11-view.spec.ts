import { eventually, expect, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { RECENT, WINDOW } from './devices.ts'
import {
  alertOf,
  alertRecord,
  createTopics,
  excursion,
  feedAlerts,
  feedWindows,
  KEPT_ENDED,
  KEPT_WINDOWS,
  known,
  LiveClient,
  removeWindows,
  windowOf,
  windowRecord,
} from './live.ts'
import { means } from './means.ts'

const warm = (n: number, ...values: number[]) => windowOf(n, 'device-1', 'temperature', ...values)

/** Where each of them is on the cluster, and what it is. */
async function produced(
  topics: Topics,
  topic: string,
  records: { key: string | Buffer | null; value: string | null }[],
) {
  const positions = await topics.produce(topic, records)
  return positions.map(({ partition, offset }, n) => ({
    place: `${topics.name(topic)}-${partition} ${offset}`,
    what: `${topic}: ${records[n]!.key?.toString('latin1')} → ${records[n]!.value}`,
  }))
}

test('10.5 what breaks the contract of the two topics is reported, and a null value removes its window', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  const [first, other] = [warm(0, 20), windowOf(0, 'device-1', 'humidity', 50)]
  await feedWindows(topics, [first, other])
  const { key, value } = windowRecord(first)
  const { deviceId, metric, start, end } = first
  const otherKeys = [
    ...['not JSON', 'null', '', '{}', key.replaceAll(',', ', '), JSON.stringify({ metric, deviceId, start, end })],
    ...[
      { deviceId, metric: 'pressure', start, end },
      { deviceId: '', metric, start, end },
      { deviceId, metric, start },
    ].map((it) => JSON.stringify(it)),
    Buffer.from(key.replace('device', 'de\xffice'), 'latin1'),
  ]
  const stats = JSON.parse(value)
  const badWindows = [
    ...[null, ...otherKeys].flatMap((one) => [value, null].map((it) => ({ key: one, value: it }))),
    ...['many', '', 'null', '7', '{}', '[]'].map((it) => ({ key, value: it })),
    ...[
      { ...stats, count: 0 },
      { ...stats, count: 1.5 },
      { ...stats, mean: 'warm' },
      { ...stats, min: null },
    ].map((it) => ({ key, value: JSON.stringify(it) })),
  ]
  const raised = alertOf(excursion(1, 'device-1', 'temperature', 'high'))
  const alert = alertRecord(raised)
  const badAlerts = [
    ...[null, '', 'device-2', 'device-1 '].map((it) => ({ ...alert, key: it })),
    ...[null, '', 'not JSON', 'null', '{}'].map((it) => ({ ...alert, value: it })),
    ...[
      { ...raised, type: 'gone' },
      { ...raised, kind: 'odd' },
      { ...raised, metric: 'x' },
      { ...raised, since: '1' },
      { ...raised, at: 1.5 },
      { ...raised, value: null },
    ].map((it) => ({ ...alert, value: JSON.stringify(it) })),
  ]
  const written = [
    ...(await produced(topics, 'iot-windows', badWindows)),
    ...(await produced(topics, 'iot-alerts', badAlerts)),
  ]
  await removeWindows(topics, [first])
  await feedWindows(topics, [warm(1, 22)])
  const lasting = excursion(2, 'device-1', 'humidity', 'low')
  await feedAlerts(topics, [alertOf(lasting)])
  await eventually(() => client.known, {
    until: ({ windows, excursions }) =>
      'device-1 temperature 1' in windows && 'device-1 humidity since 2' in excursions,
    description: means.lastOnesThere,
  })
  await app.page() // its answer comes behind what was reported before
  const places = app.$.rejects.map(({ topic, partition, offset }) => `${topic}-${partition} ${offset}`)
  const missing = written.filter(({ place }) => !places.includes(place))
  expect(
    missing.map(({ what }) => what),
    means.recordsNotReported,
  ).toEqual([])
  expect(places.toSorted(), means.rejectedRecords).toEqual(written.map(({ place }) => place).toSorted())
  await client.knows(known([other, warm(1, 22)], [lasting]), means.goesOn)
  const removed = client.messages.filter(({ type }) => type === 'removed')
  expect(
    removed.map(({ seq: _, ...it }) => it),
    means.removalTold,
  ).toEqual([{ type: 'removed', window: first }])
  await dashboard.stop()
})

test('10.5 of each metric of a device the sixty newest windows count, by their start', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  const all = Array.from({ length: KEPT_WINDOWS + 10 }, (_, n) => warm(n, n))
  const damp = windowOf(0, 'device-1', 'humidity', 1)
  const elsewhere = windowOf(0, 'device-2', 'temperature', 2)
  await feedWindows(topics, [damp, elsewhere, ...all.slice(0, KEPT_WINDOWS)])
  await client.knows(known([damp, elsewhere, ...all.slice(0, KEPT_WINDOWS)]), means.sixty)
  // The newest ones first, then what is older than all that is kept, then an old one that is kept.
  await feedWindows(topics, [...all.slice(KEPT_WINDOWS).reverse(), warm(3, 3, 4), warm(15, 15, 17)])
  const kept = [...all.slice(10, 15), warm(15, 15, 17), ...all.slice(16)]
  await client.knows(known([damp, elsewhere, ...kept]), means.sixty)
  using late = await LiveClient.open(dashboard.url)
  await late.knows(known([damp, elsewhere, ...kept]), means.sixtyInSnapshot)
  const old = client.messages.filter(
    (it) => it.type === 'window' && it.window.start === RECENT + 3 * WINDOW && it.window.count === 2,
  )
  expect(old, means.olderThanKept).toEqual([])
  const [snapshot] = late.messages
  expect(snapshot?.type === 'snapshot' && snapshot.windows.length, means.sixtyInSnapshot).toBe(KEPT_WINDOWS + 2)
  await dashboard.stop()
})

test('10.5 an excursion is known by either of its alerts, and its end stays an end', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  const [open, ended] = [excursion(1, 'a', 'temperature', 'high'), excursion(1, 'a', 'temperature', 'high', 5)]
  const [humid, onlyEnd] = [excursion(1, 'a', 'humidity', 'low'), excursion(2, 'b', 'humidity', 'low', 3)]
  const elsewhere = excursion(1, 'b', 'temperature', 'high')
  await feedAlerts(topics, [open, humid, elsewhere, ended, ended, onlyEnd].map(alertOf))
  const again = excursion(9, 'a', 'temperature', 'high')
  await feedAlerts(topics, [alertOf(again), alertOf(open)])
  await feedWindows(topics, [warm(0, 1)])
  await client.knows(known([warm(0, 1)], [ended, humid, elsewhere, onlyEnd, again]), means.eitherAlert)
  const told = client.messages.filter((it) => it.type === 'excursion').map((it) => it.excursion)
  const first = client.messages[0]
  const inSnapshot = first?.type === 'snapshot' ? first.excursions.length : 0
  expect(told.length + inSnapshot, means.toldOnce).toBe(6)
  await dashboard.stop()
})

test('10.5 of the excursions that have ended the hundred newest count, and all that last', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  const lasting = Array.from({ length: 5 }, (_, n) => excursion(n, `lasting-${n}`, 'humidity', 'high'))
  const ended = Array.from({ length: KEPT_ENDED + 5 }, (_, n) =>
    excursion(100 + n, 'd', 'temperature', 'low', 1_000 + n),
  )
  await feedAlerts(topics, [...lasting, ...ended].map(alertOf))
  const newest = ended.slice(-KEPT_ENDED)
  await client.knows(known([], [...lasting, ...newest]), means.hundred)
  // One of those that last ends: it is the oldest of all, and goes.
  await feedAlerts(topics, [alertOf({ ...lasting[0]!, until: RECENT + 5_000_000 })])
  const expected = known([], [...lasting.slice(1), ...newest])
  await client.knows(expected, means.hundred)
  using late = await LiveClient.open(dashboard.url)
  await late.knows(expected, means.hundred)
  const [snapshot] = late.messages
  expect(snapshot?.type === 'snapshot' && snapshot.excursions.length, means.hundred).toBe(KEPT_ENDED + 4)
  await dashboard.stop()
})

test('10.5 the view reads committed records alone', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const dashboard = await app.startDashboard()
  using client = await LiveClient.open(dashboard.url)
  await feedWindows(topics, [warm(0, 20)])
  await client.knows(known([warm(0, 20)]))
  const levels = wire.trace.filter({ api: 'Fetch', direction: 'request' }).map(({ body }) => body?.['isolationLevel'])
  expect([...new Set(levels)], means.isolation).toEqual([1])
  await dashboard.stop()
})
