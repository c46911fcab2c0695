import { expect, expectRejection, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { changesUntil, envelope } from './changes.ts'
import { means } from './means.ts'
import { openShop, Worker } from './systems.ts'

const CUSTOMERS = "create table customers (id int primary key, full_name text, email text default 'none')"
const TOPIC = 'shop.public.customers'

test('8.2 sends the rows of before and each change afterwards, in their order, under the primary key', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  await using shop = await openShop(component('postgres'), topics)
  await shop.query(CUSTOMERS)
  await shop.query("insert into customers values (1, 'Anna', 'a@shop.test'), (2, 'Борис', null)")
  const app = await subject<typeof Lab>()
  await worker.run('source', await app.sourceConfig({ database: shop.place, tables: ['customers'], ...shop.names }))
  await changesUntil(worker, topics, TOPIC, 2)
  await shop.query("insert into customers values (3, 'Clara', 'c@shop.test')")
  await shop.query("update customers set email = 'new@shop.test' where id = 1")
  await shop.query('delete from customers where id = 2')
  await shop.query("insert into customers values (99, 'the last', null)")
  const changes = await changesUntil(worker, topics, TOPIC, 99)
  const row = (id: number, full_name: string, email: string | null) => ({ id, full_name, email })
  expect(changes.map(envelope), means.changes).toEqual([
    [{ id: 1 }, 'r', row(1, 'Anna', 'a@shop.test')],
    [{ id: 2 }, 'r', row(2, 'Борис', null)],
    [{ id: 3 }, 'c', row(3, 'Clara', 'c@shop.test')],
    [{ id: 1 }, 'u', row(1, 'Anna', 'new@shop.test')],
    [{ id: 2 }, 'd', null],
    [{ id: 2 }, 'tombstone'],
    [{ id: 99 }, 'c', row(99, 'the last', null)],
  ])
})

test('8.2 follows the named tables alone, by the slot and the publication asked for, and keeps the password to itself', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  await using shop = await openShop(component('postgres'), topics)
  await shop.query(CUSTOMERS)
  await shop.query('create table orders (id text primary key, total int)')
  await shop.query('create table customers_old (id int primary key)')
  await shop.query("insert into orders values ('o-1', 5)")
  const app = await subject<typeof Lab>()
  const tables = ['customers', 'orders']
  const config = await app.sourceConfig({ database: shop.place, tables, ...shop.names })
  expect(JSON.stringify(config).includes(shop.password), means.password).toBe(false)
  await worker.run('source', config)
  await shop.query('insert into customers_old values (1)')
  await shop.query("insert into customers values (1, 'Anna', null)")
  await changesUntil(worker, topics, TOPIC, 1)
  const own = (await topics.list()).filter((name) => name.startsWith(topics.name('shop')))
  expect(own, means.namedTables).toEqual([topics.name(TOPIC), topics.name('shop.public.orders')])
  const { partitions } = await topics.describe(TOPIC)
  expect(partitions.length, means.onePartition).toBe(1)
  const slots = await shop.query(
    'select slot_name, plugin from pg_replication_slots where database = current_database()',
  )
  expect(slots, means.slot).toEqual([{ slot_name: shop.names.slot, plugin: 'pgoutput' }])
  const published = await shop.query('select pubname, tablename from pg_publication_tables order by tablename')
  expect(published, means.publication).toEqual(
    tables.map((tablename) => ({ pubname: shop.names.publication, tablename })),
  )
})

test('8.2 numbers are exact, and a long text that did not change is still there', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  await using shop = await openShop(component('postgres'), topics)
  await shop.query('create table customers (id int primary key, balance numeric(12, 2), notes text)')
  await shop.query('alter table customers alter column notes set storage external')
  await shop.query("insert into customers values (1, 12.50, repeat('long ', 4000))")
  const app = await subject<typeof Lab>()
  await app.prepareTables({ databaseUrl: shop.url, tables: ['customers'] })
  await worker.run('source', await app.sourceConfig({ database: shop.place, tables: ['customers'], ...shop.names }))
  await changesUntil(worker, topics, TOPIC, 1)
  await shop.query('update customers set balance = 90071992547409.93 / 10000 where id = 1')
  await shop.query('insert into customers values (99, -0.01, null)')
  const afters = (await changesUntil(worker, topics, TOPIC, 99)).map(
    (change) => envelope(change)[2] as Record<string, unknown>,
  )
  expect(
    afters.map((after) => after?.['balance']),
    means.exact,
  ).toEqual(['12.50', '9007199254.74', '-0.01'])
  const notes = afters.slice(0, 2).map((after) => String(after?.['notes']).slice(0, 40))
  expect(notes, means.longText).toEqual(['long '.repeat(8), 'long '.repeat(8)])
})

test('8.2 loses no change while the worker is down, nor when the database was restarted', async ({
  subject,
  topics,
  component,
}) => {
  const [connect, postgres] = [component('connect'), component('postgres')]
  const worker = new Worker(connect, topics)
  await using shop = await openShop(postgres, topics)
  await shop.query(CUSTOMERS)
  await shop.query("insert into customers values (1, 'one', null)")
  const app = await subject<typeof Lab>()
  await worker.run('source', await app.sourceConfig({ database: shop.place, tables: ['customers'], ...shop.names }))
  await changesUntil(worker, topics, TOPIC, 1)
  await worker.afterSnapshot('source')
  await connect.kill()
  await shop.query("insert into customers values (2, 'two', null)")
  await shop.query("update customers set full_name = 'one again' where id = 1")
  await connect.start()
  await changesUntil(worker, topics, TOPIC, 2)
  await postgres.stop()
  await postgres.start()
  await shop.query("insert into customers values (3, 'three', null)")
  const changes = await changesUntil(worker, topics, TOPIC, 3)
  const seen = changes.map(envelope).map(([, , after]) => (after as { full_name: string }).full_name)
  // What was written and not yet noted as read may come again.
  expect([...new Set(seen)], means.nothingLost).toEqual(['one', 'two', 'one again', 'three'])
})

test('8.2 a source that is removed leaves no slot and no publication', async ({ subject, topics, component }) => {
  const worker = new Worker(component('connect'), topics)
  await using shop = await openShop(component('postgres'), topics)
  await shop.query(CUSTOMERS)
  const app = await subject<typeof Lab>()
  const { slot, publication } = shop.names
  await worker.run('source', await app.sourceConfig({ database: shop.place, tables: ['customers'], ...shop.names }))
  await shop.query("insert into customers values (1, 'Anna', null)")
  await changesUntil(worker, topics, TOPIC, 1)
  const removal = { connectUrl: worker.url, name: worker.name('source'), databaseUrl: shop.url, slot, publication }
  await app.removeSource(removal)
  expect((await worker.ask('GET', worker.path('source'))).status, means.removed).toBe(404)
  const slots = () => shop.query('select slot_name from pg_replication_slots where database = current_database()')
  const publications = () => shop.query('select pubname from pg_publication')
  expect(await slots(), means.slotLeft).toEqual([])
  expect(await publications(), means.publicationLeft).toEqual([])
  await shop.query(`create publication ${publication} for table customers`)
  await app.removeSource(removal)
  expect(await publications(), means.publicationAlone).toEqual([])
  await shop.query("select pg_create_logical_replication_slot($1, 'pgoutput')", [slot])
  await app.removeSource(removal)
  expect(await slots(), means.slotAlone).toEqual([])
  expect(await outcomeOf(app.removeSource(removal)), means.removedTwice).toBe('resolved')
})

test('8.2 a table without a primary key, and one that is not there, is named before anything is changed', async ({
  subject,
  topics,
  component,
}) => {
  await using shop = await openShop(component('postgres'), topics)
  await shop.query(CUSTOMERS)
  await shop.query('create table visits (at int unique, page text)')
  await shop.query('create schema other')
  for (const table of ['visits', 'nowhere']) await shop.query(`create table other.${table} (id int primary key)`)
  const app = await subject<typeof Lab>()
  const tables = ['customers', 'visits', 'nowhere']
  await expectRejection(app.prepareTables({ databaseUrl: shop.url, tables }), {
    about: means.withoutKey,
    names: ['visits', 'nowhere'],
  })
  const identities = await shop.query("select relreplident from pg_class where relname = 'customers'")
  expect(identities, means.nothingChanged).toEqual([{ relreplident: 'd' }])
  for (const _ of [1, 2])
    expect(await outcomeOf(app.prepareTables({ databaseUrl: shop.url, tables: ['customers'] })), means.prepared).toBe(
      'resolved',
    )
})
