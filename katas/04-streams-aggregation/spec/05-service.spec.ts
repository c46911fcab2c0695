import { eventually, expect, expectNoBrokerIsSaid, expectRejection, test, waitForMembers } from '#harness'
import type * as Lab from '../src/index.ts'
import { Clicks, createTopics, OPTIONS } from './cluster.ts'
import { means } from './means.ts'

test('4.3 the counts of all partitions together equal a batch computation', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const clicks = new Clicks(topics, scope.seed)
  await clicks.feed(60)
  const service = await app.startClickCounts(OPTIONS)
  await clicks.feed(60)
  await clicks.counted(means.meetInOneTask)
  await service.stop()
})

test('4.3 a restart restores the counts and goes on: nothing lost, nothing counted again', async ({
  subject,
  topics,
  scope,
}) => {
  await createTopics(topics)
  const clicks = new Clicks(topics, scope.seed)
  for (const name of ['first', 'second', 'third']) {
    const app = await subject<typeof Lab>({ name })
    await clicks.feed(40)
    const service = await app.startClickCounts(OPTIONS)
    await clicks.counted(means.byProcess(name))
    await service.stop()
  }
  await clicks.counted()
})

test('4.3 two instances share the work, and the counts go on when one leaves', async ({ subject, topics, scope }) => {
  await createTopics(topics)
  const clicks = new Clicks(topics, scope.seed)
  const [one, two] = [await subject<typeof Lab>({ name: 'one' }), await subject<typeof Lab>({ name: 'two' })]
  await clicks.feed(20)
  const first = await one.startClickCounts({ ...OPTIONS, instance: 'one' })
  await clicks.counted()
  const second = await two.startClickCounts({ ...OPTIONS, instance: 'two' })
  const members = await eventually(() => topics.members('click-counter'), {
    until: (all) => all.length === 2 && all.every(({ assignments }) => Object.keys(assignments).length > 0),
    timeoutMs: 15_000,
    description: means.twoMembers,
  })
  const owned = members.flatMap(({ assignments }) =>
    Object.entries(assignments).flatMap(([topic, partitions]) => partitions.map((it) => `${topic}-${it}`)),
  )
  expect([...new Set(owned)], means.oneOwner).toEqual(owned)
  await clicks.feed(20)
  await clicks.counted()
  await first.stop()
  await waitForMembers(topics, 'click-counter', 1)
  await clicks.feed(20)
  await clicks.counted(means.takesOver)
  await second.stop()
  await clicks.counted()
})

test('4.3 the counts go on when the broker is back', async ({ subject, topics, broker, needs, scope }) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const clicks = new Clicks(topics, scope.seed)
  const service = await app.startClickCounts(OPTIONS)
  await clicks.feed(20)
  await clicks.counted()
  await broker.kill()
  await broker.start()
  await clicks.feed(20)
  await clicks.counted()
  await service.stop()
  await clicks.counted()
})

test('4.3 an instance runs when its start resolves, with its name and its session', async ({
  subject,
  topics,
  wire,
}) => {
  await createTopics(topics, 1)
  const runs = [
    { name: 'first', options: {}, session: 6_000 },
    { name: 'again', options: { instance: 'one', sessionTimeoutMs: 1_500 }, session: 1_500 },
    { name: 'other', options: { instance: 'two', sessionTimeoutMs: 7_000 }, session: 7_000 },
  ]
  const ids: Set<unknown>[] = []
  for (const { name, options, session } of runs) {
    const app = await subject<typeof Lab>({ name })
    const service = await app.startClickCounts(options)
    const seen = (api: string, direction: 'request' | 'response') =>
      wire.trace.filter({ api, direction, endpoint: name })
    expect(seen('SyncGroup', 'response').length, means.joined).toBeGreaterThan(0)
    const asked = new Set(seen('JoinGroup', 'request').map(({ body }) => body?.['sessionTimeoutMs']))
    expect([...asked], means.sessions).toEqual([session])
    await service.stop()
    ids.push(new Set(seen('InitProducerId', 'request').map(({ body }) => body?.['transactionalId'])))
  }
  const [first, again, other] = ids.map((all) => [...all].toSorted())
  expect(again, means.sameName).toEqual(first)
  expect(
    other!.filter((id) => first!.includes(id)),
    means.ownNames,
  ).toEqual([])
})

for (const topic of ['clicks', 'click-counts', 'late-clicks'])
  test(`4.3 a missing ${topic} is an error at the start`, async ({ subject, topics }) => {
    const others = ['clicks', 'click-counts', 'late-clicks'].filter((one) => one !== topic)
    for (const other of others) await topics.create(other)
    const app = await subject<typeof Lab>()
    await expectRejection(app.startClickCounts(), { about: means.missing(topic), names: [topics.name(topic)] })
  })

test('4.3 the service says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startClickCounts(OPTIONS))
})
