import { expect, expectRejection, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const names = ['training-data', 'training-metrics', 'models', 'predictions', 'drift']

test('17.1 creates the five topics with one partition, models compacted, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('training-metrics', { config: { 'retention.ms': '7200000' } })
  await app.createTopics()
  await topics.produce('training-data', [{ key: 'o-1', value: 'kept' }])
  await app.createTopics()
  const found = await Promise.all(names.map((topic) => topics.describe(topic)))
  const counts = found.map(({ partitions }) => partitions.length)
  expect(counts, means.partitionCounts).toEqual([1, 1, 1, 1, 1])
  const policies = found.map(({ config }) => config['cleanup.policy'])
  expect(policies, means.cleanup).toEqual(['delete', 'delete', 'compact', 'delete', 'delete'])
  const metrics = found[names.indexOf('training-metrics')]?.config['retention.ms']
  expect(metrics, means.settingsKept).toBe('7200000')
  expect(await readSettled(topics, 'training-data'), means.recordsKept).toHaveRecords([{ key: 'o-1', value: 'kept' }])
})

for (const [topic, there] of [
  ['training-data', 3],
  ['predictions', 2],
] as const)
  test(`17.1 refuses ${topic} with another number of partitions`, async ({ subject, topics }) => {
    await topics.create(topic, { partitions: there })
    const app = await subject<typeof Lab>()
    const refusal = await expectRejection(app.createTopics(), { about: means.otherPartitions(topic, there) })
    expect(refusal.message.replaceAll(topics.name(topic), topic), means.saysTheNumbers).toSay(topic, there, 1)
  })
