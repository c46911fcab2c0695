import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

const NAMES = ['orders', 'order-events', 'payment-events', 'inventory-events', 'delivery-events', 'inventory-requests']

test('13.1 creates the six topics with three partitions, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('orders', { partitions: 3 })
  await topics.produce('orders', [{ key: 'k', value: 'kept' }])
  await app.createTopics()
  await app.createTopics()
  // Brokers hear of changes in their order: who knows this topic knows of all that was changed before.
  await topics.create('afterwards')
  const found = await Promise.all(NAMES.map((name) => topics.describe(name)))
  expect(Object.fromEntries(found.map(({ topic, partitions }) => [topic, partitions.length])), means.sixTopics).toEqual(
    Object.fromEntries(NAMES.map((name) => [topics.name(name), 3])),
  )
  expect(await topics.read('orders'), means.topicKept).toHaveRecords([{ key: 'k', value: 'kept' }])
})

for (const [name, there] of [
  ['orders', 2],
  ['payment-events', 1],
  ['inventory-requests', 4],
] as const)
  test(`13.1 refuses ${name} that stands with ${there} partition(s)`, async ({ subject, topics }) => {
    await topics.create(name, { partitions: there })
    const app = await subject<typeof Lab>()
    await expectRejection(app.createTopics(), { about: means.otherPartitions, names: [name, there, 3] })
  })
