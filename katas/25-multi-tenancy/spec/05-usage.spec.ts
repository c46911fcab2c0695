import { eventually, expect, settle, type Topics } from '#harness'
import { listedBy, openAs } from '#harness/access'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { makeTopic, type Platform, test } from './platform.ts'

const always = { from: 0, to: Date.now() + 3_600_000 }
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

test('25.5 written are the bytes of keys, values and headers in the inbox, and no others', async ({
  subject,
  topics,
  platform: _,
}) => {
  const app = await subject<typeof Lab>()
  for (const name of ['acme.inbox', 'acme2.inbox', 'globex.inbox']) await makeTopic(topics, name, 3)
  await makeTopic(topics, 'acme.orders')
  await topics.produce('acme.inbox', [
    { key: 'ключ', value: 'я'.repeat(1_000), partition: 0 }, // 8 + 2,000
    { key: null, value: null, partition: 1 },
    { key: 'k', value: '', headers: { trace: ['ab', 'c'], é: '' }, partition: 1 }, // 1 + 5 + 2 + 5 + 1 + 2
    { key: Buffer.from([0xff]), value: Buffer.from([0xff, 0xfe]), partition: 2 }, // 1 + 2
    { value: '{"a": 1}', headers: { n: '1' }, partition: 2 }, // 8 + 2
    { value: '{"a": 1}', headers: { n: '1' }, partition: 2 }, // equal, and not the same
  ])
  await topics.produce('acme.orders', [{ value: 'not written by the tenant' }])
  await topics.produce('acme2.inbox', [{ value: '12345' }])
  const usage = await app.usageOf({ tenants: ['acme2', 'acme', 'globex', 'nobody'], ...always })
  const written = usage.map(({ tenant, written }) => ({ tenant, written }))
  expect(written, means.written).toEqual([
    { tenant: 'acme2', written: 5 },
    { tenant: 'acme', written: 2_008 + 16 + 3 + 20 },
    { tenant: 'globex', written: 0 },
    { tenant: 'nobody', written: 0 },
  ])
  expect(await app.usageOf({ tenants: [], ...always }), means.noTenants).toEqual([])
})

test('25.5 each record is on one bill: from on and before to, by the broker’s time', async ({
  subject,
  topics,
  platform: _,
}) => {
  const app = await subject<typeof Lab>()
  await makeTopic(topics, 'acme.inbox', 2)
  // What the client claims lies an hour back; each round has a millisecond of its own.
  const claimed = Date.now() - 3_600_000
  const times: number[] = []
  for (const round of [0, 1, 2, 3]) {
    await eventually(() => Date.now(), {
      until: (now) => now > (times.at(-1) ?? 0) + 5,
      description: means.clockGoesOn,
    })
    for (const partition of [0, 1])
      await topics.produce('acme.inbox', [{ value: 'x'.repeat(10 ** round), partition, timestamp: claimed }])
    times.push(Math.max(...(await topics.read('acme.inbox')).map(({ timestamp }) => timestamp)))
  }
  const records = await topics.read('acme.inbox')
  const written = async (from: number, to: number) => (await app.usageOf({ tenants: ['acme'], from, to }))[0]?.written
  const counted = (from: number, to: number) =>
    sum(records.filter(({ timestamp }) => timestamp >= from && timestamp < to).map(({ value }) => value?.length ?? 0))
  const [first = 0, second = 0, third = 0, last = 0] = times
  const spans = [
    [0, claimed + 1],
    [0, first],
    [first, second],
    [second, third],
    [second, third + 1],
    [second + 1, last],
    [last, last + 1],
    [last + 1, last + 1_000],
    [third, third],
    [last, first],
    [0, last + 1],
  ] as const
  for (const [from, to] of spans) expect(await written(from, to), means.span).toBe(counted(from, to))
})

test('25.5 stored is what the brokers count of all topics and partitions of the tenant', async ({
  subject,
  topics,
  platform,
}) => {
  const app = await subject<typeof Lab>()
  for (const name of ['acme.inbox', 'acme.orders', 'acme2.inbox']) await makeTopic(topics, name, 3)
  await makeTopic(topics, 'globex.inbox')
  for (const partition of [0, 1, 2])
    for (const name of ['acme.inbox', 'acme.orders', 'acme2.inbox'])
      await topics.produce(name, [{ value: 'x'.repeat(5_000 + partition * 100), partition }])
  const usage = await app.usageOf({ tenants: ['acme', 'globex', 'nobody', 'acme2'], ...always })
  const sizes = await sizesOf(platform)
  const sizeOf = (tenant: string) =>
    sum([...sizes].filter(([name]) => name.startsWith(topics.name(`${tenant}.`))).map(([, size]) => size))
  expect(sizeOf('acme') > 30_000, means.stored).toBe(true)
  expect(
    usage.map(({ tenant, stored }) => ({ tenant, stored })),
    means.stored,
  ).toEqual([
    { tenant: 'acme', stored: sizeOf('acme') },
    { tenant: 'globex', stored: 0 },
    { tenant: 'nobody', stored: 0 },
    { tenant: 'acme2', stored: sizeOf('acme2') },
  ])
})

/** Bytes of each topic on the broker's disk, as it counts them. */
async function sizesOf({ login }: Platform): Promise<Map<string, number>> {
  const connection = await openAs(login)
  const { results } = await connection.request('DescribeLogDirs', { topics: null })
  await connection.close()
  return new Map(
    results.flatMap(({ topics }) =>
      topics.map(({ name, partitions }) => [name, sum(partitions.map(({ partitionSize }) => Number(partitionSize)))]),
    ),
  )
}

test('25.5 the lag of a group is what it has still to read, over the partitions that it has an offset of', async ({
  subject,
  topics,
  platform: _,
}) => {
  const app = await subject<typeof Lab>()
  for (const name of ['acme.orders', 'acme.audit', 'acme2.orders']) await makeTopic(topics, name, 3)
  const fill = (name: string, partition: number, count: number) =>
    topics.produce(
      name,
      Array.from({ length: count }, () => ({ value: 'x', partition })),
    )
  await fill('acme.orders', 0, 12)
  await fill('acme.orders', 1, 5)
  await fill('acme.orders', 2, 7)
  await fill('acme.audit', 0, 3)
  await fill('acme2.orders', 0, 4)
  await topics.commit(
    'acme.zeta',
    'acme.orders',
    new Map([
      [0, 2n],
      [1, 5n],
    ]),
  )
  await topics.commit('acme.zeta', 'acme.audit', new Map([[0, 0n]]))
  await topics.commit('acme.billing', 'acme.orders', new Map([[0, 12n]]))
  await topics.commit('acme.eu.Orders_2', 'acme.orders', new Map([[0, 11n]]))
  await topics.commit('acme2.billing', 'acme2.orders', new Map([[0, 1n]]))
  await topics.commit('acme', 'acme.orders', new Map([[0, 1n]]))
  const usage = await app.usageOf({ tenants: ['acme', 'acme2', 'nobody'], ...always })
  const groups = usage.map(({ groups }) => groups)
  expect(groups, means.lag).toEqual([
    [
      { group: 'billing', lag: 0 },
      { group: 'eu.Orders_2', lag: 1 },
      { group: 'zeta', lag: 13 },
    ],
    [{ group: 'billing', lag: 3 }],
    [],
  ])
})

test('25.5 nothing is left behind by asking, also several times at once', async ({
  subject,
  topics,
  platform,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await platform.admit('acme', { partitions: 2 })
  await topics.produce('acme.inbox', [{ value: '1' }, { value: '22', partition: 1 }])
  await topics.commit('acme.billing', 'acme.inbox', new Map([[0, 0n]]))
  const before = await listedBy(platform.login, scope.namespace)
  const asked = Array.from({ length: 4 }, () =>
    settle(app.usageOf({ tenants: ['acme'], ...always }), { withinMs: 30_000 }),
  )
  const outcomes = await Promise.all(asked)
  expect(
    outcomes.map(({ state }) => state),
    means.allAnswered,
  ).toEqual(asked.map(() => 'resolved'))
  const answers = outcomes.flatMap((outcome) => (outcome.state === 'resolved' ? [outcome.value] : []))
  for (const answer of answers) expect(answer, means.atOnce).toEqual(answers[0])
  expect(answers[0]?.[0]?.written, means.atOnce).toBe(3)
  expect(await listedBy(platform.login, scope.namespace), means.leftByAsking).toEqual(before)
  expect(await committed(topics), means.leftByAsking).toHaveCommitted({ 0: 0, 1: null })
})

const committed = (topics: Topics) => topics.committed('acme.billing', 'acme.inbox')
