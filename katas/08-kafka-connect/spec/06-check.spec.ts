import { expect, outcomeOf, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { Index, openShop, Worker } from './systems.ts'

const CUSTOMERS =
  'create table customers (id int primary key, full_name text, card text, balance numeric(12, 2), vip boolean)'
const none = { missing: [], extra: [], different: [] }
const mapping = { masked: ['card'], renamed: { full_name: 'name' } }

test('8.5 finds what is missing, what is too much and what differs, in both tables', async ({
  subject,
  topics,
  component,
}) => {
  const index = new Index(component('index'))
  await using shop = await openShop(component('postgres'), topics)
  const app = await subject<typeof Lab>()
  await shop.query(CUSTOMERS)
  await shop.query('create table orders (id text primary key, total bigint)')
  await shop.query(`insert into customers select i, 'name ' || i, '4111', 12.50, true from generate_series(1, 12) i`)
  await shop.query("insert into orders values ('a', 1), ('b', 9007199254740993), ('c', null)")
  const { prefix } = shop.names
  const options = { databaseUrl: shop.url, indexUrl: index.url, prefix, tables: ['customers', 'orders'], ...mapping }
  const all = Array.from({ length: 12 }, (_, n) => String(n + 1))
  const absent = { customers: { ...none, missing: all }, orders: { ...none, missing: ['a', 'b', 'c'] } }
  const beforeAll = app.checkSync(options)
  expect(await outcomeOf(beforeAll), means.noIndex).toBe('resolved')
  expect(await beforeAll, means.noIndex).toEqual(absent)
  const document = (id: string) => ({ id: Number(id), name: `name ${id}`, card: '***', balance: '12.50', vip: true })
  await index.put(`${prefix}.customers`, Object.fromEntries(all.map((id) => [id, document(id)])))
  await index.put(`${prefix}.orders`, {
    a: { id: 'a', total: 1 },
    b: '{"id":"b","total":9007199254740993}',
    c: { id: 'c', total: null },
  })
  expect(await app.checkSync(options), means.inSync).toEqual({ customers: none, orders: none })
  await shop.query('delete from customers where id in (2, 10)')
  await shop.query('insert into customers values (13), (100), (-2), (-10)')
  await index.put(`${prefix}.customers`, {
    3: { ...document('3'), name: 'another' },
    4: { ...document('4'), balance: '12.5' },
    5: { ...document('5'), vip: null },
    6: { ...document('6'), card: '4111' },
    7: { ...document('7'), name: undefined },
    11: { ...document('11'), name: 'name 1' },
  })
  await index.put(`${prefix}.orders`, { c: { id: 'c', total: 0 }, d: { id: 'd', total: 1 } })
  expect(await app.checkSync(options), means.planted).toEqual({
    customers: { missing: ['-10', '-2', '13', '100'], extra: ['2', '10'], different: ['3', '4', '5', '7', '11'] },
    orders: { missing: [], extra: ['d'], different: ['c'] },
  })
  await index.put(`${prefix}.orders`, { b: '{"id":"b","total":9007199254740992}' })
  const { orders } = await app.checkSync(options)
  expect(orders, means.nearly).toEqual({ missing: [], extra: ['d'], different: ['b', 'c'] })
})

test('8.5 compares more than ten thousand rows, to the last', async ({ subject, topics, component }) => {
  const index = new Index(component('index'))
  await using shop = await openShop(component('postgres'), topics)
  const app = await subject<typeof Lab>()
  await shop.query('create table customers (id int primary key)')
  await shop.query('insert into customers select i from generate_series(1, 10050) i')
  const { prefix } = shop.names
  const ids = Array.from({ length: 10_050 }, (_, n) => n + 1)
  await index.put(`${prefix}.customers`, Object.fromEntries(ids.map((id) => [id, { id }])))
  await shop.query('delete from customers where id = 10050')
  await shop.query('insert into customers values (20000)')
  const options = { databaseUrl: shop.url, indexUrl: index.url, prefix, tables: ['customers'], masked: [], renamed: {} }
  const { customers } = await app.checkSync(options)
  const { missing = [], extra = [], different = [] } = customers ?? {}
  const first = [missing, extra, different].map((ids) => ids.slice(0, 5))
  expect(first, means.toTheLast).toEqual([['20000'], ['10050'], []])
})

test('8.5 the whole pipeline agrees with the database, over the death of the worker too', async ({
  subject,
  topics,
  component,
}) => {
  const connect = component('connect')
  const worker = new Worker(connect, topics)
  const index = new Index(component('index'))
  await using shop = await openShop(component('postgres'), topics)
  const app = await subject<typeof Lab>()
  await shop.query(CUSTOMERS)
  await shop.query(
    `insert into customers select i, 'name ' || i, '4111', i / 4.0, i % 2 = 0 from generate_series(1, 50) i`,
  )
  const { prefix } = shop.names
  const tables = ['customers']
  await app.prepareTables({ databaseUrl: shop.url, tables })
  const source = await app.sourceConfig({ database: shop.place, tables, ...shop.names })
  const connectUrl = worker.url
  await app.applyConnector({
    connectUrl,
    name: worker.name('source'),
    config: { ...source, ...(await app.transforms({ prefix, ...mapping })) },
  })
  const sink = await app.sinkConfig({ indexUrl: index.url, prefix, tables, deadLetters: topics.name('dead') })
  await app.applyConnector({ connectUrl, name: worker.name('sink'), config: sink })
  await worker.afterSnapshot('source')
  await shop.query("update customers set full_name = 'new ' || id where id % 3 = 0")
  await connect.kill()
  await shop.query('delete from customers where id % 5 = 0')
  await shop.query("insert into customers values (99, 'the last', null, null, null)")
  await connect.start()
  await worker.sees(['source', 'sink'], () => index.document(`${prefix}.customers`, 99), {
    until: (document) => document !== undefined,
    description: means.documentArrives(99),
  })
  const options = { databaseUrl: shop.url, indexUrl: index.url, prefix, tables, ...mapping }
  expect(await app.checkSync(options), means.inSync).toEqual({ customers: none })
})
