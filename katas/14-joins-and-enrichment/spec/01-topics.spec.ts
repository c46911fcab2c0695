import { eventually, expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'

const partitions = {
  'user-clicks': 3,
  'user-profiles': 3,
  products: 2,
  purchases: 3,
  'enriched-events': 3,
  'correlated-clicks': 3,
  'click-outcomes': 3,
}

test('14.1 creates the topics, those of tables compacted', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  const names = Object.keys(partitions)
  const found = await eventually(() => Promise.all(names.map((name) => topics.describe(name))), {
    description: { en: `the topics ${names.join(', ')}`, ru: `топики ${names.join(', ')}` },
  })
  expect(Object.fromEntries(found.map((one, n) => [names[n], one.partitions.length])), {
    en: 'partitions of each topic',
    ru: 'число партиций каждого топика',
  }).toEqual(partitions)
  expect(
    names.filter((_, n) => found[n]!.config['cleanup.policy'] === 'compact'),
    {
      en: 'cleanup.policy=compact where the last value of a key is to stay for ever; events are deleted by age',
      ru: 'cleanup.policy=compact там, где последнее значение ключа остаётся навсегда; события удаляются по возрасту',
    },
  ).toEqual(['user-profiles', 'products'])
  await app.createTopics()
})

test('14.1 refuses a topic that is there with another number of partitions', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('user-profiles', { partitions: 5 })
  const about = {
    en: 'a table with other partitions than its stream finds nothing',
    ru: 'таблица с другим числом партиций, чем у потока, ничего не найдёт',
  }
  await expectRejection(app.createTopics(), { about, names: ['user-profiles', 5, 3] })
})
