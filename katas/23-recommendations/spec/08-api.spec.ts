import { connect } from 'node:net'
import { eventually, expect, expectNoBrokerIsSaid, expectRejection, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Client, listOf } from './client.ts'
import { createTopics, fill } from './cluster.ts'
import { means } from './means.ts'

const near = (...pairs: [string, number][]) => pairs.map(([itemId, similarity]) => ({ itemId, similarity }))

/** A small shop: bags are popular, jam is popular and withdrawn, salt was never rated, ghosts are in no catalogue. */
const shop = {
  items: { tea: 'Tea', cup: 'Cup', pot: 'Pot', bags: '<b>Bags</b>', salt: 'Salt', 'a/b?c': 'Odd' },
  recommendations: {
    tea: { users: 3, similar: near(['pot', 900_000], ['jam', 800_000], ['cup', 500_000], ['ghost', 400_000]) },
    cup: { users: 3, similar: near(['tea', 500_000], ['bags', 100_000]) },
    pot: { users: 1, similar: near(['tea', 900_000]) },
    jam: { users: 9, similar: near(['tea', 800_000], ['bags', 300_000]) },
    bags: { users: 30, similar: near(['cup', 100_000]) },
    'a/b?c': { users: 2, similar: [] },
  },
  histories: {
    ann: [{ itemId: 'tea', rating: 5 }],
    bob: [
      { itemId: 'cup', rating: 1 },
      { itemId: 'jam', rating: 2 },
    ],
  },
} as const satisfies Record<string, object>

type Tables = Parameters<typeof fill>[1]

test('23.4 tells what is popular and what is similar, in order, with titles, and no item that is not offered', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  await fill(topics, shop as unknown as Tables)
  const api = await app.startApi()
  const client = new Client(api.url)
  const popular = 'bags 30, cup 3, tea 3, a/b?c 2, pot 1'
  await client.comes(async () => listOf(await client.popular()), popular, means.popularFirst)
  await client.comes(async () => listOf(await client.similar('tea')), 'pot 900000, cup 500000', means.similarFirst)
  const forBob = 'tea 2100000, bags 700000, a/b?c 2, pot 1'
  await client.comes(async () => listOf(await client.for('bob')), forBob, means.withdrawnVotes)
  expect((await client.popular()).items[0]?.title, means.titles).toBe('<b>Bags</b>')
  const tea = await client.similar('tea', '?limit=1')
  expect(tea, means.limited).toEqual({
    ...{ itemId: 'tea', title: 'Tea', total: 2 },
    items: [{ itemId: 'pot', title: 'Pot', score: 900_000 }],
  })
  expect(listOf(await client.similar('tea', '?limit=2')), means.limitedAfter).toBe('pot 900000, cup 500000')
  expect(listOf(await client.popular('?limit=2')), means.limitedAfter).toBe('bags 30, cup 3')
  expect(listOf(await client.for('bob', '?limit=2')), means.limitedAfter).toBe('tea 2100000, bags 700000')
  const none = { total: 0, items: [] }
  expect(await client.similar('salt'), means.withoutNeighbours).toEqual({ itemId: 'salt', title: 'Salt', ...none })
  expect(await client.similar('a/b?c'), means.encoded).toEqual({ itemId: 'a/b?c', title: 'Odd', ...none })
  await api.stop()
})

test('23.4 a change shows within two seconds: new rows, rows that are gone, items that come and go', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  await fill(topics, shop as unknown as Tables)
  const api = await app.startApi()
  const client = new Client(api.url)
  const popular = async () => listOf(await client.popular())
  await client.comes(popular, 'bags 30, cup 3, tea 3, a/b?c 2, pot 1', means.popularFirst)
  await fill(topics, { recommendations: { pot: { users: 4, similar: [] }, bags: null } })
  await client.comes(popular, 'pot 4, cup 3, tea 3, a/b?c 2', means.changeShows, 2_000)
  await fill(topics, { items: { jam: 'Jam', cup: null } })
  await client.comes(popular, 'jam 9, pot 4, tea 3, a/b?c 2', means.withdrawn, 2_000)
  await client.comes(async () => listOf(await client.similar('tea')), 'pot 900000, jam 800000', means.withdrawn, 2_000)
  await client.refuses('/api/items/cup/similar', 404, means.withdrawnItem)
  await api.stop()
})

test('23.4 bad requests are answered with what is wrong, and never with 5xx', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  await fill(topics, { items: { tea: 'Tea', ['щ'.repeat(64)]: 'Long' } })
  const api = await app.startApi()
  const client = new Client(api.url)
  await client.comes(async () => (await client.similar('tea')).title, 'Tea', means.known)
  const users = '/api/users/ann/recommendations'
  const wrong: [status: number | number[], path: string, method?: string][] = [
    ...['0', '51', '-1', '1.5', '1e1', 'ten', '', 'NaN', '10&limit=10'].map((limit): [number, string] => {
      return [400, `${users}?limit=${limit}`]
    }),
    [400, '/api/popular?limit=0'],
    [400, '/api/items/tea/similar?limit=51'],
    [400, '/api/users//recommendations'],
    [400, `/api/users/${'x'.repeat(65)}/recommendations`],
    [400, '/api/users/%ff/recommendations'],
    [400, '/api/users/%/recommendations'],
    [400, '/api/items/%E0%A4%A/similar'],
    [400, `/api/items/${'x'.repeat(65)}/similar`],
    [404, '/api/items/nothing/similar'],
    [404, '/api/items/constructor/similar'],
    [404, '/api/items/tea'],
    [404, '/api/users/ann'],
    [404, '/api/users/ann/recommendations/more'],
    [404, '/api/nothing'],
    [404, '/nothing'],
    [[404, 405], users, 'POST'],
    [[404, 405], '/api/popular', 'DELETE'],
    [[404, 405], '/', 'PUT'],
  ]
  for (const [status, path, method] of wrong)
    await client.refuses(path, status, means.badRequest(`${method ?? 'GET'} ${path}`), method)
  for (const limit of [1, 50]) expect((await client.for('ann', `?limit=${limit}`)).total, means.limited).toBe(0)
  expect((await client.similar('щ'.repeat(64))).title, means.longestId).toBe('Long')
  expect((await client.for('ю'.repeat(64))).kind, means.longestId).toBe('popular')
  await api.stop()
})

test('23.4 answers come from local state: they go on while the broker is away, and follow it again when it is back', async ({
  subject,
  topics,
  broker,
  needs,
}) => {
  needs('kill', 'restart')
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  await fill(topics, shop as unknown as Tables)
  const api = await app.startApi()
  const client = new Client(api.url)
  const seen = async () => [listOf(await client.similar('pot')), listOf(await client.for('ann', '?limit=1'))]
  await client.comes(seen, ['tea 900000', 'pot 4500000'], means.known)
  await broker.kill()
  expect(await seen(), means.brokerAway).toEqual(['tea 900000', 'pot 4500000'])
  await broker.start()
  await fill(topics, { recommendations: { pot: { users: 1, similar: near(['cup', 200_000]) } } })
  await client.comes(async () => listOf(await client.similar('pot')), 'cup 200000', means.brokerIsBack, 20_000)
  await api.stop()
})

test('23.4 reads committed records alone, and asks the broker nothing for an answer', async ({
  subject,
  topics,
  wire,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  await fill(topics, shop as unknown as Tables)
  const api = await app.startApi({ sessionTimeoutMs: 7_000 })
  const client = new Client(api.url)
  await client.comes(async () => listOf(await client.similar('pot')), 'tea 900000', means.known)
  const levels = wire.trace.filter({ api: 'Fetch', direction: 'request' }).map(({ body }) => body?.['isolationLevel'])
  expect([...new Set(levels)], means.isolation).toEqual([1])
  const joined = wire.trace.filter({ api: 'JoinGroup', direction: 'request' })
  const sessions = joined.map(({ body }) => body?.['sessionTimeoutMs'])
  expect([...new Set(sessions)], means.sessions).toEqual([7_000])
  const ownWork = [
    'Fetch',
    'Metadata',
    'Heartbeat',
    'TxnOffsetCommit',
    'AddOffsetsToTxn',
    'AddPartitionsToTxn',
    'EndTxn',
    'Produce',
  ]
  const asked = () =>
    wire.trace.messages.filter(({ direction, api: name }) => direction === 'request' && !ownWork.includes(name))
  const before = asked().length
  for (let n = 0; n < 20; n++) await Promise.all([client.popular(), client.similar('tea'), client.for(`user-${n}`)])
  expect(
    asked()
      .slice(before)
      .map(({ api: name }) => name),
    means.noRequests,
  ).toEqual([])
  await api.stop()
})

test('23.4 what cannot be read is reported once, and the value before it still counts', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  await fill(topics, shop as unknown as Tables)
  const bad = [
    ['items', 'tea', 'no JSON'],
    ['items', 'tea', '{"title":""}'],
    ['items', 'new', '{"name":"x"}'],
    ['recommendations', 'tea', '{"users":0,"similar":[]}'],
    ['recommendations', 'tea', '{"users":3,"similar":[{"itemId":"cup","similarity":0.5}]}'],
    ['user-histories', 'ann', '[{"itemId":"tea","rating":0}]'],
    ['user-histories', 'ann', '{}'],
  ] as const
  const places: string[] = []
  const spoil = async () => {
    for (const [topic, key, value] of bad) {
      const [at] = await topics.produce(topic, [{ key, value }])
      places.push(`${topics.name(topic)} ${at?.partition} ${at?.offset}`)
    }
  }
  await spoil()
  const api = await app.startApi()
  const client = new Client(api.url)
  await spoil()
  await eventually(
    () => app.$.rejects.map(({ topic, partition, offset }) => `${topic} ${partition} ${offset}`).sort(),
    {
      until: (seen) => JSON.stringify(seen) === JSON.stringify(places.toSorted()),
      description: means.rejectedByApi(places.toSorted().join(', ')),
    },
  )
  expect(listOf(await client.similar('tea')), means.valueBefore).toBe('pot 900000, cup 500000')
  expect((await client.for('ann')).kind, means.valueBefore).toBe('personal')
  await client.refuses('/api/items/new/similar', 404, means.valueBefore)
  await api.stop()
})

test('23.4 is on 127.0.0.1 alone, on the port it was asked for, and stop waits for no client', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics, 1)
  const api = await app.startApi()
  const { protocol, hostname, port, pathname } = new URL(api.url)
  expect(`${protocol}//${hostname}${pathname}`, means.address).toBe('http://127.0.0.1/')
  for (const other of ['127.0.0.2', '[::1]']) {
    const told = await fetch(`http://${other}:${port}/`).then(
      () => 'an answer',
      () => 'nobody',
    )
    expect(told, means.allInterfaces(other)).toBe('nobody')
  }
  await expectRejection(app.startApi({ instance: 'two', port: Number(port) }), { about: means.portTaken })
  const idle = connect(Number(port), hostname)
  idle.on('error', () => {})
  await new Promise((resolve) => idle.write('GET / HTTP/1.1\r\nHost: x\r\n', resolve))
  expect(await outcomeOf(api.stop(), { withinMs: 10_000 }), means.stopWaitsForClient).toBe('resolved')
  idle.destroy()
  const again = await app.startApi({ port: Number(port) })
  expect(again.url, means.samePort).toBe(api.url)
  await again.stop()
})

for (const topic of ['items', 'user-histories', 'recommendations'])
  test(`23.4 a missing ${topic} is an error at the start of the API`, async ({ subject, topics }) => {
    for (const other of ['items', 'user-histories', 'recommendations']) if (other !== topic) await topics.create(other)
    const app = await subject<typeof Lab>()
    await expectRejection(app.startApi(), { about: means.missing(topic), names: [topics.name(topic)] })
  })

test('23.4 the API says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startApi())
})
