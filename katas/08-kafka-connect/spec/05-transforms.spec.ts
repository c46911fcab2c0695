import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { changesIn, changesUntil } from './changes.ts'
import { means } from './means.ts'
import { openShop, Worker } from './systems.ts'

const CUSTOMERS = `create table customers
  (id int primary key, full_name text default 'nobody', card text, email text default 'none', public text default 'no')`

test('8.4 a value is the row, a key its id, a delete one tombstone, a topic named by prefix and table', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  await using shop = await openShop(component('postgres'), topics)
  await shop.query(CUSTOMERS)
  await shop.query('create table orders (id text primary key, total int)')
  await shop.query("insert into customers values (1, 'Anna', '4111', 'a@shop.test', 'yes')")
  await shop.query("insert into orders values ('o-1', 5)")
  const app = await subject<typeof Lab>()
  const { prefix } = shop.names
  const source = await app.sourceConfig({ database: shop.place, tables: ['customers', 'orders'], ...shop.names })
  const mapping = { prefix, masked: [], renamed: { full_name: 'name', email: 'mail' } }
  await worker.run('source', { ...source, ...(await app.transforms(mapping)) })
  await changesUntil(worker, topics, 'shop.customers', 1)
  await shop.query("update customers set full_name = 'Anna Maria' where id = 1")
  await shop.query('delete from customers where id = 1')
  await shop.query('insert into customers values (99, null, null, null, null)')
  const changes = await changesUntil(worker, topics, 'shop.customers', 99)
  const row = (id: number, name: string | null, card: string | null, mail: string | null, isPublic: string | null) => ({
    id,
    name,
    card,
    mail,
    public: isPublic,
  })
  expect(
    changes.map(({ key }) => key),
    means.keyIsId,
  ).toEqual([1, 1, 1, 99])
  expect(
    changes.map(({ value }) => value),
    means.valueIsRow,
  ).toEqual([
    row(1, 'Anna', '4111', 'a@shop.test', 'yes'),
    row(1, 'Anna Maria', '4111', 'a@shop.test', 'yes'),
    null,
    row(99, null, null, null, null),
  ])
  const orders = (await changesIn(topics, 'shop.orders')).map(({ key, value }) => [key, value])
  expect(orders, means.otherTable).toEqual([['o-1', { id: 'o-1', total: 5 }]])
})

test('8.4 what is masked is seen in no topic, in no change and in no header', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  await using shop = await openShop(component('postgres'), topics)
  await shop.query(CUSTOMERS)
  await shop.query('alter table customers replica identity full')
  await shop.query("insert into customers values (1, 'Anna', 'secret-1', 'secret-mail', 'x')")
  await shop.query("create table orders (id text primary key, owner text, note text default 'none', email text)")
  await shop.query("insert into orders values ('o-1', 'Olga', null, 'o@shop.test')")
  const app = await subject<typeof Lab>()
  const tables = ['customers', 'orders']
  const source = await app.sourceConfig({ database: shop.place, tables, ...shop.names })
  const mapping = { prefix: shop.names.prefix, masked: ['card', 'email'], renamed: { full_name: 'name' } }
  await worker.run('source', { ...source, ...(await app.transforms(mapping)) })
  await changesUntil(worker, topics, 'shop.customers', 1)
  await shop.query("update customers set card = 'secret-2' where id = 1")
  await shop.query('delete from customers where id = 1')
  await shop.query("insert into customers values (99, 'the last', 'secret-3', 'secret-mail', 'x')")
  const changes = await changesUntil(worker, topics, 'shop.customers', 99)
  const own = (await topics.list()).filter((name) => name.startsWith(shop.names.prefix))
  const all = (await Promise.all(own.map((topic) => changesIn(topics, topic)))).flat()
  const leaks = all
    .filter((change) => JSON.stringify(change).includes('secret'))
    .map(({ text, headers }) => (text?.includes('secret') ? text : headers))
  expect(leaks, means.leak).toEqual([])
  const seen = changes.map(({ value }) => value as Record<string, unknown> | null)
  expect(
    seen.map((value) => value && [value['card'], value['email']]),
    means.stars,
  ).toEqual([['***', '***'], ['***', '***'], null, ['***', '***']])
  const orders = (await changesIn(topics, 'shop.orders')).map(({ value }) => value)
  expect(orders, means.maskedToo).toEqual([{ id: 'o-1', owner: 'Olga', note: null, email: '***' }])
})

test('8.4 where nothing is masked or renamed, nothing is', async ({ subject, topics, component }) => {
  const worker = new Worker(component('connect'), topics)
  await using shop = await openShop(component('postgres'), topics)
  await shop.query(CUSTOMERS)
  await shop.query("insert into customers values (1, 'Anna', '4111', null, 'x')")
  const app = await subject<typeof Lab>()
  const source = await app.sourceConfig({ database: shop.place, tables: ['customers'], ...shop.names })
  const mapping = { prefix: shop.names.prefix, masked: [], renamed: {} }
  await worker.run('source', { ...source, ...(await app.transforms(mapping)) })
  const [change] = await changesUntil(worker, topics, 'shop.customers', 1)
  expect(change?.value, means.valueIsRow).toEqual({ id: 1, full_name: 'Anna', card: '4111', email: null, public: 'x' })
})
