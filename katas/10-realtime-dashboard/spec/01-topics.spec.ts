import { expect, expectRejection, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const names = ['iot-readings', 'iot-windows', 'iot-alerts']

test('10.1 creates three topics of three partitions, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('iot-alerts', [{ key: 'd', value: 'kept' }])
  await app.createTopics()
  const found = await Promise.all(names.map((topic) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    means.partitionCounts,
  ).toEqual([3, 3, 3])
  const [readings, windows, alerts] = found.map(({ config }) => config['cleanup.policy']?.split(',').sort())
  expect(windows, means.cleanupOfWindows).toEqual(['compact', 'delete'])
  expect([readings, alerts], means.cleanupOfEvents).toEqual([['delete'], ['delete']])
  expect(await readSettled(topics, 'iot-alerts'), means.recordsKept).toHaveRecords([{ key: 'd', value: 'kept' }])
})

test('10.1 a topic that is there already stays as it is, and the others are created', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('iot-windows', { partitions: 3 })
  await topics.produce('iot-windows', [{ key: 'd', value: 'kept' }])
  await app.createTopics()
  const found = await Promise.all(names.map((topic) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    means.partitionCounts,
  ).toEqual([3, 3, 3])
  expect(await readSettled(topics, 'iot-windows'), means.recordsKept).toHaveRecords([{ key: 'd', value: 'kept' }])
})

const others = [
  { topic: 'iot-readings', there: 1 },
  { topic: 'iot-windows', there: 5 },
  { topic: 'iot-alerts', there: 2 },
]
for (const { topic, there } of others)
  test(`10.1 refuses ${topic} with another number of partitions`, async ({ subject, topics }) => {
    await topics.create(topic, { partitions: there })
    const app = await subject<typeof Lab>()
    const about = means.otherPartitions(topic, there)
    const refusal = await expectRejection(app.createTopics(), { about, names: [topic, there, 3] })
    // The name of the topic on the cluster has digits too.
    expect(refusal.message.replaceAll(topics.name(topic), topic), means.saysTheNumbers).toSay(topic, there, 3)
  })
