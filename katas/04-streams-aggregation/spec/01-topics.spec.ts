import { expect, expectRejection, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const names = ['clicks', 'click-counts', 'late-clicks']

test('4.1 creates clicks, click-counts and late-clicks, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('late-clicks')
  await app.createTopics()
  await topics.produce('clicks', [{ key: 'u1', value: 'kept' }])
  await app.createTopics()
  const found = await Promise.all(names.map((topic) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    means.partitionCounts,
  ).toEqual([3, 3, 1])
  const [clicks, counts, late] = found.map(({ config }) => config['cleanup.policy']?.split(',').sort())
  expect(counts, means.cleanupOfCounts).toEqual(['compact', 'delete'])
  expect([clicks, late], means.cleanupOfClicks).toEqual([['delete'], ['delete']])
  expect(await readSettled(topics, 'clicks'), means.recordsKept).toHaveRecords([{ key: 'u1', value: 'kept' }])
})

const others = [
  { topic: 'clicks', there: 5, needed: 3 },
  { topic: 'click-counts', there: 2, needed: 3 },
  { topic: 'late-clicks', there: 3, needed: 1 },
]
for (const { topic, there, needed } of others)
  test(`4.1 refuses ${topic} with another number of partitions`, async ({ subject, topics }) => {
    await topics.create(topic, { partitions: there })
    const app = await subject<typeof Lab>()
    const refusal = await expectRejection(app.createTopics(), { about: means.otherPartitions(topic, there) })
    const said = refusal.message.replaceAll(topics.name(topic), topic)
    expect(said, means.saysTheNumbers).toSay(topic, there, needed)
  })
