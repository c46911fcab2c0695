import { eventually, expect, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { sharedTiered } from './cluster.ts'
import { fill, hour, sharedTopic, tieredTopic, topicWith, twoCold, usual } from './filling.ts'
import { means } from './means.ts'
import { givenBy, nobody, reasonOf, silence } from './outcome.ts'
import { damage, deleteBefore, isRead, produceInTransaction, readsDuring, within } from './requests.ts'

const tieredOf = sharedTiered()

const offsetsOf = (records: readonly Lab.TieredRecord[]) => records.map(({ offset }) => offset)
const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => BigInt(from + at))
const tiersIn = (records: readonly Lab.TieredRecord[]) => ({
  cold: records.filter(({ tier }) => tier === 'cold').length,
  hot: records.filter(({ tier }) => tier === 'hot').length,
})

test('22.3 tells where the records of each partition are', async ({ subject, needs, component, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const name = await topicWith({ app, tiered, topics }, 'orders', usual, { partitions: 11 })
  await fill(topics, 'orders', [
    { hoursAgo: 48, count: 40, partition: 10 },
    { hoursAgo: 36, count: 40, partition: 10 },
    { hoursAgo: 3, count: 40, partition: 10 },
    { hoursAgo: 1, count: 40, partition: 10 },
    { hoursAgo: 1, count: 7, partition: 2 },
  ])
  const tiers = await eventually(() => app.tiersOf(tiered.cluster, name), {
    until: (all) => all.find(({ partition }) => partition === 10)?.copiedTo === 120n,
    timeoutMs: 15_000,
    description: means.borders,
  })
  expect(
    tiers.map(({ partition }) => partition),
    means.inOrder,
  ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(tiers[2], means.untiered).toEqual({ partition: 2, start: 0n, hotFrom: 0n, copiedTo: 0n, end: 7n })
  expect(tiers[0], means.untiered).toEqual({ partition: 0, start: 0n, hotFrom: 0n, copiedTo: 0n, end: 0n })
  await eventually(() => tiered.onDisk(name, 10), {
    until: ([first]) => first === 80,
    timeoutMs: 15_000,
    description: means.leavesTheDisk,
  })
  const [, , , , , , , , , , last] = await app.tiersOf(tiered.cluster, name)
  expect(last, means.borders).toEqual({ partition: 10, start: 0n, hotFrom: 80n, copiedTo: 120n, end: 160n })
  await app.applyPolicy(tiered.cluster, name, { ...usual, keepMs: 40 * hour })
  await eventually(async () => (await app.tiersOf(tiered.cluster, name))[10], {
    until: (tier) => tier?.start === 40n && tier.hotFrom === 80n,
    timeoutMs: 15_000,
    description: means.bordersMoved,
  })
  await deleteBefore(tiered.cluster, name, 10, 130n)
  const emptied = (await app.tiersOf(tiered.cluster, name))[10]
  expect(emptied, means.copiesGone).toEqual({ partition: 10, start: 130n, hotFrom: 130n, copiedTo: 130n, end: 160n })
})

test('22.3 tells of a topic that is not tiered, and one that was never written to', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  await topics.create('plain')
  await fill(topics, 'plain', [{ hoursAgo: 1, count: 5 }])
  const tiers = await app.tiersOf(tiered.cluster, topics.name('plain'))
  expect(tiers, means.untiered).toEqual([{ partition: 0, start: 0n, hotFrom: 0n, copiedTo: 0n, end: 5n }])
  const range = { topic: topics.name('plain'), partition: 0, from: 1n, to: 4n }
  expect(tiersIn(await app.readRange(tiered.cluster, range)), means.tierOfEach).toEqual({ cold: 0, hot: 3 })
  await deleteBefore(tiered.cluster, topics.name('plain'), 0, 2n)
  const left = await app.tiersOf(tiered.cluster, topics.name('plain'))
  expect(left, means.copiesGone).toEqual([{ partition: 0, start: 2n, hotFrom: 2n, copiedTo: 2n, end: 5n }])
  await topics.create('transactions')
  await produceInTransaction(tiered.cluster, topics.name('transactions'), ['a', 'b', 'c'])
  await readSettled(topics, 'transactions') // the marker comes a moment after the commit
  const [tier] = await app.tiersOf(tiered.cluster, topics.name('transactions'))
  expect(tier?.end, means.endOfMarker).toBe(4n)
  const all = { topic: topics.name('transactions'), partition: 0, from: 0n, to: 4n }
  const read = givenBy(app.readRange(tiered.cluster, all), (records) => records.map(({ value }) => value))
  expect(await read, means.markers).toEqual(['a', 'b', 'c'])
})

test('22.3 reads a range across the tiers, complete, in order and each once', async ({ subject, needs, component }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  const topic = await sharedTopic(app, tiered)
  for (const [from, to] of [
    [0, 120],
    [0, 1],
    [39, 41],
    [15, 97],
    [79, 81],
    [80, 120],
    [119, 120],
  ] as const) {
    const range = { topic, partition: 0, from: BigInt(from), to: BigInt(to) }
    const records = await app.readRange(tiered.cluster, range)
    expect(offsetsOf(records), means.whole).toEqual(upTo(from, to))
    const cold = Math.max(0, Math.min(to, 80) - from)
    expect(tiersIn(records), means.tierOfEach).toEqual({ cold, hot: to - from - cold })
  }
})

test('22.3 keys and values come as they were written, also from the store', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const topic = await topicWith({ app, tiered, topics }, 'orders')
  const contents = [
    { key: null, value: null },
    { key: '', value: '' },
    { key: 'ключ', value: 'значение 🙂' },
    { key: 'long', value: 'я'.repeat(300_000) },
  ]
  const timestamp = Date.now() - 40 * hour
  await topics.produce(
    'orders',
    contents.map((record) => ({ ...record, partition: 0, timestamp })),
  )
  await fill(topics, 'orders', [{ hoursAgo: 1, count: 1 }])
  await eventually(() => tiered.onDisk(topic), {
    until: ([first]) => first === 4,
    timeoutMs: 15_000,
    description: means.leavesTheDisk,
  })
  const records = await app.readRange(tiered.cluster, { topic, partition: 0, from: 0n, to: 4n })
  const seen = records.map(({ key, value, tier }) => ({ key, value, tier }))
  expect(seen, means.contents).toEqual(contents.map((record) => ({ ...record, tier: 'cold' })))
})

test('22.3 asks the store for the segments of the range alone, and for none of what is hot', async ({
  subject,
  needs,
  component,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  const topic = await sharedTopic(app, tiered)
  const reading = (from: bigint, to: bigint) =>
    readsDuring(tiered, topic, () =>
      givenBy(app.readRange(tiered.cluster, { topic, partition: 0, from, to }), offsetsOf),
    )
  for (const [from, to, wanted] of [
    [40n, 80n, [40]],
    [50n, 90n, [40]],
    [10n, 40n, [0]],
    [30n, 50n, [0, 40]],
    [80n, 120n, []],
    [20n, 20n, []],
    [120n, 120n, []],
  ] as const) {
    const { result, segments } = await reading(from, to)
    expect(result, from === to ? means.nothing(`${from}–${to}`) : means.whole).toEqual(upTo(Number(from), Number(to)))
    expect([...new Set(segments)], means.ownSegments).toEqual([...wanted])
  }
})

const kindsOfAway = [
  ['refuses', { do: 'answer', status: 503 }],
  ['is silent', { do: 'silence' }],
  ['cuts connections', { do: 'cut', when: 'before' }],
] as const

test('22.3 a cold read ends with store-away where the store is away, not where it is slow, and hot data is read meanwhile', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const topic = await topicWith({ app, tiered, topics }, 'orders', usual, { partitions: 4 })
  const partitions = kindsOfAway.map((_, partition) => partition)
  await fill(
    topics,
    'orders',
    twoCold.flatMap((group) => partitions.map((partition) => ({ ...group, partition }))),
  )
  const twelveCold = [...Array.from({ length: 12 }, (_, at) => 48 - 2 * at), 1]
  await fill(
    topics,
    'orders',
    twelveCold.map((hoursAgo) => ({ hoursAgo, count: 5, partition: 3 })),
  )
  for (const [partition, hotFrom] of [80, 80, 80, 60].entries())
    await eventually(() => tiered.onDisk(topic, partition), {
      until: ([first]) => first === hotFrom,
      timeoutMs: 15_000,
      description: means.leavesTheDisk,
    })
  // Each partition has a store that is away in its own way.
  using faults = new DisposableStack()
  const away = kindsOfAway.map(([how, action], partition) =>
    faults.use(
      damage(tiered, {
        where: (exchange) => isRead(exchange, topic) && exchange.path.includes(`/${partition}/`),
        action,
        description: how,
      }),
    ),
  )
  // The last one is slow: each of its twelve segments comes after 0.9 s, long before the plugin gives up, and all of them after more than ten. For the
  // last segment it is away for a second, too.
  faults.use(
    damage(tiered, {
      where: within(1_000, (exchange) => isRead(exchange, topic) && /\/3\/0*55-/.test(exchange.path)),
      action: { do: 'answer', status: 503 },
      description: means.triesToRead,
    }),
  )
  faults.use(
    damage(tiered, {
      where: (exchange) => isRead(exchange, topic) && exchange.path.includes('/3/'),
      action: { do: 'delay', ms: 900 },
      description: means.slowStore,
    }),
  )
  const reading = (partition: number, from: bigint, to: bigint) =>
    app.readRange(tiered.cluster, { topic, partition, from, to })
  const slow = givenBy(reading(3, 0n, 65n), offsetsOf)
  const cold = partitions.map((partition) => reasonOf(reading(partition, 60n, 100n)))
  for (const partition of partitions) {
    const first = await Promise.race([away[partition]!.firing, cold[partition]])
    expect(typeof first === 'object' ? 'asked' : first, means.askedTheStore).toBe('asked')
    expect(offsetsOf(await reading(partition, 80n, 120n)), means.hotMeanwhile).toEqual(upTo(80, 120))
  }
  for (const [partition, [how]] of kindsOfAway.entries())
    expect(await cold[partition], means.away(how)).toBe('store-away')
  expect(await slow, means.slowAndAlive).toEqual(upTo(0, 65))
})

test('22.3 the tier of a record is the one that it was in when the call began', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const cold = [48, 46, 44, 42, 40, 38].map((hoursAgo) => ({ hoursAgo, count: 5 }))
  const hot = [3, 1].map((hoursAgo) => ({ hoursAgo, count: 20 }))
  const topic = await tieredTopic({ app, tiered, topics }, 'orders', [...cold, ...hot], { hotFrom: 30 })
  let moved = false
  // Until the border has moved, the read comes on by a segment a second.
  using slow = damage(tiered, {
    where: (exchange) => isRead(exchange, topic) && !moved,
    action: { do: 'delay', ms: 1_000 },
    description: means.slowStore,
  })
  const tiers = givenBy(app.readRange(tiered.cluster, { topic, partition: 0, from: 0n, to: 70n }), tiersIn)
  await Promise.race([slow.firing, tiers])
  await app.applyPolicy(tiered.cluster, topic, { ...usual, hotMs: 2 * hour })
  await eventually(() => tiered.onDisk(topic), {
    until: ([first]) => first === 50,
    description: means.leavesTheDisk,
  })
  moved = true
  expect(await tiers, means.tierAtFirst).toEqual({ cold: 30, hot: 40 })
})

test('22.3 a store that is away for a moment is waited for', async ({ subject, needs, component }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  const topic = await sharedTopic(app, tiered)
  for (const [how, action, awayMs] of [
    ['refuses', { do: 'answer', status: 503 }, 2_000],
    // The plugin asks twice in that time, and the broker’s first answer is empty: by then the store is back.
    ['is silent', { do: 'silence' }, 2_500],
  ] as const) {
    const where = within(awayMs, (exchange) => isRead(exchange, topic))
    using _away = damage(tiered, { where, action, description: means.triesToRead })
    const read = app.readRange(tiered.cluster, { topic, partition: 0, from: 0n, to: 120n })
    expect(await givenBy(read, offsetsOf), means.awayBriefly(how)).toEqual(upTo(0, 120))
  }
})

test('22.3 a range that Kafka has not got, a topic that is not there and a broker that is away are told apart', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const topic = await tieredTopic({ app, tiered, topics }, 'orders')
  await app.applyPolicy(tiered.cluster, topic, { ...usual, keepMs: 40 * hour })
  await eventually(async () => (await app.tiersOf(tiered.cluster, topic))[0], {
    until: (tier) => tier?.start === 40n,
    timeoutMs: 15_000,
    description: means.bordersMoved,
  })
  const range = { topic, partition: 0, from: 40n, to: 120n }
  const reading = (change: Partial<Lab.Range>, cluster = tiered.cluster) =>
    reasonOf(app.readRange(cluster, { ...range, ...change }))
  expect(await reading({}), means.wholeRange).toBe('resolved')
  for (const [what, change, why] of [
    ['39–120', { from: 39n }, 'gone'],
    ['0–40', { from: 0n, to: 40n }, 'gone'],
    ['40–121', { to: 121n }, 'notYet'],
    ['121–122', { from: 121n, to: 122n }, 'notYet'],
    ['100–99', { from: 100n, to: 99n }, 'backwards'],
  ] as const)
    expect(await reading(change), means.outOfRange(what, means.ranges[why])).toBe('out-of-range')
  const missing = topics.name('missing')
  for (const change of [{ topic: missing }, { partition: 1 }])
    expect(await reading(change), means.noTopic).toBe('no-such-topic')
  expect(await reasonOf(app.tiersOf(tiered.cluster, missing)), means.noTopic).toBe('no-such-topic')
  expect(await topics.exists('missing'), means.madeByAsking).toBe(false)
  const away = { brokers: [await nobody()] }
  expect(await reading({}, away), means.noBroker).toBe('unreachable')
  expect(await reasonOf(app.tiersOf(away, topic)), means.noBroker).toBe('unreachable')
  await using mute = await silence()
  const silent = { brokers: [mute.address] }
  const asked = await Promise.all([reading({}, silent), reasonOf(app.tiersOf(silent, topic))])
  expect(asked, means.silentBroker).toEqual(['unreachable', 'unreachable'])
})
