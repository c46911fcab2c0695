import { expect, expectRejection, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const names = ['user-events', 'items', 'user-histories', 'recommendations']

test('23.1 creates the four topics, tables compacted, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('items', { partitions: 3, config: { 'cleanup.policy': 'compact' } })
  await app.createTopics()
  await topics.produce('user-events', [{ key: 'ann', value: 'kept' }])
  await app.createTopics()
  const found = await Promise.all(names.map((topic) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    means.partitionCounts,
  ).toEqual([3, 3, 3, 3])
  expect(
    found.map(({ config }) => config['cleanup.policy']),
    means.cleanup,
  ).toEqual(['delete', 'compact', 'compact', 'compact'])
  expect(await readSettled(topics, 'user-events'), means.recordsKept).toHaveRecords([{ key: 'ann', value: 'kept' }])
})

const others = [
  { topic: 'user-events', there: 5 },
  { topic: 'items', there: 1 },
  { topic: 'user-histories', there: 2 },
  { topic: 'recommendations', there: 4 },
]
for (const { topic, there } of others)
  test(`23.1 refuses ${topic} with another number of partitions`, async ({ subject, topics }) => {
    await topics.create(topic, { partitions: there })
    const app = await subject<typeof Lab>()
    const refusal = await expectRejection(app.createTopics(), { about: means.otherPartitions(topic, there) })
    expect(refusal.message.replaceAll(topics.name(topic), topic), means.saysTheNumbers).toSay(topic, there, 3)
  })
