import { expect, waitForRecords } from '#harness'
import { listedBy } from '#harness/access'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { makeTopic, test } from './platform.ts'
import { exactly, taken, waitForHandled } from './routing.ts'

const streams = ['orders', 'audit']

test('25.3 a record goes to the stream that it names, of the tenant whose inbox it lies in', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  for (const tenant of ['acme', 'globex']) await platform.admit(tenant, { streams })
  const named = (stream: string, claimed: string) => ({ headers: { stream, tenant: claimed } })
  await topics.produce('acme.inbox', [
    { key: 'globex', value: { tenant: 'globex', n: 1 }, ...named('orders', 'globex') },
  ])
  const router = await app.startRouter({ tenants: ['acme', 'globex'], streams })
  await topics.produce('acme.inbox', [{ key: 'k', value: '2', ...named('audit', 'acme') }])
  await topics.produce('globex.inbox', [{ key: 'k', value: '3', headers: { stream: 'orders' } }])
  await topics.produce('acme.inbox', [{ key: 'k', value: '4', headers: { stream: 'orders', tenant: ['globex', 'x'] } }])
  await waitForHandled(app, topics, 4)
  await router.stop()
  const streamed = async (name: string) => (await topics.read(name)).map(taken)
  expect(await streamed('acme.orders'), means.routed('acme.orders')).toEqual([
    { key: 'globex', value: '{"tenant":"globex","n":1}', tenant: ['acme'] },
    { key: 'k', value: '4', tenant: ['acme'] },
  ])
  expect(await streamed('acme.audit'), means.routed('acme.audit')).toEqual([{ key: 'k', value: '2', tenant: ['acme'] }])
  expect(await streamed('globex.orders'), means.routed('globex.orders')).toEqual([
    { key: 'k', value: '3', tenant: ['globex'] },
  ])
  expect(await streamed('globex.audit'), means.routed('globex.audit')).toEqual([])
  expect(app.$.rejects, means.nothingRejected).toEqual([])
})

test('25.3 key, value and headers come byte for byte, and records of one key keep their order', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  await platform.admit('acme', { partitions: 3 })
  const bytes = Buffer.from([0, 255, 200, 10, 195])
  const headers = { stream: 'orders', Tenant: 'mine', trace: [bytes, 'б', ''], 'x-тест': bytes }
  const odd = [
    { key: bytes, value: bytes, headers },
    { key: 'none', value: null, headers: { stream: 'orders' } },
    { key: 'empty', value: '', headers: { stream: 'orders' } },
    { key: null, value: 'no key', headers: { stream: 'orders' } },
  ]
  const many = Array.from({ length: 60 }, (_, n) => ({
    key: `k-${n % 4}`,
    value: { n },
    headers: { stream: 'orders' },
  }))
  await topics.produce('acme.inbox', [...odd, ...many])
  const router = await app.startRouter({ tenants: ['acme'], streams })
  await waitForHandled(app, topics, odd.length + many.length)
  await router.stop()
  const came = await topics.read('acme.orders')
  const isNumbered = ({ key }: (typeof came)[number]) => /^k-/.test(Buffer.from(key ?? []).toString())
  const oddOnes = (records: typeof came) =>
    records
      .filter((one) => !isNumbered(one))
      .map(exactly)
      .sort()
  expect(oddOnes(came), means.byteForByte).toEqual(oddOnes(await topics.read('acme.inbox')))
  const numbered = came.filter(isNumbered)
  expect(numbered, means.order).toHaveKeyOrder(
    ({ key }) => key,
    ({ value }) => (value as { n: number }).n,
  )
  expect(numbered, means.order).toHaveExactlyOnce(
    many.map((_, n) => n),
    ({ value }) => (value as { n: number }).n,
  )
})

test('25.3 what names no stream, or is too large, is reported and passed over, and goes nowhere', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  for (const tenant of ['acme', 'globex']) await platform.admit(tenant, { streams: ['orders', 'archive'] })
  await topics.create('acme.audit', { config: { 'max.message.bytes': '600' } })
  const bad = [
    'inbox',
    'archive',
    'globex.orders',
    'acme.orders',
    '../globex.orders',
    'Orders',
    '',
    'orders ',
    '__proto__',
  ]
  const large = (bytes: number) => ({ value: 'x'.repeat(bytes), headers: { stream: 'audit' } })
  await topics.produce('acme.inbox', [
    { value: 'first', headers: { stream: 'orders' } },
    ...bad.map((stream) => ({ value: 'bad', headers: { stream } })),
    { value: 'bad' },
    { value: 'bad', headers: { stream: ['orders', 'audit'] } },
    { value: 'bad', headers: { stream: ['orders', 'orders'] } },
    { value: 'bad', headers: { stream: Buffer.from([0xff, 0xfe]) } },
    { value: 'bad', headers: { Stream: 'orders' } },
    large(700),
    large(300),
    { value: 'last', headers: { stream: 'orders' } },
  ])
  const router = await app.startRouter({ tenants: ['acme', 'globex'], streams: ['orders', 'audit'] })
  await waitForHandled(app, topics, bad.length + 9)
  await router.stop()
  const rejects = Array.from({ length: bad.length + 6 }, (_, n) => String(n + 1))
  const inbox = { topic: topics.name('acme.inbox'), partition: 0 }
  const seen = app.$.rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset }))
  expect(seen, means.rejects).toEqual(rejects.map((offset) => ({ ...inbox, offset })))
  expect(await topics.read('acme.orders'), means.aroundRejects).toHaveRecords([{ value: 'first' }, { value: 'last' }])
  expect(await topics.read('acme.audit'), means.aroundRejects).toHaveRecords([large(300)])
  for (const stream of ['acme.archive', 'globex.orders', 'globex.archive', 'globex.inbox'])
    expect(await topics.read(stream), means.leaked(stream)).toHaveRecords([])
  expect(await topics.read('acme.inbox'), means.looped).toHaveLength(rejects.length + 3)
})

test('25.3 the router’s groups and topics are no tenant’s', async ({ subject, topics, platform, scope }) => {
  const app = await subject<typeof Lab>()
  for (const tenant of ['acme', 'router']) await platform.admit(tenant)
  const router = await app.startRouter({ tenants: ['acme', 'router'], streams: ['orders'] })
  const before = await topics.list()
  await topics.produce('acme.inbox', [{ value: '1', headers: { stream: 'orders' } }])
  await waitForRecords(topics, 'acme.orders', 1)
  const { groups } = await listedBy(platform.login, scope.namespace)
  await router.stop()
  const own = groups.map((name) => name.slice(scope.namespace.length))
  const tenants = await Promise.all(own.map((name) => app.ownerOf(name)))
  expect(
    own.filter((_, n) => tenants[n] !== null),
    means.routersGroups,
  ).toEqual([])
  expect(groups.length, means.routersGroups).toBeGreaterThan(0)
  expect(await topics.list(), means.routersGroups).toEqual(before)
})

test('25.3 a tenant without traffic holds up nobody, and no tenants are nothing to route', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  await platform.admit('acme')
  await makeTopic(topics, 'silent.inbox', 4)
  const empty = await app.startRouter({ tenants: [], streams })
  await empty.stop()
  const router = await app.startRouter({ tenants: ['silent', 'acme'], streams })
  await topics.produce('acme.inbox', [{ value: '1', headers: { stream: 'orders' } }])
  await waitForRecords(topics, 'acme.orders', 1, { description: means.silentTenant })
  await router.stop()
})
