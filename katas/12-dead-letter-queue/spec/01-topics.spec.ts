import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

test('12.1 creates main-topic, retry-topic and dlq-topic, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('dlq-topic', { config: { 'max.message.bytes': '1000000' } })
  await topics.produce('dlq-topic', [{ value: 'kept' }])
  await app.createTopics()
  await app.createTopics()
  // Brokers hear of changes in their order: who knows this topic knows of all that was changed before.
  await topics.create('afterwards')
  const found = await Promise.all(['main-topic', 'retry-topic', 'dlq-topic'].map((topic) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    means.partitionCounts,
  ).toEqual([3, 3, 1])
  expect(found[2]?.config['max.message.bytes'], means.ownLimit).toBe('1000000')
  expect(await topics.read('dlq-topic'), means.topicKept).toHaveRecords([{ value: 'kept' }])
})

test('12.1 makes room in retry-topic and dlq-topic for the headers of a copy, also of a larger main-topic', async ({
  subject,
  topics,
}) => {
  await topics.create('main-topic', { partitions: 3, config: { 'max.message.bytes': '3000000' } })
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const largest = async (topic: string) => Number((await topics.describe(topic)).config['max.message.bytes'])
  const original = await largest('main-topic')
  for (const topic of ['retry-topic', 'dlq-topic'])
    expect(await largest(topic), means.room(topic, original)).toBeGreaterThanOrEqual(original + 64 * 1024)
})

for (const [name, there, needed] of [
  ['main-topic', 2, 3],
  ['main-topic', 4, 3],
  ['retry-topic', 2, 3],
  ['retry-topic', 4, 3],
  ['dlq-topic', 2, 1],
] as const)
  test(`12.1 refuses a ${name} that stands with ${there} partitions`, async ({ subject, topics }) => {
    await topics.create(name, { partitions: there })
    const app = await subject<typeof Lab>()
    await expectRejection(app.createTopics(), { about: means.otherPartitions, names: [name, there, needed] })
  })
