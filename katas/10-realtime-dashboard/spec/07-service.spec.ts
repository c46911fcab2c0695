import { eventually, expect, expectNoBrokerIsSaid, expectRejection, readable, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, OPTIONS, recordOf, Sent } from './cluster.ts'
import { RECENT } from './devices.ts'
import { means } from './means.ts'

test('10.4 windows and alerts of all partitions are those of a batch computation, under their keys', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const sent = new Sent(topics, scope.seed)
  await sent.feed(40)
  const service = await app.startAnalytics(OPTIONS)
  await sent.feed(40)
  await sent.settled()
  const alerts = (await topics.read('iot-alerts')).map(readable)
  expect(
    alerts.map(({ key, timestamp }) => ({ key, timestamp: Number(timestamp) })),
    means.underDevice,
  ).toEqual(alerts.map(({ value }) => ({ key: (value as Lab.Alert).deviceId, timestamp: (value as Lab.Alert).at })))
  await service.stop()
  await sent.settled(means.afterStop)
})

test('10.4 a restart in the middle of an excursion raises nothing again, and tells its end', async ({
  subject,
  topics,
}) => {
  await createTopics(topics, 1)
  const sent = new Sent(topics, 0)
  const reading = (n: number, temperature: number): Lab.Reading => ({ deviceId: 'd', at: RECENT + n, temperature })
  for (const [name, values] of [
    ['first', [31, 35]],
    ['second', [29.5, 33, 20]],
    ['third', [20, 31]],
  ] as const) {
    const app = await subject<typeof Lab>({ name })
    const service = await app.startAnalytics(OPTIONS)
    await sent.send(values.map((value, n) => reading(sent.all.length + n, value)))
    await sent.settled(means.overRestarts(name))
    await service.stop()
  }
  await sent.settled(means.afterStop)
})

test('10.4 windows and alerts go on when the broker is back', async ({ subject, topics, broker, needs, scope }) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const sent = new Sent(topics, scope.seed)
  const service = await app.startAnalytics(OPTIONS)
  await sent.feed(15)
  await sent.settled()
  await broker.kill()
  await broker.start()
  await sent.feed(15)
  await sent.settled(means.overBroker)
  await service.stop()
  await sent.settled(means.afterStop)
})

test('10.4 what is no reading is told with its place on the cluster, and all around it is counted', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const sent = new Sent(topics, 0)
  const service = await app.startAnalytics(OPTIONS)
  const good = [0, 1, 2].map((n) => ({ deviceId: 'd', at: RECENT + n, temperature: 31 + n, humidity: 50 }))
  const positions = await topics.produce('iot-readings', [
    { key: 'd', value: 'poison' },
    { key: 'd', value: null },
    ...good.slice(0, 2).map(recordOf),
    { key: 'd', value: { humidity: -1, temperature: 20 }, timestamp: RECENT + 10 },
    { ...recordOf(good[2]!) },
  ])
  sent.all.push(...good)
  await sent.settled(means.aroundBad)
  const bad = [0, 1, 4].map((n) => positions[n]!)
  await eventually(() => app.$.rejects.length, {
    until: (count) => count >= bad.length,
    description: means.allRejected,
  })
  expect(
    app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset })),
    means.placeOnCluster,
  ).toEqual(
    bad.map(({ partition, offset }) => ({ topic: topics.name('iot-readings'), partition, offset: String(offset) })),
  )
  await service.stop()
})

test('10.4 the analytics run with exactly-once when their start resolves, with their name and their session', async ({
  subject,
  topics,
  wire,
}) => {
  await createTopics(topics, 1)
  const runs = [
    { name: 'first', options: { sessionTimeoutMs: 1_500 }, session: 1_500 },
    { name: 'again', options: { instance: 'one' }, session: 6_000 },
    { name: 'other', options: { instance: 'two' }, session: 6_000 },
  ]
  const ids: unknown[][] = []
  for (const { name, options, session } of runs) {
    const app = await subject<typeof Lab>({ name })
    const service = await app.startAnalytics(options)
    const seen = (api: string, direction: 'request' | 'response') =>
      wire.trace.filter({ api, direction, endpoint: name }).map(({ body }) => body)
    expect(seen('SyncGroup', 'response').length, means.running).toBeGreaterThan(0)
    const asked = seen('JoinGroup', 'request').map((body) => `${body?.['groupId']} ${body?.['sessionTimeoutMs']}`)
    expect([...new Set(asked)], means.groupAndSession).toEqual([`${topics.name('iot-analytics')} ${session}`])
    await service.stop()
    ids.push([...new Set(seen('InitProducerId', 'request').map((body) => body?.['transactionalId']))].toSorted())
  }
  const [first, again, other] = ids
  expect(again, means.sameName).toEqual(first)
  expect(
    other!.filter((id) => first!.includes(id)),
    means.ownNames,
  ).toEqual([])
})

for (const topic of ['iot-readings', 'iot-windows', 'iot-alerts'])
  test(`10.4 a missing ${topic} is an error at the start`, async ({ subject, topics }) => {
    const others = ['iot-readings', 'iot-windows', 'iot-alerts'].filter((one) => one !== topic)
    for (const other of others) await topics.create(other)
    const app = await subject<typeof Lab>()
    await expectRejection(app.startAnalytics(), { about: means.missing(topic), names: [topics.name(topic)] })
  })

test('10.4 the analytics say within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startAnalytics(OPTIONS))
})
