import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'

test('2.1 creates user-activity with 3 partitions', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopic()
  const { partitions } = await topics.describe('user-activity')
  expect(partitions, { en: 'three partitions, numbered from 0', ru: 'три партиции с номерами от 0' }).toMatchObject([
    { partition: 0 },
    { partition: 1 },
    { partition: 2 },
  ])
})

test('2.1 leaves a topic that is there as it is, and refuses another number of partitions', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopic({ partitions: 6 })
  await topics.produce('user-activity', [{ key: 'alice', value: 'kept' }])
  await app.createTopic({ partitions: 6 })
  const about = {
    en: 'the topic has 6 partitions, 3 are asked for, and where users are depends on that number',
    ru: 'в топике 6 партиций, а просят 3, и от этого числа зависит, где лежат пользователи',
  }
  await expectRejection(app.createTopic({ partitions: 3 }), { about, names: [6, 3] })
  expect(await topics.read('user-activity'), { en: 'the record is still there', ru: 'запись на месте' }).toHaveLength(1)
})
