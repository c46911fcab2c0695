import { expect, expectRejection, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const wanted = [
  ['blockchain-transactions', 3, 'delete'],
  ['blockchain-events', 3, 'delete'],
  ['blockchain-blocks', 1, 'compact'],
  ['blockchain-checkpoints', 1, 'compact'],
  ['blockchain-stats', 3, 'compact'],
] as const

test('24.2 creates five topics, and leaves them as they are the second time', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('blockchain-events', { partitions: 3 })
  await topics.produce('blockchain-events', [{ key: 'k', value: 'kept' }])
  await app.createTopics()
  await app.createTopics()
  const found = await Promise.all(wanted.map(([topic]) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    means.partitionCounts,
  ).toEqual(wanted.map(([, partitions]) => partitions))
  expect(
    found.map(({ config }) => config['cleanup.policy']),
    means.cleanup,
  ).toEqual(wanted.map(([, , policy]) => policy))
  expect(await readSettled(topics, 'blockchain-events'), means.recordsKept).toHaveRecords([{ key: 'k', value: 'kept' }])
})

const others = {
  'blockchain-transactions': 2,
  'blockchain-events': 4,
  'blockchain-blocks': 3,
  'blockchain-checkpoints': 2,
  'blockchain-stats': 1,
}
for (const [topic, partitions] of wanted)
  test(`24.2 refuses ${topic} with another number of partitions`, async ({ subject, topics }) => {
    const there = others[topic]
    await topics.create(topic, { partitions: there })
    const app = await subject<typeof Lab>()
    const about = means.otherPartitions(topic, there)
    const refusal = await expectRejection(app.createTopics(), { about, names: [topic, there, partitions] })
    // The name of the topic on the cluster has digits too.
    expect(refusal.message.replaceAll(topics.name(topic), topic), means.saysTheNumbers).toSay(topic, there, partitions)
  })
