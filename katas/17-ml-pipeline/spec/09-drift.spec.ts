import {
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  readable,
  test,
  waitForCommitted,
  waitForRecords,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, expectAsAsked, modelOf, publish } from './cluster.ts'
import { Driven } from './driven.ts'
import { means } from './means.ts'
import { differences, driftOf, psiOf } from './oracle.ts'
import { featuresOf, Orders, type World } from './orders.ts'

const drawn = (orders: Orders, count: number, world?: World) =>
  orders.draw(count, world).map(({ example }) => featuresOf(example))

test('17.5 by hand: the PSI compares shares, is 0 for the same, and never infinite', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const cases: [number[], number[]][] = [
    [
      [10, 20, 30],
      [10, 20, 30],
    ],
    [
      [50, 50],
      [90, 10],
    ],
    [
      [100, 100],
      [3, 9],
    ],
    [
      [0, 40],
      [40, 0],
    ],
    [
      [0, 0, 0],
      [5, 0, 1],
    ],
    [
      [1_000, 0, 500],
      [0, 0, 0],
    ],
  ]
  const seen = await Promise.all(cases.map(([reference, counts]) => app.psi(reference, counts)))
  expect(
    differences(
      seen,
      cases.map(([reference, counts]) => psiOf(reference, counts)),
    ),
    means.psi,
  ).toEqual([])
})

test('17.5 a window is two hundred predictions, compared with what the last model has learnt from', async ({
  subject,
  scope,
}) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'driftMonitor')
  const orders = new Orders(scope.seed)
  const [first, second] = [modelOf(scope.seed, 3), modelOf(scope.seed + 1, 7, 100)]
  await driven.predictions(drawn(orders, 30))
  await driven.model(modelOf(scope.seed + 2, 1))
  await driven.model(first)
  const features = drawn(orders, 600)
  await driven.predictions(features.slice(0, 199))
  expect((await driven.drift()).length, means.windowNotFull).toBe(0)
  await driven.predictions(features.slice(199, 450))
  const two = await driven.drift()
  expect(differences(two, driftOf(first, features.slice(0, 400))), means.windows).toEqual([])
  await driven.model(second)
  await driven.records([{ topic: 'models', key: 'late', value: null }])
  await driven.predictions(features.slice(450))
  const [third] = await driven.drift()
  const { psi } = driftOf(second, features.slice(400))[0]!
  expect(differences([third?.window, third?.model, third?.psi], [3, 7, psi]), means.lastModel).toEqual([])
})

test('17.5 a value on the edge of a bin lies in the one above it', async ({ subject, scope }) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'driftMonitor')
  const model = modelOf(scope.seed)
  const edges = [0, 0.99, 1, 2, 3, 4, 5, 6, 7.99, 8, 9.99, 10, 14.99, 15, 1_000]
  const features = Array.from({ length: 200 }, (_, n) => [edges[n % 15]!, 1 + (n % 11), n % 2, Number(n % 3 === 0)])
  await driven.model(model)
  await driven.predictions(features)
  expect(differences(await driven.drift(), driftOf(model, features)), means.edges).toEqual([])
})

test('17.5 a shift raises an alarm within three windows, and none was raised before it', async ({ subject, scope }) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'driftMonitor')
  const orders = new Orders(scope.seed)
  const model = modelOf(scope.seed, 1, 2_000)
  await driven.model(model)
  await driven.predictions([...drawn(orders, 2_100), ...drawn(orders, 500, { meanKm: 9, rain: 0.7 })])
  const told = await driven.drift()
  const alarms = (list: Lab.Drift[]) => list.filter(({ alarm }) => alarm.length > 0).map(({ window }) => window)
  expect(alarms(told.slice(0, 11)), means.falseAlarm).toEqual([])
  expect(
    told.slice(11).flatMap(({ alarm }) => [...alarm]),
    means.shiftSeen,
  ).toContain('distanceKm')
  expect(
    told.slice(11).flatMap(({ alarm }) => [...alarm]),
    means.shiftSeen,
  ).toContain('rain')
})

test('17.5 where nothing shifts there is no alarm, over twenty seeds', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const alarmed: number[] = []
  for (let n = 0; n < 20; n++) {
    await using driven = await Driven.open(app, 'driftMonitor')
    await driven.model(modelOf(scope.seed + n, 1, 1_500))
    await driven.predictions(drawn(new Orders(scope.seed - n - 1), 2_000))
    const told = await driven.drift()
    expect(told.length, means.tenWindows).toBe(10)
    if (told.some(({ alarm }) => alarm.length > 0)) alarmed.push(n)
  }
  expect(alarmed, means.falseAlarm).toEqual([])
})

test('17.5 an alarm needs the same feature in two windows in a row', async ({ subject, scope }) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'driftMonitor')
  const orders = new Orders(scope.seed)
  const model = modelOf(scope.seed, 1, 2_000)
  const far: World = { meanKm: 12 }
  const wet: World = { rain: 0.95 }
  const worlds: World[] = [far, wet, {}, far, {}, far, far, { ...far, ...wet }, wet]
  const features = worlds.flatMap((world) => drawn(orders, 200, world))
  await driven.model(model)
  await driven.predictions(features)
  const told = (await driven.drift()).map(({ drifting, alarm }) => `${drifting.join(' ')} | ${alarm.join(' ')}`)
  const [d, r] = ['distanceKm', 'rain']
  expect(told, means.twoInARow).toEqual([
    ...[`${d} | `, `${r} | `, ' | ', `${d} | `, ' | ', `${d} | `],
    ...[`${d} | ${d}`, `${d} ${r} | ${d}`, `${r} | ${r}`],
  ])
})

test('17.5 it is the features that drift: probabilities have no part in it', async ({ subject, scope }) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'driftMonitor')
  const orders = new Orders(scope.seed)
  await driven.model(modelOf(scope.seed, 1, 2_000))
  await driven.predictions(drawn(orders, 800), (n) => (n < 400 ? 0.01 : 0.99))
  const calm = (await driven.drift()).map(({ drifting }) => drifting.length)
  expect(calm, means.notTheLabel).toEqual([0, 0, 0, 0])
  await driven.predictions(drawn(orders, 400, { meanKm: 12 }), () => 0.5)
  const alarms = (await driven.drift()).map(({ alarm }) => [...alarm])
  expect(alarms, means.theFeatures).toEqual([[], ['distanceKm']])
})

test('17.5 what cannot be read is reported once, and counts for nothing', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await using driven = await Driven.open(app, 'driftMonitor')
  const model = modelOf(scope.seed)
  const features = drawn(new Orders(scope.seed), 200)
  const good = { model: 1, features: [1, 1, 0, 0], probability: 0.5 }
  const value = (part: object) => JSON.stringify({ ...good, ...part })
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const badPredictions = [
    ...[
      'no JSON',
      '{}',
      null,
      value({ model: 0 }),
      value({ features: [1, 1, 0] }),
      value({ features: [1, 1, 0, null] }),
    ],
    ...[value({ probability: 1.01 }), value({ probability: -0.01 })],
    latin(value({ note: '\xff' })),
  ].map((one) => ({ topic: 'predictions', key: 'o', value: one }))
  const badModels = [
    ...['no JSON', '{}', JSON.stringify({ ...model, histogram: [[1], [2], [3], [4]] })],
    latin(JSON.stringify({ ...model, version: 2, note: '\xff' })),
  ].map((one) => ({ topic: 'models', key: 'late', value: one }))
  await driven.model(model)
  await driven.predictions(features.slice(0, 100))
  await driven.records([...badPredictions, ...badModels])
  await driven.predictions(features.slice(100))
  const offsets = app.$.rejects.map(({ topic, offset }) => `${topic}:${offset}`).sort()
  const expected = [
    ...badPredictions.map((_, n) => `${topics.name('predictions')}:${100 + n}`),
    ...badModels.map((_, n) => `${topics.name('models')}:${1 + n}`),
  ]
  expect(offsets, means.rejected).toEqual(expected.sort())
  expect(differences(await driven.drift(), driftOf(model, features)), means.aroundBadPredictions).toEqual([])
})

test('17.5 on the cluster a restart goes on in the middle of a window, and knows what had drifted before', async ({
  subject,
  topics,
  scope,
}) => {
  await createTopics(topics)
  const model = modelOf(scope.seed)
  const features = drawn(new Orders(scope.seed), 400, { meanKm: 12 })
  await publish(topics, model)
  const [first, second] = [await subject<typeof Lab>({ name: 'first' }), await subject<typeof Lab>({ name: 'second' })]
  const ask = (all: readonly (readonly number[])[]) =>
    topics.produce(
      'predictions',
      all.map((list, n) => ({ key: `o-${n}`, value: { model: 1, features: list, probability: 0.5 } })),
    )
  const before = await first.startDriftMonitor()
  await waitForCommitted(topics, 'drift-monitor', 'models')
  await ask(features.slice(0, 230))
  await waitForCommitted(topics, 'drift-monitor', 'predictions')
  await before.stop()
  const after = await second.startDriftMonitor()
  await ask(features.slice(230))
  await waitForRecords(topics, 'drift', 2, { description: means.restarted })
  await after.stop()
  const told = (await topics.read('drift')).map(readable).map((one) => one.value)
  expect(differences(told, driftOf(model, features)), means.restarted).toEqual([])
})

test('17.5 the drift monitor runs when its start resolves, with its name and its session', async ({
  subject,
  topics,
  wire,
}) => {
  await expectAsAsked({ subject, topics, wire }, 'startDriftMonitor')
})

for (const topic of ['models', 'predictions', 'drift'])
  test(`17.5 a missing ${topic} is an error at the start of the drift monitor`, async ({ subject, topics }) => {
    for (const other of ['models', 'predictions', 'drift']) if (other !== topic) await topics.create(other)
    const app = await subject<typeof Lab>()
    await expectRejection(app.startDriftMonitor(), { about: means.missing(topic), names: [topics.name(topic)] })
  })

test('17.5 the drift monitor says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startDriftMonitor())
})
