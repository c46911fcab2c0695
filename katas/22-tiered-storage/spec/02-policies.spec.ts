import { eventually, expect, expectRejection, outcomeOf, settle, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { sharedTiered } from './cluster.ts'
import { day, fill, filled, hour, mib, tieredTopic, topicWith, usual } from './filling.ts'
import { means } from './means.ts'
import { nobody, silence, withinMs } from './outcome.ts'
import { ownSettings } from './requests.ts'

const tieredOf = sharedTiered()

const logsOf = (stored: readonly { part: string; base: number }[]) =>
  stored.filter(({ part }) => part === 'log').map(({ base }) => base)

test('22.2 a record leaves the disk when its hot time is over, and Kafka has it still', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const name = await tieredTopic({ app, tiered, topics }, 'orders', [
    { hoursAgo: 20, count: 40 },
    { hoursAgo: 13, count: 40 },
    { hoursAgo: 11, count: 40 },
    { hoursAgo: 1, count: 40 },
  ])
  expect(await tiered.onDisk(name), means.hotOnDisk).toEqual([80, 120])
  // Written later, and gone altogether: the broker has had its time to forget the other one's, too.
  await topicWith({ app, tiered, topics }, 'sentinel', { ...usual, keepMs: 13 * hour })
  await fill(topics, 'sentinel', [
    { hoursAgo: 20, count: 5 },
    { hoursAgo: 1, count: 5 },
  ])
  await eventually(() => topics.read('sentinel'), {
    until: (records) => records.length === 5,
    timeoutMs: 15_000,
    description: means.sentinelGone,
  })
  const records = await topics.read('orders')
  expect(records[0]?.offset, means.stillThere).toBe('0')
  expect(records, means.complete).toHaveRecords(filled(0, 160))
})

test('22.2 when its time is over, a record goes from the store with all that belongs to it', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const name = await tieredTopic({ app, tiered, topics }, 'orders')
  await app.applyPolicy(tiered.cluster, name, { ...usual, keepMs: 40 * hour })
  const stored = await eventually(() => tiered.stored(name), {
    until: (objects) => objects.every(({ base }) => base >= 40),
    timeoutMs: 15_000,
    description: means.goneFromTheStore,
  })
  expect(logsOf(stored), means.keptInTheStore).toEqual([40, 80])
  expect(await topics.read('orders'), means.keptAtAll).toHaveRecords(filled(40, 120))
})

test('22.2 a segment closes at segmentBytes, and leaves the disk as soon as that has hotBytes without it', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  for (const [topic, policy] of [
    ['free', usual],
    ['limited', { ...usual, hotBytes: 2 * mib }],
  ] as const) {
    await topicWith({ app, tiered, topics }, topic, policy)
    expect((await topics.describe(topic)).config['retention.bytes'], means.noLimitAtAll).toBe('-1')
  }
  // Ten batches of 300 kB: three fit into a segment.
  const groups = Array.from({ length: 10 }, () => ({ hoursAgo: 1, count: 3, bytes: 100_000 }))
  await fill(topics, 'free', groups)
  const closed = async () => [...logsOf(await tiered.stored(topics.name('free'))), 27]
  await eventually(closed, { until: (bases) => bases.length > 3, timeoutMs: 15_000, description: means.closedBySize })
  expect(await closed(), means.bySize).toEqual([0, 9, 18, 27])
  await fill(topics, 'limited', groups)
  const left = await eventually(() => tiered.onDisk(topics.name('limited')), {
    until: (bases) => bases.length <= 3,
    timeoutMs: 15_000,
    description: means.diskBytes,
  })
  expect(left, means.diskBytesAtLeast).toEqual([9, 18, 27])
  expect(await tiered.onDisk(topics.name('free')), means.noLimit).toEqual([0, 9, 18, 27])
})

test('22.2 a segment closes after segmentMs', async ({ subject, needs, component, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  await topicWith({ app, tiered, topics }, 'orders', { ...usual, segmentMs: 2 * hour })
  await fill(topics, 'orders', [
    { hoursAgo: 8, count: 10 },
    { hoursAgo: 6.1, count: 10 },
    { hoursAgo: 5.9, count: 10 },
    { hoursAgo: 4, count: 10 },
    { hoursAgo: 3.8, count: 10 },
  ])
  expect(await tiered.onDisk(topics.name('orders')), means.byTime).toEqual([0, 20, 40])
})

const contradictions: readonly [what: string, change: Partial<Lab.Policy>, fields: readonly string[]][] = [
  ['hotMs = keepMs', { hotMs: usual.keepMs }, []],
  ['hotMs = keepMs + 1', { hotMs: usual.keepMs + 1 }, ['hotMs', 'keepMs']],
  ['segmentMs = hotMs', { segmentMs: usual.hotMs }, []],
  ['segmentMs = hotMs + 1', { segmentMs: usual.hotMs + 1 }, ['segmentMs', 'hotMs']],
  ['segmentBytes = 1048576', { segmentBytes: mib }, []],
  ['segmentBytes = 1048575', { segmentBytes: mib - 1 }, ['segmentBytes']],
  ['segmentBytes = 2147483647', { segmentBytes: 2 ** 31 - 1 }, []],
  ['segmentBytes = 2147483648', { segmentBytes: 2 ** 31 }, ['segmentBytes']],
  ['hotBytes = segmentBytes', { hotBytes: mib }, []],
  ['hotBytes = segmentBytes - 1', { hotBytes: mib - 1 }, ['hotBytes', 'segmentBytes']],
  ['hotBytes = 0', { hotBytes: 0 }, ['hotBytes']],
  ['keepMs = Infinity', { keepMs: Number.POSITIVE_INFINITY }, ['keepMs']],
  ['hotMs = 1.5', { hotMs: 1.5, segmentMs: 1 }, ['hotMs']],
  ['segmentMs = 0', { segmentMs: 0 }, ['segmentMs']],
  ['segmentMs = NaN', { segmentMs: Number.NaN }, ['segmentMs']],
  ['segmentMs = 1', { segmentMs: 1 }, []],
]

test('22.2 a policy that contradicts itself is refused, and the fields are named', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const [what, change, fields] of contradictions) {
    const settings = app.topicSettings({ ...usual, ...change })
    if (fields.length > 0)
      await expectRejection(settings, { about: means.refused(what), error: 'PolicyError', names: fields })
    else expect(await outcomeOf(settings), means.accepted(what)).toBe('resolved')
  }
})

test('22.2 a topic gets a policy, and keeps what else is set for it', async ({ subject, needs, component, scope }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const name = topics.name('orders')
  await topics.create('orders', { config: { 'max.message.bytes': '54321' } })
  await app.applyPolicy(tiered.cluster, name, { ...usual, hotBytes: 3 * mib })
  await app.applyPolicy(tiered.cluster, name, { ...usual, hotMs: 7 * hour, keepMs: 9 * day })
  // What is set holds a moment after the call.
  const { config } = await eventually(() => topics.describe('orders'), {
    until: (one) => one.config['local.retention.ms'] === String(7 * hour),
    description: means.newPolicy.of,
  })
  expect(config['max.message.bytes'], means.othersStay).toBe('54321')
  expect(Number(config['local.retention.bytes']), means.oldLimit).toBeLessThan(0)
  const times = { 'retention.ms': String(9 * day), 'local.retention.ms': String(7 * hour) }
  expect(config, means.newPolicy).toMatchObject(times)
  // What the broker has for a default is set for the topic, too: the broker’s may change.
  await topics.create('fresh')
  const fresh = topics.name('fresh')
  await app.applyPolicy(tiered.cluster, fresh, { ...usual, keepMs: 7 * day, segmentBytes: 2 ** 30 })
  const own = await eventually(() => ownSettings(tiered.cluster, fresh), {
    until: (settings) => settings.includes('local.retention.ms'),
    description: means.newPolicy.of,
  })
  for (const setting of ['cleanup.policy', 'retention.ms', 'retention.bytes', 'segment.bytes', 'segment.jitter.ms'])
    expect(own, means.ofTheTopic).toContain(setting)
  await fill(topics, 'orders', [
    { hoursAgo: 8, count: 40 },
    { hoursAgo: 6, count: 40 },
    { hoursAgo: 1, count: 40 },
  ])
  await eventually(() => tiered.onDisk(name), {
    until: ([first]) => first === 40,
    timeoutMs: 15_000,
    description: means.leavesTheDisk,
  })
})

test('22.2 where there is no such topic or no broker, the caller hears of it', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  await topics.create('another')
  const missing = topics.name('missing')
  await expectRejection(app.applyPolicy(tiered.cluster, missing, usual), { about: means.noSuchTopic })
  await expectRejection(app.stopCopying(tiered.cluster, missing), { about: means.noSuchTopic })
  expect(await topics.exists('missing'), means.noSuchTopic).toBe(false)
  const away = { brokers: [await nobody()] }
  await using mute = await silence()
  const calls = [away, { brokers: [mute.address] }].flatMap((cluster) => [
    app.applyPolicy(cluster, missing, usual),
    app.stopCopying(cluster, missing),
  ])
  const [refused, stopRefused, silent, stopSilent] = await Promise.all(calls.map((call) => settle(call, { withinMs })))
  expect([refused?.state, stopRefused?.state], means.nobodyThere).toEqual(['rejected', 'rejected'])
  expect([silent?.state, stopSilent?.state], means.nobodyAnswers).toEqual(['rejected', 'rejected'])
  const wrong = app.applyPolicy(away, missing, { ...usual, segmentMs: 0 })
  await expectRejection(wrong, { about: means.policyFirst, error: 'PolicyError' })
})

test('22.2 when copying is stopped, what is in the store stays readable, and nothing more comes', async ({
  subject,
  needs,
  component,
  scope,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const tiered = await tieredOf(app, component('s3'))
  await using topics = await tiered.topics(scope.namespace)
  const policy = { ...usual, hotBytes: 8 * mib }
  const besides = { 'max.message.bytes': '54321' }
  const name = await topicWith({ app, tiered, topics }, 'orders', policy, { besides })
  await fill(topics, 'orders', [
    { hoursAgo: 48, count: 40 },
    { hoursAgo: 36, count: 40 },
  ])
  // The second one, too, for its hot time is over: no copy is under way when the copying is stopped.
  await eventually(() => tiered.onDisk(name), {
    until: ([first]) => first === 80,
    timeoutMs: 15_000,
    description: means.leavesTheDisk,
  })
  expect(await outcomeOf(app.stopCopying(tiered.cluster, name)), means.stopped).toBe('resolved')
  await eventually(() => topics.describe('orders'), {
    until: ({ config }) => Number(config['local.retention.ms']) === -2 || config['remote.storage.enable'] === 'false',
    description: means.stopped,
  })
  // A broker takes changes in their order: where the later topic is, the copying has ended.
  await topics.create('later')
  await fill(topics, 'later', [{ hoursAgo: 1, count: 1 }])
  const written = [30, 20, 1].map((hoursAgo) => ({ hoursAgo, count: 40 }))
  await fill(topics, 'orders', written, 80)
  // Written later, copied and gone from the disk: the broker has had its time for the other one, too.
  await tieredTopic({ app, tiered, topics }, 'sentinel')
  expect(logsOf(await tiered.stored(name)), means.nothingMore).toEqual([0, 40])
  expect(await tiered.onDisk(name), means.staysOnDisk).toEqual([80, 120, 160])
  expect(await topics.read('orders'), means.complete).toHaveRecords(filled(0, 200))
  expect((await topics.describe('orders')).config['max.message.bytes'], means.othersStay).toBe('54321')
  expect(await outcomeOf(app.applyPolicy(tiered.cluster, name, usual)), means.policyAgain).toBe('resolved')
  await eventually(() => tiered.onDisk(name), {
    until: ([first]) => first === 160,
    timeoutMs: 15_000,
    description: means.copiesAgain,
  })
})
