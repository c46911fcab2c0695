import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven } from './driven.ts'
import { type Act, buys, historiesOf, ratingsOf, rowsOf, views } from './events.ts'
import { means } from './means.ts'

const shop: Act[] = [...views('ann', 'tea', 'cup', 'jam'), ...buys('bob', 'tea', 'cup'), ...views('cid', 'cup', 'jam')]

test('23.3 a rating that changes takes its old contribution out', async ({ subject }) => {
  await using driven = await Driven.open(await subject<typeof Lab>())
  await driven.acts(...shop)
  const acts = [...shop]
  for (const act of [...buys('ann', 'jam'), ['cid', 'click', 'cup'], ...buys('cid', 'cup')] as Act[]) {
    acts.push(act)
    await driven.acts(act)
    expect(driven.rows, means.oldContribution).toEqual(rowsOf(ratingsOf(acts)))
  }
})

test('23.3 what is taken back leaves no trace, its item no row, and it may come again', async ({ subject }) => {
  await using driven = await Driven.open(await subject<typeof Lab>())
  const acts: Act[] = [...shop, ['eve', 'view', 'salt']]
  await driven.acts(...acts)
  expect(driven.rows['salt'], means.noNeighbours).toEqual({ users: 1, similar: [] })
  const step = async (act: Act) => {
    acts.push(act)
    await driven.acts(act)
    expect(driven.rows, means.takenBack).toEqual(rowsOf(ratingsOf(acts)))
  }
  await step(['ann', 'remove', 'jam'])
  await step(['cid', 'remove', 'jam'])
  expect(Object.keys(driven.rows), means.noRow).toEqual(['cup', 'salt', 'tea'])
  await step(['cid', 'remove', 'jam'])
  await step(['ann', 'remove', 'nothing'])
  await step(['cid', 'view', 'jam'])
  await step(['cid', 'remove', 'cup'])
  expect(driven.rows['jam'], means.noNeighbours).toEqual({ users: 1, similar: [] })
})

test('23.3 a user who is forgotten takes all of theirs out, and may begin anew', async ({ subject }) => {
  await using driven = await Driven.open(await subject<typeof Lab>())
  await driven.acts(...shop, ['bob', 'forget'])
  const left = ratingsOf(shop.filter(([user]) => user !== 'bob'))
  expect(driven.rows, means.forgotten).toEqual(rowsOf(left))
  expect(driven.histories, means.forgotten).toEqual(historiesOf(left))
  await driven.acts(['bob', 'forget'], ['eve', 'forget'], ['ann', 'forget'], ['cid', 'forget'])
  expect(driven.rows, means.allForgotten).toEqual({})
  await driven.acts(...views('bob', 'tea', 'cup'))
  expect(driven.rows, means.anew).toEqual(rowsOf(ratingsOf(views('bob', 'tea', 'cup'))))
})

test('23.3 the 21st neighbour moves up when one before it goes', async ({ subject }) => {
  await using driven = await Driven.open(await subject<typeof Lab>())
  const items = Array.from({ length: 23 }, (_, n) => `item-${String(n).padStart(2, '0')}`)
  await driven.acts(...views('ann', ...items))
  const near = () => driven.rows['item-00']?.similar.map(({ itemId }) => itemId)
  expect(near(), means.twenty).toEqual(items.slice(1, 21))
  await driven.acts(['ann', 'remove', 'item-05'])
  const without = items.filter((item) => item !== 'item-05')
  expect(near(), means.movesUp).toEqual(without.slice(1, 21))
  await driven.acts(['ann', 'view', 'item-05'], ['bob', 'purchase', 'item-21'])
  expect(near(), means.movesUp).toEqual(items.slice(1, 21))
})

test('23.3 a history is a row for each user, by itemId, and is gone with its last item', async ({ subject }) => {
  await using driven = await Driven.open(await subject<typeof Lab>())
  const acts: Act[] = [...shop, ...views('ann', 'чай', 'B', 'b'), ['ann', 'click', 'b'], ['cid', 'remove', 'jam']]
  await driven.acts(...acts)
  expect(driven.histories, means.histories).toEqual(historiesOf(ratingsOf(acts)))
  await driven.acts(['cid', 'remove', 'cup'])
  expect(Object.keys(driven.histories), means.lastItem).toEqual(['ann', 'bob'])
})

test('23.3 what is no event is reported once, and everything around it counts', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await using driven = await Driven.open(app)
  const value = (part: object) => JSON.stringify({ type: 'view', itemId: 'tea', at: 1, ...part })
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const bad = [
    ...['no JSON', '[]', 'null', '', '7', '{}'].map((one) => ({ key: 'ann', value: one })),
    ...[{ type: 'buy' }, { type: null }, { itemId: '' }, { itemId: 'x'.repeat(65) }, { itemId: 7 }].map((part) => {
      return { key: 'ann', value: value(part) }
    }),
    ...[{ at: -1 }, { at: 1.5 }, { at: '1' }, { version: 2 }, { version: '1' }].map((part) => {
      return { key: 'ann', value: value(part) }
    }),
    { key: 'ann', value: latin('{"type":"view","itemId":"\xff","at":1}') },
    ...[null, '', 'я'.repeat(65), latin('\xff')].flatMap((key) => [
      { key, value: value({}) },
      { key, value: null },
    ]),
  ]
  await driven.acts(...views('ann', 'cup'))
  await driven.records(bad)
  await driven.records([
    { key: 'я'.repeat(64), value: value({ version: 1, itemId: 'щ'.repeat(64), more: true, at: 0 }) },
    { key: 'ann', value: value({ itemId: 'pot' }) },
  ])
  const offsets = app.$.rejects.map(({ topic, offset }) => `${topic}:${offset}`)
  expect(offsets, means.rejected).toEqual(bad.map((_, n) => `${topics.name('user-events')}:${n + 1}`))
  const acts = [...views('ann', 'cup', 'pot'), ...views('я'.repeat(64), 'щ'.repeat(64))]
  expect(driven.rows, means.aroundBad).toEqual(rowsOf(ratingsOf(acts)))
})

test('23.3 items and users may have any name', async ({ subject }) => {
  await using driven = await Driven.open(await subject<typeof Lab>())
  const items = ['__proto__', 'constructor', '10', '9', 'a|b', 'a', '"', '{"item":"a"}', ' ', '😀']
  const acts = [...views('__proto__', ...items), ...views('toString', '__proto__', 'a'), ...buys('2', 'b', 'a|b')]
  // Whatever two names may be joined by, and cut at again.
  for (const by of ['|', '/', ':', '::', ',', ';', '#', '-', '->', '_', '.', '~', '\t', '\n', '\0'])
    acts.push(...views(`of ${by}`, 'a', `b${by}b`), ...buys(`by ${by}`, `a${by}b`, 'b'))
  await driven.acts(...acts)
  expect(Object.entries(driven.rows), means.anyName).toEqual(Object.entries(rowsOf(ratingsOf(acts))))
  expect(driven.histories, means.anyName).toEqual(historiesOf(ratingsOf(acts)))
})
