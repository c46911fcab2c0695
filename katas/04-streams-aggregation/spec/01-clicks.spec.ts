import { expect, expectNoBrokerIsSaid, expectRejection, readable, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { click, drawClicks, WINDOW } from './clicks.ts'

/** The broker keeps records by their timestamp: clicks of long ago would be deleted soon. */
const recently = () => Date.now() - 12 * WINDOW

test('4.1 creates clicks, click-counts and late-clicks, and leaves them as they are the second time', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics()
  await topics.produce('clicks', [{ value: 'kept' }])
  await app.createTopics()
  const found = await Promise.all(['clicks', 'click-counts', 'late-clicks'].map((topic) => topics.describe(topic)))
  expect(
    found.map(({ partitions }) => partitions.length),
    {
      en: 'partitions of clicks, click-counts, late-clicks',
      ru: 'число партиций clicks, click-counts, late-clicks',
    },
  ).toEqual([3, 3, 1])
  expect(found[1]?.config['cleanup.policy']?.split(',').sort(), {
    en: 'cleanup.policy of click-counts: it is a table, of which only the last count of each window matters, and old windows may go',
    ru: 'cleanup.policy у click-counts: это таблица, в которой важен только последний счёт окна, а старые окна можно удалять',
  }).toEqual(['compact', 'delete'])
  expect(await readSettled(topics, 'clicks'), {
    en: 'what was there is kept',
    ru: 'прежние записи на месте',
  }).toHaveLength(1)
})

test('4.1 refuses a clicks that stands with another number of partitions', async ({ subject, topics }) => {
  await topics.create('clicks', { partitions: 5 })
  const app = await subject<typeof Lab>()
  await expectRejection(app.createTopics(), { names: ['clicks', 5, 3] })
})

test('4.1 each click is in the topic once, under its user, at the time of the click', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks', { partitions: 3 })
  const producer = await app.startClickProducer()
  const clicks = drawClicks(scope.seed, 40, recently())
  await producer.send(clicks.slice(0, 10))
  await producer.send(clicks.slice(10))
  await producer.stop()
  const records = await readSettled(topics, 'clicks')
  expect(records).toHaveRecords(
    clicks.map((one) => ({ key: one.userId, value: one })),
    { inOrder: false },
  )
  expect(
    records.map(({ timestamp }) => timestamp),
    {
      en: 'timestamps of the records: when the user clicked, which is the time that windows go by, not when the click was sent',
      ru: 'отметки времени записей: когда пользователь кликнул (по этому времени строятся окна), а не когда клик отправлен',
    },
  ).toEqual(records.map((record) => (readable(record).value as Lab.Click).at))
})

test('4.1 a click that breaks the contract rejects the call and sends nothing of it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks', { partitions: 3 })
  const producer = await app.startClickProducer()
  const good: Lab.Click = { ...click(0), at: recently() }
  const broken = [{ category: '' }, { category: 'x'.repeat(41) }, { userId: undefined }, { at: 1.5 }, { at: 'noon' }]
  for (const part of broken)
    await expectRejection(producer.send([good, { ...good, ...part } as unknown as Lab.Click]), {
      about: `send([…, ${JSON.stringify(part)}])`,
    })
  await producer.send([good])
  await producer.stop()
  expect(await readSettled(topics, 'clicks')).toHaveRecords([{ key: good.userId, value: good }])
})

test('4.1 a click is in the topic once although the answer to its request was lost', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await topics.create('clicks', { partitions: 1 })
  const producer = await app.startClickProducer()
  wire.fault({
    api: 'Produce',
    direction: 'response',
    nth: 2,
    action: { do: 'cut', when: 'before' },
    description: 'the answer to the second Produce request is lost',
  })
  const clicks = drawClicks(scope.seed, 6, recently()).map((one, n) => ({ ...one, userId: `u-${n}` }))
  for (const one of clicks) await producer.send([one])
  await producer.stop()
  expect(
    (await readSettled(topics, 'clicks')).map((record) => readable(record).key),
    {
      en: 'the request was sent again: a click that is there twice is counted twice. An idempotent producer numbers its records',
      ru: 'запрос был отправлен повторно: клик, попавший в топик дважды, и посчитан будет дважды. Идемпотентный продюсер нумерует записи',
    },
  ).toEqual(clicks.map(({ userId }) => userId))
})

test('4.1 the producer says within 10 s that there is no broker', async ({ subject, wire }) => {
  const app = await subject<typeof Lab>()
  await expectNoBrokerIsSaid(wire, () => app.startClickProducer())
})
