import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { decimal, INT, TEXT } from './records.ts'
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
