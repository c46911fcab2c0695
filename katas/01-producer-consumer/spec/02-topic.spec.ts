import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'

test('1.2 creates the topic user-events with the partitions asked for', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopic({ partitions: 3 })
  expect((await topics.describe('user-events')).partitions).toHaveLength(3)
})

test('1.2 a topic that is there already is no error and keeps its records', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopic({ partitions: 2 })
  await topics.produce('user-events', [{ key: 'u-1', value: 'kept', partition: 0 }])
  await app.createTopic({ partitions: 2 })
  expect(await topics.read('user-events')).toHaveRecords([{ key: 'u-1', value: 'kept' }])
})

test('1.2 a topic with another number of partitions is an error that names both', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopic({ partitions: 2 })
  const means = {
    en: 'the topic has 2 partitions and 5 were asked for: keys would go elsewhere than the caller believes',
    ru: 'у топика 2 партиции, а просили 5: ключи попадут не туда, куда думает вызывающий',
  }
  await expectRejection(app.createTopic({ partitions: 5 }), { about: means, names: [2, 5] })
  expect((await topics.describe('user-events')).partitions, means).toHaveLength(2)
})
