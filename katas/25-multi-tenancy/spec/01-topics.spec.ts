import { expect, expectRejection } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { makeTopic, test } from './platform.ts'
import { expectRefused } from './refusal.ts'

const longest = 'a234567890123456789012345678-0'
const good = ['a', 'acme', 'acme-2', 'x9', 'a--', 'a-', longest]
const bad = [
  '',
  'Acme',
  'acme.eu',
  'acme_eu',
  '9a',
  '-a',
  'é',
  'a b',
  'acme\n',
  'a*',
  'a/b',
  `${longest}1`,
  'аcme', // a Cyrillic letter
]

test('25.1 a name says whose it is, and no other name does', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  expect(await app.nameOf('acme', 'orders'), means.name).toBe('acme.orders')
  for (const tenant of good)
    for (const own of ['orders', longest]) {
      const name = await app.nameOf(tenant, own)
      expect(name, means.name).toBe(`${tenant}.${own}`)
      expect(await app.ownerOf(name), means.owner(name)).toBe(tenant)
    }
  const nobodys = [
    '',
    '.',
    'acme',
    'acme.',
    '.orders',
    'acme.orders.',
    'acme.eu.orders',
    '__consumer_offsets',
    'acme-orders',
  ]
  for (const name of [...nobodys, 'acme.9', 'ACME.orders', 'acme.Orders', `${longest}1.orders`, `acme.${longest}1`])
    expect(await app.ownerOf(name), means.owner(name)).toBe(null)
})

test('25.1 names of other characters or another length are refused, and the error names them', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const name of bad) {
    await expectRefused(app.nameOf(name, 'orders'), { about: means.badTenant(name), names: named(name) })
    await expectRefused(app.nameOf('acme', name), { about: means.badTenant(name), names: named(name) })
  }
})

/** What can be found again in a message. */
const named = (name: string): string[] => (/^[\w.-]{3,}$/.test(name) ? [name] : [])

test('25.1 topics have the tenant’s prefix and the partitions asked for, and keep the broker’s time', async ({
  subject,
  topics,
  platform: _,
}) => {
  const app = await subject<typeof Lab>()
  await app.createTopics('acme', { names: ['inbox', 'orders'], partitions: 3 })
  await app.createTopics('acme', { names: [], partitions: 3 })
  expect(await topics.list(), means.made).toEqual(['acme.inbox', 'acme.orders'].map((name) => topics.name(name)))
  for (const name of ['acme.inbox', 'acme.orders'])
    expect((await topics.describe(name)).partitions, means.partitions).toHaveLength(3)
  const longAgo = Date.now() - 3_600_000
  await topics.produce('acme.inbox', [{ value: 'x', timestamp: longAgo }])
  const [record] = await topics.read('acme.inbox')
  expect((record?.timestamp ?? 0) - longAgo, means.brokersTime).toBeGreaterThan(1_800_000)
})

test('25.1 a topic that is there stays as it is, and another number of partitions is an error that names both', async ({
  subject,
  topics,
  wire,
  platform: _,
}) => {
  const app = await subject<typeof Lab>()
  await makeTopic(topics, 'acme.orders', 2)
  await topics.produce('acme.orders', [{ value: 'kept' }])
  for (const _again of ['once', 'twice']) await app.createTopics('acme', { names: ['inbox', 'orders'], partitions: 2 })
  expect(await topics.read('acme.orders'), means.kept).toHaveRecords([{ value: 'kept' }])
  for (const asked of [3, 11]) {
    const call = app.createTopics('acme', { names: ['inbox', 'orders'], partitions: asked })
    await expectRejection(call, { about: means.otherPartitions, names: [2, asked, topics.name('acme.inbox')] })
    for (const name of ['acme.inbox', 'acme.orders'])
      expect((await topics.describe(name)).partitions, means.leftAsItIs).toHaveLength(2)
  }
  const run = () => makeTopic(topics, 'acme.audit', 12)
  wire.fault({ api: 'CreateTopics', direction: 'request', action: { do: 'call', run } })
  const late = app.createTopics('acme', { names: ['audit'], partitions: 4 })
  await expectRejection(late, { about: means.otherMeanwhile, names: [12, 4, topics.name('acme.audit')] })
})

test('25.1 a bad name rejects before anything is made', async ({ subject, topics, platform: _ }) => {
  const app = await subject<typeof Lab>()
  for (const [tenant, ...names] of [
    ['acme', 'inbox', 'orders', 'globex.orders'],
    ['acme.eu', 'inbox'],
    ['', 'inbox'],
  ] as const) {
    const call = app.createTopics(tenant, { names, partitions: 1 })
    await expectRefused(call, { about: means.badNameMade })
  }
  expect(await topics.list(), means.madeAllTheSame).toEqual([])
})

test('25.1 a tenant’s topics are listed without the prefix, and those of nobody else', async ({
  subject,
  topics,
  platform: _,
}) => {
  const app = await subject<typeof Lab>()
  const there = ['acme.orders', 'acme.inbox', 'acme.a1', 'acme2.orders', 'acme-2.secret', 'acm.orders', 'globex.acme']
  for (const name of [...there, 'acme', 'acme.eu.orders', 'x.acme.orders']) await topics.create(name)
  expect(await app.topicsOf('acme'), means.ownTopics).toEqual(['a1', 'inbox', 'orders'])
  expect(await app.topicsOf('acme-2'), means.ownTopics).toEqual(['secret'])
  expect(await app.topicsOf('acm'), means.ownTopics).toEqual(['orders'])
  expect(await app.topicsOf('a'), means.ownTopics).toEqual([])
})
