import { eventually, expect, expectNoBrokerIsSaid, expectRejection, test, waitForMembers } from '#harness'
import type * as Lab from '../src/index.ts'
import { createTopics, Visitors } from './cluster.ts'
import { means } from './means.ts'

test('23.3 on the cluster the rows equal a batch computation, and a restart goes on from them', async ({
  subject,
  topics,
  scope,
}) => {
  await createTopics(topics, 2)
  const visitors = new Visitors(topics, scope.seed)
  for (const name of ['first', 'second', 'third']) {
    const app = await subject<typeof Lab>({ name })
    await visitors.drawn(25)
    const service = await app.startRecommender()
    await visitors.settled(means.byProcess(name))
    await service.stop()
  }
})

test('23.3 two instances share the work, and one goes on when the other leaves', async ({ subject, topics, scope }) => {
  await createTopics(topics, 2)
  const visitors = new Visitors(topics, scope.seed)
  const [one, two] = [await subject<typeof Lab>({ name: 'one' }), await subject<typeof Lab>({ name: 'two' })]
  await visitors.drawn(15)
  const first = await one.startRecommender({ instance: 'one' })
  const second = await two.startRecommender({ instance: 'two' })
  await eventually(() => topics.members('recommender'), {
    until: (all) => all.length === 2 && all.every(({ assignments }) => Object.keys(assignments).length > 0),
    timeoutMs: 15_000,
    description: means.twoMembers,
  })
  await visitors.drawn(15)
  await visitors.settled(means.together)
  await first.stop()
  await waitForMembers(topics, 'recommender', 1)
  await visitors.drawn(15)
  await visitors.settled(means.takesOver)
  await second.stop()
})

test('23.3 the recommender runs when its start resolves, with its name and its session', async ({
  subject,
  topics,
  wire,
}) => {
  await createTopics(topics, 1)
  const ids: string[] = []
  for (const [name, options, session] of [
    ['first', {}, 6_000],
    ['again', { instance: 'one', sessionTimeoutMs: 1_500 }, 1_500],
    ['other', { instance: 'two', sessionTimeoutMs: 7_000 }, 7_000],
  ] as const) {
    const app = await subject<typeof Lab>({ name })
    const service = await app.startRecommender(options)
    const seen = (api: string, direction: 'request' | 'response') =>
      wire.trace.filter({ api, direction, endpoint: name })
    expect(seen('SyncGroup', 'response').length, means.joined).toBeGreaterThan(0)
    const asked = new Set(seen('JoinGroup', 'request').map(({ body }) => body?.['sessionTimeoutMs']))
    expect([...asked], means.sessions).toEqual([session])
    await service.stop()
    const used = seen('InitProducerId', 'request').map(({ body }) => String(body?.['transactionalId']))
    ids.push([...new Set(used)].sort().join(' '))
  }
  expect(ids[1], means.sameName).toBe(ids[0])
  expect(ids[2], means.ownNames).not.toBe(ids[0])
})

for (const topic of ['user-events', 'user-histories', 'recommendations'])
  test(`23.3 a missing ${topic} is an error at the start`, async ({ subject, topics }) => {
    for (const other of ['user-events', 'user-histories', 'recommendations'])
      if (other !== topic) await topics.create(other)
    const app = await subject<typeof Lab>()
    await expectRejection(app.startRecommender(), { about: means.missing(topic), names: [topics.name(topic)] })
  })

test('23.3 the recommender says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startRecommender())
})
