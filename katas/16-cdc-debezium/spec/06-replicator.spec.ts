import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { BYTES, DATE, decimal, INSTANT, INT, MICROS, raw, type Schema, TEXT } from './records.ts'
import { Replication } from './replication.ts'

const COLUMNS = { id: INT, name: TEXT }
const COMMITS = 'select xact_commit as n from pg_stat_database where datname = current_database()'
const OTHERS = 'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'

test('16.4 rows come, change and go, under keys of one column and of several, in tables that it makes', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users', 'orders'])
  const users = own.table('users', ['id'], COLUMNS)
  const orders = own.table('orders', ['shop', 'nr'], { nr: INT, shop: TEXT, total: decimal(2) })
  const app = await subject<typeof Lab>()
  await own.feed('users', users.write({ id: 1, name: 'Anna' }, { op: 'r' }))
  const replicator = await app.startReplicator(own.options)
  await own.feed(
    'users',
    users.write({ id: 2, name: 'Борис' }),
    users.write({ id: 1, name: null }, { op: 'u', before: { id: 1, name: 'Anna' } }),
    users.write({ id: 3, name: 'Clara' }),
    users.remove({ id: 2, name: 'Борис' }),
    // Its key changes: a delete and an insert, of different keys.
    users.move({ id: 3, name: 'Clara' }, { id: 30, name: 'Clara' }),
    // Gone and back.
    users.write({ id: 4, name: 'old' }),
    users.remove({ id: 4, name: 'old' }),
    users.write({ id: 4, name: 'new' }),
  )
  await own.feed(
    'orders',
    orders.write({ shop: 'north', nr: 1, total: 'BOI=' }),
    orders.write({ shop: 'south', nr: 1, total: '+w==' }),
    orders.write({ shop: 'north', nr: 2, total: null }),
    orders.write({ shop: 'north', nr: 1, total: 'AA==' }, { op: 'u' }),
    orders.remove({ shop: 'south', nr: 1, total: null }),
  )
  await Promise.all([own.done('users'), own.done('orders')])
  expect(await own.replica.rows('users'), means.rows).toEqual([
    { id: '1', name: null },
    { id: '4', name: 'new' },
    { id: '30', name: 'Clara' },
  ])
  expect(
    await own.replica.rows('orders').then((rows) => rows.toSorted((a, b) => Number(a['nr']) - Number(b['nr']))),
    means.rowsOfTwo,
  ).toEqual([
    { nr: '1', shop: 'north', total: '0.00' },
    { nr: '2', shop: 'north', total: null },
  ])
  const keys = await own.replica.ask(
    `select attname as name from pg_index, unnest(indkey) with ordinality k (n, at), pg_attribute
     where indrelid = 'orders'::regclass and indisprimary and attrelid = indrelid and attnum = n order by at`,
  )
  expect(
    keys.map(({ name }) => name),
    means.primaryKey,
  ).toEqual(['shop', 'nr'])
  expect(app.$.rejects, means.noneRejected).toEqual([])
  await replicator.stop()
})

test('16.4 a tombstone deletes by itself, and a delete makes no table', async ({ subject, topics, component }) => {
  const own = await Replication.open({ subject, topics, component }, ['users', 'orders'])
  const users = own.table('users', ['id'], COLUMNS)
  const orders = own.table('orders', ['id'], COLUMNS)
  const app = await subject<typeof Lab>()
  await own.feed('orders', orders.remove({ id: 1, name: null }))
  await own.feed('users', users.write({ id: 1, name: 'Anna' }), users.write({ id: 2, name: 'Boris' }))
  const replicator = await app.startReplicator(own.options)
  await own.untilRows('users', 2)
  // What compaction leaves of a delete.
  const [, tombstone] = users.remove({ id: 1, name: 'Anna' })
  await own.feed('users', tombstone!)
  await Promise.all([own.done('users'), own.done('orders')])
  expect(await own.replica.rows('users'), means.tombstoneAlone).toEqual([{ id: '2', name: 'Boris' }])
  const [tables] = await own.replica.ask("select count(*)::int as n from pg_tables where schemaname = 'public'")
  expect(tables!['n'], means.noTableForDelete).toBe(1)
  expect(app.$.rejects, means.noneRejected).toEqual([])
  await replicator.stop()
})

test('16.4 a new column comes with the next row, and the rows of before get its default', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users'])
  const before = own.table('users', ['id'], COLUMNS)
  const later: Record<string, Schema> = {
    ...COLUMNS,
    level: { ...INT, default: 3 },
    price: { ...decimal(2), optional: true, default: 'BOI=' },
    city: { ...TEXT, optional: true, default: "it's 'here'" },
    note: TEXT,
  }
  const app = await subject<typeof Lab>()
  await own.feed('users', before.write({ id: 1, name: 'Anna' }), before.write({ id: 2, name: 'Boris' }))
  const replicator = await app.startReplicator(own.options)
  await own.untilRows('users', 2)
  const now = own.table('users', ['id'], later)
  const full = { level: 7, price: null, city: null, note: 'n' }
  await own.feed(
    'users',
    now.write({ id: 3, name: 'Clara', ...full }),
    now.write({ id: 2, name: 'Boris', ...full }, { op: 'u' }),
  )
  await own.done('users')
  // From another partition, where it waited: it was written when the column was not there.
  await own.feed('users', before.write({ id: 4, name: 'Dmitri' }))
  await own.done('users')
  const old = { level: '3', price: '12.50', city: "it's 'here'", note: null }
  const fresh = { level: '7', price: null, city: null, note: 'n' }
  expect(await own.replica.rows('users'), means.newColumn).toEqual([
    { id: '1', name: 'Anna', ...old },
    { id: '2', name: 'Boris', ...fresh },
    { id: '3', name: 'Clara', ...fresh },
    { id: '4', name: 'Dmitri', ...old },
  ])
  await replicator.stop()
})

test('16.4 a column whose default is known from the first row on has it for rows of before, too', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users'])
  const now = own.table('users', ['id'], { ...COLUMNS, level: { ...INT, default: 3 } })
  const before = own.table('users', ['id'], COLUMNS)
  const app = await subject<typeof Lab>()
  const replicator = await app.startReplicator(own.options)
  await own.feed('users', now.write({ id: 1, name: 'Anna', level: 5 }))
  await own.done('users')
  await own.feed('users', before.write({ id: 2, name: 'Boris' }))
  await own.done('users')
  expect(await own.replica.rows('users'), means.olderRow).toEqual([
    { id: '1', name: 'Anna', level: '5' },
    { id: '2', name: 'Boris', level: '3' },
  ])
  await replicator.stop()
})

test('16.4 a table and a column that somebody dropped are made again', async ({ subject, topics, component }) => {
  const own = await Replication.open({ subject, topics, component }, ['users', 'tags'])
  const users = own.table('users', ['id'], COLUMNS)
  // All of its columns are its key.
  const tags = own.table('tags', ['user', 'tag'], { user: INT, tag: TEXT })
  const app = await subject<typeof Lab>()
  const replicator = await app.startReplicator(own.options)
  await own.feed('users', users.write({ id: 1, name: 'Anna' }))
  for (const op of ['c', 'u']) await own.feed('tags', tags.write({ user: 1, tag: 'new' }, { op }))
  await Promise.all([own.done('users'), own.done('tags')])
  await own.replica.ask('alter table users drop column name; drop table tags')
  await own.feed('users', users.write({ id: 2, name: 'Boris' }))
  await own.feed('tags', tags.write({ user: 2, tag: 'old' }))
  await Promise.all([own.done('users'), own.done('tags')])
  expect(await own.replica.rows('users'), means.madeAgain).toEqual([
    { id: '1', name: null },
    { id: '2', name: 'Boris' },
  ])
  expect(await own.replica.rows('tags'), means.madeAgain).toEqual([{ user: '2', tag: 'old' }])
  expect(app.$.rejects, means.noneRejected).toEqual([])
  await replicator.stop()
})

test('16.4 names are names, whatever is in them', async ({ subject, topics, component }) => {
  const own = await Replication.open({ subject, topics, component }, ['Group'])
  const odd = { ID: INT, order: INT, 'First Name': TEXT, 'we"ird': TEXT, "it's": TEXT }
  const group = own.table('Group', ['ID'], odd)
  const app = await subject<typeof Lab>()
  const replicator = await app.startReplicator(own.options)
  const row = { ID: 1, order: 2, 'First Name': 'Anna', 'we"ird': 'x', "it's": 'y' }
  await own.feed('Group', group.write(row), group.write({ ...row, ID: 2 }), group.remove({ ...row, ID: 2 }))
  await own.feed('Group', group.write({ ...row, order: 3 }, { op: 'u' }))
  await own.done('Group')
  expect(await own.replica.rows('Group'), means.oddNames).toEqual([{ ...row, ID: '1', order: '3' }])
  await replicator.stop()
})

test('16.4 what cannot be read or is refused for good is reported, and all others go in', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users'], 1)
  const users = own.table('users', ['id'], COLUMNS)
  const app = await subject<typeof Lab>()
  const { key, value } = users.write({ id: 9, name: 'x' })
  const good = (id: number) => users.write({ id, name: `user ${id}` })
  const bad: { key: string | null; value: string | null }[] = [
    users.write({ id: 90, name: 'a\u0000b' }),
    { key: null, value },
    { key, value: '{"schema"' },
    { key: 'no JSON', value: null },
    users.write({ id: 91, name: '\u0000' }),
    users.write({ id: 92, name: 'x' }, { op: 't' }),
  ]
  // Good ones before, between and behind; the first and the last of the batch are bad.
  const all = bad.flatMap((record, n) => [record, good(n + 1)]).concat(bad[1]!)
  await own.feed('users', ...all)
  const replicator = await app.startReplicator(own.options)
  await own.done('users')
  const wanted = bad.map((_, n) => n * 2).concat(all.length - 1)
  const rejected = () => app.$.rejects.map(({ offset }) => Number(offset)).sort((a, b) => a - b)
  await eventually(rejected, { until: (seen) => seen.length >= wanted.length, description: means.allReported })
  expect([...new Set(rejected())], means.reported).toEqual(wanted)
  expect(
    app.$.rejects.map(({ topic, partition, reason }) => [topic, partition, reason.length > 0]),
    means.whereFrom,
  ).toEqual(app.$.rejects.map(() => [topics.name(own.topic('users')), 0, true]))
  const seen = (await own.replica.rows('users')).map(({ id }) => Number(id))
  expect(seen, means.othersGoIn).toEqual(bad.map((_, n) => n + 1))
  await own.feed('users', good(50))
  await own.done('users')
  expect((await own.replica.rows('users')).at(-1)?.['id'], means.goesOn).toBe('50')
  await replicator.stop()
})

test('16.4 hundreds of records that wait take few transactions', async ({ subject, topics, component }) => {
  const own = await Replication.open({ subject, topics, component }, ['users'])
  const users = own.table('users', ['id'], COLUMNS)
  const app = await subject<typeof Lab>()
  const ids = Array.from({ length: 1_200 }, (_, n) => n + 1)
  const commits = async () => Number((await own.replica.ask(COMMITS))[0]!['n'])
  const before = await commits()
  await own.feed(
    'users',
    ids.map((id) => users.write({ id, name: `user ${id}` })),
  )
  const replicator = await app.startReplicator(own.options)
  await own.done('users')
  await replicator.stop()
  expect((await own.replica.rows('users')).length, means.allRows).toBe(ids.length)
  // What a connection has done is counted at its end.
  await eventually(() => own.replica.ask(OTHERS), {
    until: (rows) => rows.length === 0,
    description: means.connectionEnds,
  })
  expect((await commits()) - before, means.transactions).toBeLessThanOrEqual(ids.length / 10)
})

test('16.4 the replica says what the records say, whatever the time zone of the process', async ({
  subject,
  topics,
  component,
}) => {
  const own = await Replication.open({ subject, topics, component }, ['users'])
  const users = own.table('users', ['id'], {
    id: INT,
    huge: decimal(0),
    born: DATE,
    seen: MICROS,
    at: INSTANT,
    photo: BYTES,
  })
  const app = await subject<typeof Lab>({ env: { TZ: 'Asia/Kathmandu' } })
  const replicator = await app.startReplicator(own.options)
  const row = {
    id: 1,
    huge: 'AP//////////',
    born: -1,
    seen: raw('1796040000123456'),
    at: '2026-11-30T06:30:00.123456Z',
    photo: 'AP8=',
  }
  await own.feed('users', users.write(row))
  await own.done('users')
  const texts = ['huge', 'born', 'seen', 'at', 'photo'].map((name) => `${name}::text as ${name}`)
  expect(await own.replica.ask(`select ${texts} from users`), means.sameInReplica).toEqual([
    {
      huge: '18446744073709551615',
      born: '1969-12-31',
      seen: '2026-11-30 12:00:00.123456',
      at: '2026-11-30 06:30:00.123456+00',
      photo: '\\x00ff',
    },
  ])
  const types = await own.replica.ask(
    "select column_name as name, data_type as type from information_schema.columns where table_name = 'users'",
  )
  expect(Object.fromEntries(types.map(({ name, type }) => [name, type])), means.replicaTypes).toEqual({
    id: 'bigint',
    huge: 'numeric',
    born: 'date',
    seen: 'timestamp without time zone',
    at: 'timestamp with time zone',
    photo: 'bytea',
  })
  await replicator.stop()
})
