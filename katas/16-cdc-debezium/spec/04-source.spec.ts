import { expect, test } from '#harness'
import { Capture, storyOf } from './capture.ts'
import { means } from './means.ts'

const USERS = "create table users (id int primary key, name varchar(40) default 'none')"
const row = (id: number, name: string | null) => ({ id, name })

test('16.3 sends the rows of before and each committed change afterwards, each key in its order', async ({
  subject,
  topics,
  component,
  broker,
}) => {
  await using capture = await Capture.open({ subject, topics, component, broker })
  const { shop } = capture
  await shop.ask(`${USERS}; insert into users values (1, 'Anna'), (2, null), (3, 'Clara')`)
  await capture.start(['users'])
  // The first may be there for the snapshot. The second is in the log, and the rows of before have come.
  for (const id of [10_000, 20_000]) await capture.untilFollowed('users', id)
  await shop.ask(
    "insert into users values (4, 'Дмитрий'); update users set name = 'Ann' where id = 1; delete from users where id = 2",
  )
  await shop.ask(
    "start transaction; insert into users values (50, 'never'); update users set name = 'never' where id = 3; rollback",
  )
  await shop.ask('update users set id = 30 where id = 3; replace into users values (4, null)')
  await shop.ask(
    "start transaction; insert into users select n, 'many' from (with recursive s as (select 100 n union all select n + 1 from s where n < 399) select n from s) t; insert into users values (999, 'the last'); commit",
  )
  const all = await capture.until('users', 999)
  // The last one may overtake others: they have partitions of their own.
  const told = await capture.worker.sees('source', () => capture.told('users'), {
    until: (changes) =>
      changes.length >= all.length && changes.filter(({ after }) => after?.['name'] === 'many').length >= 300,
    description: means.manyArrive(300),
  })
  expect(storyOf(told, 1), means.storyOf(1)).toEqual([
    ['r', row(1, 'Anna')],
    ['u', row(1, 'Ann')],
  ])
  expect(storyOf(told, 2), means.storyOf(2)).toEqual([
    ['r', row(2, null)],
    ['d', null],
    ['tombstone', null],
  ])
  expect(storyOf(told, 3), means.keyMoves).toEqual([
    ['r', row(3, 'Clara')],
    ['d', null],
    ['tombstone', null],
  ])
  expect(storyOf(told, 30), means.keyMoves).toEqual([['c', row(30, 'Clara')]])
  // A replace is an update, or a delete and an insert: MySQL chooses.
  expect(storyOf(told, 4).at(-1)?.[1], means.replaced).toEqual(row(4, null))
  expect(storyOf(told, 50), means.rolledBack).toEqual([])
  const many = told.filter(({ after }) => after?.['name'] === 'many').map(({ key }) => (key as { id: number }).id)
  expect(new Set(many).size, means.allOfMany).toBe(300)
  const partitions = new Set(told.map(({ partition }) => partition))
  expect(partitions.size, means.threePartitions).toBe(3)
})

test('16.3 follows the named tables alone, into compacted topics, and keeps the password to itself', async ({
  subject,
  topics,
  component,
  broker,
}) => {
  await using capture = await Capture.open({ subject, topics, component, broker })
  const { shop, worker } = capture
  await shop.ask(`${USERS}; create table orders (shop varchar(20), nr int, total int, primary key (shop, nr))`)
  await shop.ask(
    'create table users_old (id int primary key); create table myusers (id int primary key); create table `Users` (id int primary key)',
  )
  await shop.ask("insert into orders values ('north', 7, 12)")
  const config = await capture.config(['users', 'orders'])
  expect(JSON.stringify(config).includes(shop.password), means.password).toBe(false)
  expect(config['database.server.id'], means.serverId).toBe('5401')
  await worker.run('source', config)
  await shop.ask('insert into users_old values (1); insert into myusers values (1); insert into `Users` values (1)')
  await shop.ask('alter table users_old add column more int')
  await shop.ask("insert into users values (1, 'Anna')")
  await capture.until('users', 1)
  const wanted = [capture.topic('users'), capture.topic('orders'), topics.name('history')].sort()
  expect(await topics.list(), means.namedTables).toEqual(wanted)
  for (const table of ['users', 'orders']) {
    const { partitions, config: settings } = await topics.describe(capture.topic(table))
    expect(partitions.length, means.partitions(table)).toBe(3)
    expect(settings['cleanup.policy'], means.compacted(table)).toBe('compact')
  }
  const [order] = await capture.told('orders')
  expect([order?.key, order?.after], means.wholeKey).toEqual([
    { shop: 'north', nr: 7 },
    { shop: 'north', nr: 7, total: 12 },
  ])
})

test('16.3 no value loses a digit, whatever the time zone of the server, before the log and in it', async ({
  subject,
  topics,
  component,
  broker,
}) => {
  await using capture = await Capture.open({ subject, topics, component, broker })
  const { shop } = capture
  const insert = (id: number) => `
    set time_zone = '+05:30';
    insert into users values (${id}, 9007199254740993, 18446744073709551615, -12.3400, '2026-11-30 12:00:00.123456',
      '2026-11-30 12:00:00.250000', null, x'00ff', 0.1)`
  await shop.ask("set global time_zone = '+05:30'")
  try {
    await shop.ask(`create table users (id int primary key, big bigint, huge bigint unsigned, price decimal(20, 4), seen datetime(6),
      at timestamp(6) null default null, name varchar(20) default 'none', bytes varbinary(10), ratio double)`)
    await shop.ask(insert(1))
    await capture.start(['users'])
    await capture.until('users', 1)
    await shop.ask(insert(2))
    const told = await capture.until('users', 2)
    for (const id of [1, 2]) {
      const one = told.find(({ after }) => after?.['id'] === id)
      const { at, big: _, ...others } = one?.after ?? {}
      expect(others, means.exactValues(id)).toEqual({
        id,
        huge: 'AP//////////',
        price: Buffer.from((-123_400n & 0xffffffn).toString(16), 'hex').toString('base64'),
        seen: Date.UTC(2026, 10, 30, 12) * 1_000 + 123_456,
        name: null,
        bytes: 'AP8=',
        ratio: 0.1,
      })
      expect(new Date(String(at)).toISOString(), means.instant(id)).toBe('2026-11-30T06:30:00.250Z')
      const [, big] = /"after":\{[^}]*"big":([^,]*),/.exec(one?.text ?? '') ?? []
      expect(big, means.exactValues(id)).toBe('9007199254740993')
    }
  } finally {
    await shop.ask("set global time_zone = 'SYSTEM'")
  }
})

test('16.3 loses no change while the worker is down, not even one of a table that changes meanwhile', async ({
  subject,
  topics,
  component,
  broker,
}) => {
  await using capture = await Capture.open({ subject, topics, component, broker })
  const { shop } = capture
  const connect = component('connect')
  await shop.ask(`${USERS}; insert into users values (1, 'one')`)
  await capture.start(['users'])
  await capture.until('users', 1)
  await shop.ask("insert into users values (2, 'two')")
  await capture.until('users', 2)
  await capture.afterSnapshot()
  await connect.kill()
  await shop.ask("insert into users values (3, 'three'); update users set name = 'one again' where id = 1")
  await shop.ask('alter table users add column level int not null default 3 after id')
  await shop.ask("insert into users values (4, 5, 'four'); alter table users drop column name")
  await shop.ask('insert into users values (5, 6)')
  await connect.start()
  await capture.until('users', 5)
  const told = await capture.worker.sees('source', () => capture.told('users'), {
    until: (all) => [3, 4, 5].every((id) => all.some(({ after }) => after?.['id'] === id)),
    description: means.allArrive([3, 4, 5]),
  })
  // What was written and not yet noted as read may come again.
  const last = (id: number) => told.findLast(({ after }) => after?.['id'] === id)?.after
  expect([1, 2, 3, 4, 5].map(last), means.columnsThen).toEqual([
    row(1, 'one again'),
    row(2, 'two'),
    row(3, 'three'),
    { id: 4, level: 5, name: 'four' },
    { id: 5, level: 6 },
  ])
})

test('16.3 goes on where it was when the server comes back and the connector is started again', async ({
  subject,
  topics,
  component,
  broker,
}) => {
  await using capture = await Capture.open({ subject, topics, component, broker })
  const { shop } = capture
  const mysql = component('mysql')
  await shop.ask(`${USERS}; insert into users values (1, 'one')`)
  await capture.start(['users'])
  await capture.until('users', 1)
  // It follows the log.
  await shop.ask("insert into users values (10, 'ten')")
  await capture.until('users', 10)
  await mysql.kill()
  await mysql.start()
  await shop.ask(
    "insert into users values (2, 'two'); delete from users where id = 1; insert into users values (3, 'three')",
  )
  await capture.worker.startAgain('source')
  await capture.until('users', 3)
  const told = await capture.worker.sees('source', () => capture.told('users'), {
    until: (all) => all.some(({ op }) => op === 'tombstone') && all.some(({ after }) => after?.['id'] === 2),
    description: means.allArrive([2, 3]),
  })
  expect(storyOf(told, 2).at(0), means.serverBack).toEqual(['c', row(2, 'two')])
  expect(storyOf(told, 1).slice(0, 3), means.serverBack).toEqual([
    ['r', row(1, 'one')],
    ['d', null],
    ['tombstone', null],
  ])
})
