import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Client } from './client.ts'
import { createTopics, fill, Visitors } from './cluster.ts'
import { buys, views } from './events.ts'
import { means } from './means.ts'
import { CLEARLY, shoppers } from './taste.ts'

const item = (itemId: string, users: number, ...similar: [string, number][]): Lab.KnownItem => ({
  ...{ itemId, users, offered: true },
  similar: similar.map(([other, similarity]) => ({ itemId: other, similarity })),
})

const said = (list: Lab.Recommended[]) => list.map(({ itemId, score, reason }) => `${itemId} ${score} ${reason}`)

const known = [
  item('tea', 3, ['pot', 900_000], ['cup', 500_000], ['jam', 300_000]),
  item('cup', 8, ['tea', 500_000], ['jam', 400_000], ['Mug', 400_000]),
  item('pot', 1, ['tea', 900_000]),
  item('jam', 4, ['cup', 400_000], ['tea', 300_000]),
  item('Mug', 4, ['cup', 400_000]),
  item('bags', 30),
  item('nails', 3),
]

test('23.5 the items of a history vote for their neighbours, by rating × similarity; then come the popular ones', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const seen = said(await app.personalise([{ itemId: 'cup', rating: 5 }], known))
  expect(seen, means.votes).toEqual([
    'tea 2500000 similar',
    'Mug 2000000 similar',
    'jam 2000000 similar',
    'bags 30 popular',
    'nails 3 popular',
    'pot 1 popular',
  ])
  const both = [
    { itemId: 'tea', rating: 1 },
    { itemId: 'cup', rating: 2 },
  ]
  const wanted = [
    'jam 1100000 similar',
    'pot 900000 similar',
    'Mug 800000 similar',
    'bags 30 popular',
    'nails 3 popular',
  ]
  expect(said(await app.personalise(both, known)), means.votes).toEqual(wanted)
  const shuffled = said(await app.personalise(both.toReversed(), known.toReversed()))
  expect(shuffled, means.anyOrder).toEqual(wanted)
})

test('23.5 nothing of the history is recommended, however many votes it gets, nor what is not offered or not known', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const some = known.map((one) => (['jam', 'bags', 'tea'].includes(one.itemId) ? { ...one, offered: false } : one))
  const history = [
    { itemId: 'tea', rating: 5 },
    { itemId: 'cup', rating: 1 },
    { itemId: 'ghost', rating: 5 },
  ]
  const seen = said(await app.personalise(history, [...some, item('nuts', 2, ['ghost', 700_000])]))
  expect(seen, means.notForThem).toEqual([
    'pot 4500000 similar',
    'Mug 400000 similar',
    'nails 3 popular',
    'nuts 2 popular',
  ])
  const unknown = said(await app.personalise([{ itemId: 'x', rating: 1 }], [item('x', 1, ['y', 5])]))
  expect(unknown, means.notForThem).toEqual([])
})

test('23.5 a new user gets the popular ones, most users first, equal ones by itemId', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const popular = ['bags 30', 'cup 8', 'Mug 4', 'jam 4', 'nails 3', 'tea 3', 'pot 1'].map((one) => `${one} popular`)
  expect(said(await app.mostPopular(known.toReversed())), means.popularOrder).toEqual(popular)
  expect(said(await app.personalise([], known)), means.coldStart).toEqual(popular)
  const withdrawn = known.map((one) => ({ ...one, offered: one.itemId === 'jam' }))
  expect(said(await app.mostPopular(withdrawn)), means.popularOrder).toEqual(['jam 4 popular'])
  expect(await app.personalise([], []), means.coldStart).toEqual([])
})

test('23.5 recall is the mean share of held-out items among the first k, and no NaN', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const cases = [
    { recommended: ['a', 'b', 'c'], heldOut: ['b', 'x'] },
    { recommended: ['a', 'b', 'c'], heldOut: ['c'] },
    { recommended: ['a'], heldOut: [] },
    { recommended: [], heldOut: ['a', 'b', 'c', 'd'] },
  ]
  const seen = [await app.recallAt(2, cases), await app.recallAt(3, cases), await app.recallAt(1, cases)]
  expect(seen, means.recall).toEqual([0.5 / 3, 1.5 / 3, 0])
  expect([await app.recallAt(10, []), await app.recallAt(10, [cases[2]!])], means.noCases).toEqual([null, null])
  expect(await app.recallAt(2, [{ recommended: ['a', 'b'], heldOut: ['a', 'b', 'c'] }]), means.recall).toBe(2 / 3)
})

test('23.5 on held-out items the personal recommendations find clearly more than the popular ones', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const all = shoppers(scope.seed)
  const rows = await app.similarItems(
    all.flatMap(({ userId, known: ratings }) => ratings.map((rating) => ({ userId, ...rating }))),
  )
  const items = rows.map((row) => ({ ...row, offered: true }))
  const popular = (await app.mostPopular(items)).map(({ itemId }) => itemId)
  const personal: Lab.RecallCase[] = []
  const baseline: Lab.RecallCase[] = []
  for (const { known: history, heldOut } of all) {
    const recommended = (await app.personalise(history, items)).map(({ itemId }) => itemId)
    personal.push({ recommended, heldOut })
    const own = history.map(({ itemId }) => itemId)
    baseline.push({ recommended: popular.filter((itemId) => !own.includes(itemId)), heldOut })
  }
  const [found, byPopularity] = [await app.recallAt(10, personal), await app.recallAt(10, baseline)]
  expect((found ?? 0) - (byPopularity ?? 0), means.worthIt(found, byPopularity)).toBeGreaterThan(CLEARLY)
})

test('23.5 from events to answers: personal, after a purchase without what was bought, popular for who is new', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  const names = ['tea', 'pot', 'cup', 'bags', 'nail', 'saw']
  await fill(topics, { items: Object.fromEntries(names.map((name) => [name, name.toUpperCase()])) })
  const recommender = await app.startRecommender()
  const api = await app.startApi()
  const client = new Client(api.url)
  const visitors = new Visitors(topics, scope.seed)
  await visitors.acts(...views('bob', 'tea', 'pot', 'bags'), ...views('cid', 'tea', 'pot', 'cup', 'bags'))
  await visitors.acts(...views('дед', 'nail', 'saw', 'bags'), ...views('ann/?', 'tea'))
  const told = async (user: string) => {
    const { kind, total, items } = await client.for(user)
    return `${kind} ${total}: ${items.map(({ itemId, reason }) => `${itemId} ${reason}`).join(', ')}`
  }
  const before = 'personal 5: pot similar, bags similar, cup similar, nail popular, saw popular'
  await client.comes(() => told('ann/?'), before, means.endToEnd, 15_000)
  await visitors.acts(...buys('ann/?', 'pot'))
  const after = 'personal 4: bags similar, cup similar, nail popular, saw popular'
  await client.comes(() => told('ann/?'), after, means.justBought, 10_000)
  await visitors.acts(['ann/?', 'forget'])
  const popular = 'popular 6: bags popular, pot popular, tea popular, cup popular, nail popular, saw popular'
  await client.comes(() => told('ann/?'), popular, means.forgottenUser, 10_000)
  expect((await client.for('new', '?limit=2')).items.length, means.limited).toBe(2)
  await api.stop()
  await recommender.stop()
})
