import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { BYTES, DATE, decimal, INSTANT, INT, MICROS, raw, type Schema, TEXT } from './records.ts'
import { Replication } from './replication.ts'

const COLUMNS = { id: INT, name: TEXT }

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
