import { expect, expectRejection, test } from '#harness'
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
    {
      en: 'partitions of main-topic, retry-topic, dlq-topic',
      ru: 'число партиций main-topic, retry-topic, dlq-topic',
    },
  ).toEqual([3, 3, 1])
  expect(await topics.read('dlq-topic'), { en: 'what was there is kept', ru: 'прежние записи на месте' }).toHaveLength(
    1,
  )
})

for (const [name, there, needed] of [
  ['main-topic', 5, 3],
  ['retry-topic', 2, 3],
  ['dlq-topic', 4, 1],
] as const)
  test(`12.1 refuses a ${name} that stands with another number of partitions`, async ({ subject, topics }) => {
    await topics.create(name, { partitions: there })
    const app = await subject<typeof Lab>()
    const about = {
      en: 'with other partitions, keys and the ids of dead letters lie elsewhere than the code believes',
      ru: 'при другом числе партиций ключи и id писем лежат не там, где думает код',
    }
    await expectRejection(app.createTopics(), { about, names: [name, there, needed] })
  })
