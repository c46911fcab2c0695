import { type About, expect, expectNoBrokerIsSaid, expectRejection, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

test('2.1 creates user-activity with 3 partitions', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopic()
  const { partitions } = await topics.describe('user-activity')
  expect(
    partitions.map(({ partition }) => partition),
    means.threePartitions,
  ).toEqual([0, 1, 2])
})

test('2.1 creates as many partitions as asked for, and leaves a topic that has them as it is', async ({
  subject,
  topics,
  wire,
}) => {
  const [app, late] = await Promise.all([subject<typeof Lab>({ name: 'app' }), subject<typeof Lab>({ name: 'late' })])
  // Two calls at once: the second has seen no topic, and when its request arrives the first has made it.
  wire.fault({
    api: 'CreateTopics',
    direction: 'request',
    endpoint: 'late',
    action: { do: 'call', run: () => app.createTopic({ partitions: 1 }) },
    description: means.faults.topicMadeMeanwhile,
  })
  expect(await outcomeOf(late.createTopic({ partitions: 1 })), means.bothResolve).toBe('resolved')
  const { partitions } = await topics.describe('user-activity')
  expect(partitions, means.asManyAsAsked).toHaveLength(1)

  await topics.produce('user-activity', [{ key: 'alice', value: 'kept' }])
  await app.createTopic({ partitions: 1 })
  expect(await topics.read('user-activity'), means.topicKept).toHaveRecords([{ key: 'alice', value: 'kept' }])
})

test('2.1 refuses a topic with another number of partitions, more or fewer', async ({ subject, topics, wire }) => {
  const [app, late] = await Promise.all([subject<typeof Lab>({ name: 'app' }), subject<typeof Lab>({ name: 'late' })])
  const refused = async (call: Promise<void>, partitions: number, about: About) => {
    const refusal = await expectRejection(call, { about })
    const said = refusal.message.replaceAll(topics.name('user-activity'), 'user-activity')
    expect(said, means.bothNumbers).toSay(6, partitions)
  }
  // Two calls at once: whoever comes second has seen no topic, and has not made it either.
  wire.fault({
    api: 'CreateTopics',
    direction: 'request',
    endpoint: 'late',
    action: { do: 'call', run: () => app.createTopic({ partitions: 6 }) },
    description: means.faults.topicMadeMeanwhile,
  })
  const meanwhile = late.createTopic({ partitions: 4 })
  await Promise.allSettled([meanwhile])
  await app.createTopic({ partitions: 6 })
  for (const partitions of [3, 5, 7, 12])
    await refused(app.createTopic({ partitions }), partitions, means.anotherNumber(6, partitions))
  await expectRejection(app.createTopic(), { about: means.anotherNumber(6, 3) })
  await refused(meanwhile, 4, means.madeMeanwhile(6, 4))
  expect((await topics.describe('user-activity')).partitions, means.topicKept).toHaveLength(6)
})

test('2.1 says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.createTopic())
})
