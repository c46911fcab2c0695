import { expect, expectRejection, type Topics, test, type Wire } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

test('1.2 creates the topic user-events with the partitions asked for', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopic({ partitions: 3 })
  expect((await topics.describe('user-events')).partitions, means.partitions).toHaveLength(3)
})

test('1.2 a topic that is there already is no error and keeps its records', async ({ subject, topics, wire }) => {
  const app = await subject<typeof Lab>()
  madeMeanwhile(wire, topics, 1)
  await app.createTopic({ partitions: 1 })
  await topics.produce('user-events', [{ key: 'u-1', value: 'kept' }])
  for (const _ of ['second time', 'third time']) await app.createTopic({ partitions: 1 })
  expect((await topics.describe('user-events')).partitions, means.partitions).toHaveLength(1)
  expect(await topics.read('user-events'), means.recordsKept).toHaveRecords([{ key: 'u-1', value: 'kept' }])
})

test('1.2 a topic with another number of partitions is an error that names both', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-events', { partitions: 12 })
  for (const asked of [13, 11]) {
    await expectRejection(app.createTopic({ partitions: asked }), {
      about: means.otherPartitions(12, asked),
      names: [12, asked],
    })
    expect((await topics.describe('user-events')).partitions, means.leftAsItIs).toHaveLength(12)
  }
})

test('1.2 a topic that somebody else makes meanwhile counts like one that was there', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  madeMeanwhile(wire, topics, 12)
  await expectRejection(app.createTopic({ partitions: 11 }), { about: means.otherMeanwhile, names: [12, 11] })
  expect((await topics.describe('user-events')).partitions, means.leftAsItIs).toHaveLength(12)
})

/** Whoever looks for the topic finds none; when the request to create it comes, somebody else has been faster. */
function madeMeanwhile(wire: Wire, topics: Topics, partitions: number): void {
  const run = async () => {
    await topics.create('user-events', { partitions })
  }
  wire.fault({ api: 'CreateTopics', direction: 'request', action: { do: 'call', run } })
}
