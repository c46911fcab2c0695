import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { click, drive, expectRejected, type Input, product, profile, unreadableClicks } from './driven.ts'

test('14.2 a click of an unknown product comes out without it, one of an unknown user does not', async ({
  subject,
}) => {
  const topology = await drive(await subject<typeof Lab>(), 'enrichedEvents')
  const outputs = await topology.pipe(
    profile('anna', 'Anna'),
    click('anna', 'click-1', 'tea', 10),
    click('boris', 'click-2', 'tea', 11),
    click(null, 'click-3', 'tea', 12),
    click('anna', 'click-4', 'cup', 13),
  )
  expect(
    outputs.map(({ key, value, timestamp }) => [key, (value as Lab.EnrichedEvent).clickId, timestamp]),
    {
      en: 'the two clicks of anna, whose profile is known. A join that finds no product loses the click: a left join keeps it',
      ru: 'два клика anna, чей профиль известен. join, не нашедший товара, теряет клик, left join его сохраняет',
    },
  ).toEqual([
    ['tea', 'click-1', 10],
    ['cup', 'click-4', 13],
  ])
  expect(outputs.map(({ value }) => (value as Lab.EnrichedEvent).product)).toEqual([null, null])
})

test('14.2 a change of a table makes no event, and a late profile does not rewrite the past', async ({ subject }) => {
  const topology = await drive(await subject<typeof Lab>(), 'enrichedEvents')
  await topology.pipe(profile('anna', 'Anna', 0), product('tea', 'Tea', 0))
  expect(await topology.pipe(click('anna', 'click-1', 'tea', 10))).toHaveLength(1)
  const made = await topology.pipe(
    profile('anna', 'Anna II', 5), // older than the click, and later than it
    product('tea', 'Green tea', 20),
    profile('boris', 'Boris', 30),
    profile('anna', 'Anna III', 30),
  )
  expect(made, {
    en: 'profiles and products alone make no events: only the stream side of a stream-table join triggers. A table that triggers as well sends every click again with each change',
    ru: 'сами по себе профили и товары событий не создают: stream-table join запускает только поток. Если запускает и таблица, каждый клик уходит заново при любом её изменении',
  }).toEqual([])
  const [later] = await topology.pipe(click('anna', 'click-2', 'tea', 15))
  expect(later?.value, {
    en: 'a click meets the tables as they stand when it arrives, in the order of arrival, not of timestamps',
    ru: 'клик встречает таблицы такими, какие они при его приходе: в порядке прихода, а не по времени',
  }).toMatchObject({ user: { name: 'Anna III' }, product: { title: 'Green tea' } })
})

test('14.2 a tombstone removes a profile and a product', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const topology = await drive(app, 'enrichedEvents')
  await topology.pipe(profile('anna', 'Anna'), profile('boris', 'Boris'), product('tea', 'Tea'), product('cup', 'Cup'))
  const outputs = await topology.pipe(
    product('tea', null, 5),
    profile('boris', null, 6),
    profile('boris', null, 7),
    click('anna', 'click-1', 'tea', 10),
    click('boris', 'click-2', 'cup', 11),
    click('anna', 'click-3', 'cup', 12),
  )
  expect(
    outputs.map(({ value }) => value),
    {
      en: 'tea and boris were removed by null values: no product for click-1, no event for click-2. Whoever skips null values keeps deleted people for ever',
      ru: 'tea и boris удалены записями с null: у click-1 нет товара, у click-2 нет события. Кто пропускает null, навсегда сохраняет удалённых людей',
    },
  ).toMatchObject([
    { clickId: 'click-1', product: null },
    { clickId: 'click-3', product: { title: 'Cup' } },
  ])
  expect(app.$.rejects, { en: 'a tombstone of a table is no bad input', ru: 'tombstone таблицы — не ошибка' }).toEqual(
    [],
  )
})

test('14.2 reports what it cannot read, and goes on with what is around it', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  const topology = await drive(app, 'enrichedEvents')
  const bad: Input[] = [
    ...unreadableClicks(1),
    { ...profile('anna', 'x'), value: { name: 7, country: 'NL' } },
    profile('anna', 'x'.repeat(201)),
    { ...product('tea', 'x'), value: '[]' },
    product('tea', 'x'.repeat(201)),
  ]
  await topology.pipe(profile('anna', 'Anna'), product('tea', 'Tea'))
  const outputs = await topology.pipe(...bad, click('anna', 'click-1', 'tea', 10))
  expect(
    outputs.map(({ value }) => value),
    {
      en: 'the click behind them, with the last profile and product that could be read',
      ru: 'клик после них с последними прочитанными профилем и товаром',
    },
  ).toMatchObject([{ clickId: 'click-1', user: { name: 'Anna' }, product: { title: 'Tea' } }])
  const offsets = { 'user-clicks': unreadableClicks(1).map((_, n) => n), 'user-profiles': [1, 2], products: [1, 2] }
  expectRejected(
    app,
    topics,
    Object.entries(offsets).flatMap(([topic, all]) => all.map((offset) => `${topic}:${offset}`)),
  )
})
