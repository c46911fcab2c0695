import { expect, readable, type Topics, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { Index, Worker } from './systems.ts'

const deadIn = async (topics: Topics) =>
  (await topics.exists('dead')) ? (await topics.read('dead')).map(readable) : []

const sinkOptions = (topics: Topics, indexUrl: string, tables = ['customers']) => ({
  indexUrl,
  prefix: topics.name('shop'),
  tables,
  deadLetters: topics.name('dead'),
})

/** Until the document is there: all records before it have been handled. */
const untilDocument = (worker: Worker, index: Index, name: string, id: string | number) =>
  worker.sees(['sink'], () => index.document(name, id), {
    until: (document) => document !== undefined,
    description: means.documentArrives(id),
  })

test('8.3 keeps a document for each key as its last record says, in the index of its topic, and none after a tombstone', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  const index = new Index(component('index'))
  const [customers, orders] = [topics.name('shop.customers'), topics.name('shop.orders')]
  await topics.create('shop.customers')
  await topics.create('shop.orders')
  const app = await subject<typeof Lab>()
  await worker.run('sink', await app.sinkConfig(sinkOptions(topics, index.url, ['customers', 'orders'])))
  await topics.produce('shop.customers', [
    { key: '1', value: { id: 1, name: 'Anna' } },
    { key: '2', value: { id: 2, name: 'Борис' } },
    { key: '1', value: { id: 1, name: 'Anna Maria' } },
    { key: '2', value: null },
    { key: '99', value: { id: 99 } },
  ])
  await topics.produce('shop.orders', [
    { key: '"1"', value: { id: '1', total: '5.00' } },
    { key: '99', value: { id: 99 } },
  ])
  await untilDocument(worker, index, customers, 99)
  await untilDocument(worker, index, orders, 99)
  const documents = await Promise.all([1, 2].map(async (id) => (await index.document(customers, id)) ?? 'none'))
  expect(documents, means.documents).toEqual([{ id: 1, name: 'Anna Maria' }, 'none'])
  expect((await index.document(orders, 1)) ?? 'none', means.textKey).toEqual({ id: '1', total: '5.00' })
})

test('8.3 what cannot be read or is refused goes aside as it came, and says why; all others go on', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  const index = new Index(component('index'))
  const customers = topics.name('shop.customers')
  await index.ask('PUT', `/${customers}`, { mappings: { properties: { age: { type: 'integer' } } } })
  await topics.create('shop.customers')
  const app = await subject<typeof Lab>()
  await worker.run('sink', await app.sinkConfig(sinkOptions(topics, index.url)))
  await topics.produce('shop.customers', [
    { key: '1', value: { id: 1, age: 30 } },
    { key: '2', value: { id: 2, age: 'old' } },
    { key: '3', value: '{"id": 3, "age"' },
    { key: '4', value: { id: 4, age: 40 } },
  ])
  await untilDocument(worker, index, customers, 4)
  expect(await index.document(customers, 1), means.documents).toEqual({ id: 1, age: 30 })
  const dead = await worker.sees(['sink'], () => deadIn(topics), {
    until: (records) => records.length >= 2,
    description: means.deadLetters,
  })
  const texts = dead.map(({ key, text }) => [key, text]).toSorted()
  expect(texts, means.asItCame).toEqual([
    ['2', '{"id":2,"age":"old"}'],
    ['3', '{"id": 3, "age"'],
  ])
  for (const { headers, key } of dead) {
    expect(headers['__connect.errors.topic'], means.whereFrom(key)).toBe(customers)
    expect(headers['__connect.errors.offset'], means.whereFrom(key)).toBe(key === '2' ? '1' : '2')
    expect((headers['__connect.errors.exception.message'] ?? '').length > 0, means.why(key)).toBe(true)
  }
  expect(await worker.states('sink'), means.goesOn).toEqual(['RUNNING', 'RUNNING'])
})

test('8.3 an index that is away or refuses writes for a while costs no record', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  const index = new Index(component('index'))
  const wire = await httpWire('index')
  const customers = topics.name('shop.customers')
  await index.ask('PUT', `/${customers}`)
  await topics.create('shop.customers')
  const app = await subject<typeof Lab>()
  await worker.run('sink', await app.sinkConfig(sinkOptions(topics, wire.url)))
  const blocked = (write: boolean) => index.ask('PUT', `/${customers}/_settings`, { 'index.blocks.write': write })
  const asked = () => wire.trace.filter({ path: /_bulk/ }).length
  const askedAgain = async (times: number) => {
    const before = asked()
    await worker.sees(['sink'], async () => asked() - before, {
      until: (more) => more >= times,
      description: means.triedAgain(times),
    })
  }
  await blocked(true)
  await topics.produce(
    'shop.customers',
    [1, 2].map((id) => ({ key: String(id), value: { id } })),
  )
  await askedAgain(2)
  await blocked(false)
  await untilDocument(worker, index, customers, 2)
  wire.fault({ path: /_bulk/, action: { do: 'answer', status: 503, body: '{}' }, description: 'an index in trouble' })
  wire.fault({ path: /_bulk/, action: { do: 'cut', when: 'after' }, description: 'a lost answer' })
  await topics.produce(
    'shop.customers',
    [3, 4].map((id) => ({ key: String(id), value: { id } })),
  )
  await untilDocument(worker, index, customers, 4)
  await wire.refuse()
  await topics.produce('shop.customers', [{ key: '5', value: { id: 5 } }])
  await wire.accept()
  await untilDocument(worker, index, customers, 5)
  const documents = await Promise.all([1, 2, 3, 4, 5].map((id) => index.document(customers, id)))
  expect(documents, means.noneLost).toEqual([1, 2, 3, 4, 5].map((id) => ({ id })))
  expect(
    (await deadIn(topics)).map(({ key }) => key),
    means.notDead,
  ).toEqual([])
})
