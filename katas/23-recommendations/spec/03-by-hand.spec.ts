import { expect, expectForAll, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { changesOf, type Did, drawnActs, ratingsOf, rowsOf, shown } from './events.ts'
import { means } from './means.ts'

const listOf = (rows: Record<string, Lab.Entry>) => Object.entries(rows).map(([itemId, row]) => ({ ...row, itemId }))

test('23.2 by hand: a rating is the strongest thing done since the item was last taken back', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const after = async (...types: Did[]) => {
    let rating: number | null = null
    for (const type of types) rating = await app.ratingAfter(rating, type)
    return rating
  }
  const seen = [
    [await after('view'), await after('click'), await after('purchase'), await after('remove')],
    [await after('view', 'view', 'view'), await after('view', 'click', 'purchase')],
    [await after('purchase', 'view'), await after('click', 'view', 'click')],
    [await after('purchase', 'remove'), await after('purchase', 'remove', 'view'), await after('remove', 'remove')],
  ]
  expect(seen, means.ratings).toEqual([
    [1, 2, 5, null],
    [1, 5],
    [5, 2],
    [null, 1, null],
  ])
})

test('23.2 by hand: a similarity is the cosine in whole millionths, and never NaN', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const cosines = await Promise.all([
    app.similarityOf(25, 25, 25),
    app.similarityOf(1, 1, 2),
    app.similarityOf(2, 4, 26),
    app.similarityOf(1, 3, 3),
    app.similarityOf(2, 3, 3),
    app.similarityOf(7_000_000, 8_000_000, 9_000_000),
  ])
  expect(cosines, means.cosines).toEqual([1_000_000, 707_107, 196_116, 333_333, 666_667, 824_958])
  const nothing = [
    await app.similarityOf(0, 0, 0),
    await app.similarityOf(0, 4, 0),
    await app.similarityOf(0, 0, 4),
    await app.similarityOf(3, 0, 9),
    await app.similarityOf(0, 4, 9),
  ]
  expect(nothing, means.noLength).toEqual([0, 0, 0, 0, 0])
  expect(await app.similarityOf(30, 25, 25), means.capped).toBe(1_000_000)
})

test('23.2 by hand: neighbours go by cosine and then by itemId, 20 at most, and none is its own', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const ratings = new Map([
    ['ann', new Map(Array.from({ length: 23 }, (_, n) => [`item-${n}`, 1] as const))],
    ['bob', new Map([['item-22', 5]])],
    ['cid', new Map([['alone', 2]])],
    ['дед', new Map([['__proto__', 1] as const, ['constructor', 1] as const])],
  ])
  expect(await app.similarItems(changesOf(ratings)), means.neighbours).toEqual(listOf(rowsOf(ratings)))
  expect(await app.similarItems([]), means.neighbours).toEqual([])
})

test('23.2 by hand: of several ratings of one user for one item the last counts, and one that is taken back is none', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const change = (userId: string, itemId: string, rating: number | null) => ({ userId, itemId, rating })
  const seen = await app.similarItems([
    change('ann', 'tea', 5),
    change('ann', 'cup', 1),
    change('bob', 'tea', 2),
    change('bob', 'jam', 2),
    change('ann', 'tea', 1),
    change('ann', 'tea', 1),
    change('bob', 'jam', null),
    change('cid', 'pot', null),
  ])
  expect(seen, means.lastRating).toEqual([
    { itemId: 'cup', users: 1, similar: [{ itemId: 'tea', similarity: 447_214 }] },
    { itemId: 'tea', users: 2, similar: [{ itemId: 'cup', similarity: 447_214 }] },
  ])
})

test('23.2 by hand: all rows are right for any ratings', async ({ subject, scope }) => {
  const app = await subject<typeof Lab>()
  const options = { seed: scope.seed, means: means.anyRatings, of: shown }
  await expectForAll(drawnActs, options, async (acts) => {
    const ratings = ratingsOf(acts)
    return { seen: await app.similarItems(changesOf(ratings)), expected: listOf(rowsOf(ratings)) }
  })
})
