import fc from 'fast-check'
import { expect, expectForAll, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, nearTo, rowsAfter } from './driven.ts'
import { type Act, buys, drawnActs, ratingsOf, rowsOf, shown, views } from './events.ts'
import { means } from './means.ts'

test('23.2 the best sellers do not drown the rest: a neighbour is who shares most of its users', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const crowd = Array.from({ length: 30 }, (_, n) => `user-${n}`)
  // Everybody views bags. Three view tea and pots, and one of them bags only beside.
  const acts = [
    ...crowd.flatMap((user) => views(user, 'bags')),
    ...views('user-0', 'tea', 'pot'),
    ...views('user-1', 'tea', 'pot'),
    ...views('user-2', 'tea'),
  ]
  const rows = await rowsAfter(app, acts)
  expect(
    rows['tea']?.similar.map(({ itemId }) => itemId),
    means.drowned,
  ).toEqual(['pot', 'bags'])
  expect(nearTo(rows, 'tea'), means.cosineOfRows).toEqual({ pot: 816_497, bags: 316_228 })
})

test('23.2 an event counts by what it is, and once however often it comes', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const once: Act[] = [
    ...views('ann', 'tea', 'cup'),
    ...buys('bob', 'tea'),
    ['bob', 'click', 'cup'],
    ...views('cid', 'cup'),
  ]
  const rows = await rowsAfter(app, once)
  expect(nearTo(rows, 'tea'), means.weights).toEqual({ cup: 880_705 })
  expect(rows['tea']?.users, means.usersCounted).toBe(2)
  // Each another number of times: who repeats all alike changes no cosine.
  const often = once.flatMap((act, n) => Array.from({ length: n + 1 }, () => act))
  expect(await rowsAfter(app, often), means.repeated).toEqual(rows)
  expect(await rowsAfter(app, [...once, ...views('bob', 'tea', 'cup')]), means.weakerAfter).toEqual(rows)
})

test('23.2 the rows equal a batch computation, whatever the order in which the events of users come', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const options = { seed: scope.seed, runs: 25, means: means.againstBatch, of: shown }
  await expectForAll(drawnActs, options, async (acts) => {
    return { seen: await rowsAfter(app, acts), expected: rowsOf(ratingsOf(acts)) }
  })
  // The same acts in another order, each user's in theirs.
  const [acts = []] = fc.sample(drawnActs, { seed: scope.seed, numRuns: 1 })
  const byUser = acts.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  expect(await rowsAfter(app, byUser), means.otherOrder).toEqual(rowsOf(ratingsOf(acts)))
})

test('23.2 equal neighbours stand by itemId, and nobody is a neighbour of their own', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const rows = await rowsAfter(app, views('ann', 'pot', 'b', 'a', 'чай', 'B', 'a b'))
  expect(
    rows['pot']?.similar.map(({ itemId }) => itemId),
    means.ties,
  ).toEqual(['B', 'a', 'a b', 'b', 'чай'])
})

test('23.2 sums do not drift: what comes and goes a hundred times leaves nothing behind', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const acts: Act[] = [...buys('ann', 'tea', 'cup'), ...views('bob', 'tea', 'pot'), ['cid', 'click', 'cup']]
  const again = Array.from({ length: 100 }, (_, n): Act[] => [
    ['дед', 'click', 'tea'],
    ['дед', 'purchase', 'cup'],
    ['дед', n % 2 === 0 ? 'remove' : 'view', 'cup'],
    ['дед', 'remove', 'tea'],
    ['дед', 'remove', 'cup'],
  ]).flat()
  expect(await rowsAfter(app, [...acts, ...again]), means.drift).toEqual(rowsOf(ratingsOf(acts)))
})

test('23.2 one event costs work for the items of its user and their neighbours, and for no others', async ({
  subject,
}) => {
  await using driven = await Driven.open(await subject<typeof Lab>())
  await driven.acts(...views('ann', 'tea', 'pot', 'cup'), ...views('bob', 'tea', 'jam'))
  await driven.acts(...views('cid', 'nail', 'hammer'), ...views('дед', 'hammer', 'saw'))
  const written = await driven.acts(['ann', 'purchase', 'cup'])
  const others = ['nail', 'hammer', 'saw'].filter((item) => written.includes(item))
  expect(others, means.fromScratch).toEqual([])
  expect(nearTo(driven.rows, 'cup'), means.cosineOfRows).toEqual({ pot: 1_000_000, tea: 707_107 })
})
