import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { openReplica, openShop } from './shop.ts'

const none = { missing: [], extra: [], different: [] }
const sorted = ({ missing, extra, different }: Lab.Differences) => {
  const byText = (keys: string[][]) => keys.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return { missing: byText(missing), extra: byText(extra), different: byText(different) }
}

const SOURCE = `create table users (id int primary key, big bigint, huge bigint unsigned, price decimal(20, 4), ratio double,
  name varchar(40) character set utf8mb4, born date, seen datetime(6), plain datetime, at timestamp(6) null, photo varbinary(10))`
const REPLICA = `create table users (id bigint primary key, big bigint, huge numeric, price numeric, ratio double precision,
  name text, born date, seen timestamp, plain timestamp, at timestamptz, photo bytea)`

// In Nepal, a quarter of an hour from everybody else.
test('16.5 equal rows are equal, whatever the time zones of server, process and replica', async ({
  subject,
  topics,
  component,
}) => {
  await using shop = await openShop(component('mysql'), topics)
  const replica = await openReplica(component('postgres'), topics)
  const app = await subject<typeof Lab>({ env: { TZ: 'Asia/Kathmandu' } })
  const database = new URL(replica.url).pathname.slice(1)
  await shop.ask("set global time_zone = '+05:30'")
  try {
    await shop.ask(`set time_zone = '+05:30'; ${SOURCE}; insert into users values
      (1, 9007199254740993, 18446744073709551615, 12.5000, 0.1, 'Анна 🚲', '1969-12-31', '2026-11-30 12:00:00.500000',
        '2026-11-30 12:00:00', '2026-11-30 12:00:00.250000', x'00ff'),
      (2, null, null, null, null, null, null, null, null, null, null),
      (3, -1, 0, -0.0500, 1e-10, '', '2026-11-30', '1969-12-31 23:59:59.999999', '1000-01-01 00:00:00',
        '2026-03-29 02:30:00', x'')`)
    await replica.ask(REPLICA)
    await replica.ask(`insert into users values
      (1, 9007199254740993, 18446744073709551615, 12.50, 0.1, 'Анна 🚲', '1969-12-31', '2026-11-30 12:00:00.5',
        '2026-11-30 12:00:00', '2026-11-30 06:30:00.25+00', '\\x00ff'),
      (2, null, null, null, null, null, null, null, null, null, null),
      (3, -1, 0, -0.05, 1e-10, '', '2026-11-30', '1969-12-31 23:59:59.999999', '1000-01-01 00:00:00',
        '2026-03-28 21:00:00+00', '\\x')`)
    await replica.ask(`alter database "${database}" set timezone to 'America/St_Johns'`)
    const options = { sourceUrl: shop.url, replicaUrl: replica.url, tables: ['users'] }
    expect(await app.checkReplica(options), means.equalRows).toEqual({ users: none })
  } finally {
    await shop.ask("set global time_zone = 'SYSTEM'")
  }
})

/** By id: what the replica says in place of the source. */
const PLANTED: [id: number, set: string][] = [
  [1, 'big = 9007199254740992'],
  [2, 'huge = 18446744073709551614'],
  [3, 'price = 12.5001'],
  [4, "name = 'anna'"],
  [5, "name = 'Anna '"],
  [6, "born = '2026-11-29'"],
  [7, "seen = '2026-11-30 12:00:00.500001'"],
  [8, "at = '2026-11-30 12:00:00.5+00'"],
  [9, "photo = '\\x00fe'"],
  [10, 'ratio = 0.1000000001'],
  [11, "name = ''"],
  [12, 'big = 0'],
  [13, "plain = '2026-11-30 12:00:01'"],
]

test('16.5 finds what is missing, what is too much and what differs, by the last digit', async ({
  subject,
  topics,
  component,
}) => {
  await using shop = await openShop(component('mysql'), topics)
  const replica = await openReplica(component('postgres'), topics)
  const app = await subject<typeof Lab>()
  const values = (id: number) => {
    const name = id === 11 ? 'null' : "'Anna'"
    const big = id === 12 ? 'null' : '9007199254740993'
    return `(${id}, ${big}, 18446744073709551615, 12.5000, 0.1, ${name}, '2026-11-30', '2026-11-30 12:00:00.500000',
      '2026-11-30 12:00:00', '2026-11-30 12:00:00', `
  }
  const ids = Array.from({ length: 20 }, (_, n) => n + 1)
  await shop.ask(
    `set time_zone = '+00:00'; ${SOURCE}; insert into users values ${ids.map((id) => `${values(id)} x'00ff')`)}`,
  )
  await replica.ask(REPLICA)
  await replica.ask(`insert into users values ${ids.map((id) => `${values(id)} '\\x00ff')`)}`)
  const options = { sourceUrl: shop.url, replicaUrl: replica.url, tables: ['users'] }
  expect(await app.checkReplica(options), means.equalRows).toEqual({ users: none })
  for (const [id, set] of PLANTED) await replica.ask(`update users set ${set} where id = ${id}`)
  await replica.ask('delete from users where id in (14, 20)')
  await replica.ask('insert into users (id) values (100), (-1)')
  const { users } = await app.checkReplica(options)
  expect(sorted(users!), means.planted).toEqual(
    sorted({ missing: [['14'], ['20']], extra: [['100'], ['-1']], different: PLANTED.map(([id]) => [String(id)]) }),
  )
})

test('16.5 knows rows by their whole key, tables and columns by their names, and thousands of rows', async ({
  subject,
  topics,
  component,
}) => {
  await using shop = await openShop(component('mysql'), topics)
  const replica = await openReplica(component('postgres'), topics)
  const app = await subject<typeof Lab>()
  const options = { sourceUrl: shop.url, replicaUrl: replica.url }
  await shop.ask(`create table orders (nr int, \`Shop\` varchar(20), total int, \`order\` int, primary key (\`Shop\`, nr));
    insert into orders values (1, 'a', 1, 1), (11, 'a', 2, 2), (1, 'a1', 3, 3), (2, 'a,b', 4, 4), (3, 'c', 5, 5)`)
  await replica.ask(
    'create table orders (nr bigint, "Shop" text, total bigint, "order" bigint, gone text, primary key ("Shop", nr))',
  )
  await replica.ask(
    `insert into orders values (1, 'a', 1, 1, 'x'), (11, 'a', 2, 2, null), (1, 'a1', 3, 4, null), (2, 'a', 4, 4, null), (3, 'c', 5, 5, null)`,
  )
  const first = await app.checkReplica({ ...options, tables: ['orders'] })
  expect(sorted(first['orders']!), means.wholeKeys).toEqual({
    missing: [['a,b', '2']],
    extra: [['a', '2']],
    different: [['a1', '1']],
  })
  await shop.ask('create table visits (id int primary key, page int); insert into visits values (1, null), (2, 2)')
  await shop.ask('create table nobody (id int primary key)')
  const absent = await app.checkReplica({ ...options, tables: ['visits', 'nobody'] })
  expect({ visits: sorted(absent['visits']!), nobody: absent['nobody'] }, means.noTable).toEqual({
    visits: { ...none, missing: [['1'], ['2']] },
    nobody: none,
  })
  await replica.ask('create table visits (id bigint primary key); insert into visits values (1), (2)')
  const lacking = await app.checkReplica({ ...options, tables: ['visits'] })
  expect(sorted(lacking['visits']!), means.noColumn).toEqual({ ...none, different: [['1'], ['2']] })
  await expectRejection(app.checkReplica({ ...options, tables: ['orders', 'nowhere'] }), {
    about: means.noSourceTable,
    names: ['nowhere'],
  })
  const digits =
    'select 0 d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6 union select 7 union select 8 union select 9'
  await shop.ask(`create table many (id int primary key, n int); insert into many
    select a.d + 10 * b.d + 100 * c.d + 1000 * e.d, 1 from (${digits}) a, (${digits}) b, (${digits}) c, (select 0 d union select 1 union select 2) e`)
  await replica.ask('create table many (id bigint primary key, n bigint)')
  await replica.ask(
    'insert into many select i, 1 from generate_series(1, 3000) i; update many set n = 2 where id = 2999',
  )
  const { many } = await app.checkReplica({ ...options, tables: ['many'] })
  expect(many, means.thousands).toEqual({ missing: [['0']], extra: [['3000']], different: [['2999']] })
})
