import { expect } from 'vitest'
import { test } from '#harness'
import { say } from '#harness/text'
import type * as Lab from '../src/index.ts'

test('12.1 creates main-topic, retry-topic and dlq-topic, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('dlq-topic', [{ value: 'kept' }])
  await app.createTopics()
  const found = await Promise.all(['main-topic', 'retry-topic', 'dlq-topic'].map((topic) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    say({
      en: 'partitions of main-topic, retry-topic, dlq-topic',
      ru: 'число партиций main-topic, retry-topic, dlq-topic',
    }),
  ).toEqual([3, 3, 1])
  expect(
    await topics.read('dlq-topic'),
    say({ en: 'what was there is kept', ru: 'прежние записи на месте' }),
  ).toHaveLength(1)
})

test('12.1 refuses a main-topic that stands with another number of partitions', async ({ subject, topics }) => {
  await topics.create('main-topic', { partitions: 5 })
  const app = await subject<typeof Lab>()
  await expect(
    app.createTopics(),
    say({
      en: 'an error that names the topic and both numbers: with other partitions, keys lie elsewhere than the code believes',
      ru: 'ошибка с именем топика и обоими числами: при другом числе партиций ключи лежат не там, где думает код',
    }),
  ).rejects.toThrow(/main-topic.*(5.*3|3.*5)/s)
})
