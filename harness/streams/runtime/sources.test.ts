/** What reaches a task, and when, on a real broker: topics in the order of time, global tables. */
import { expect, test } from 'vitest'
import { eventually } from '../../topics/index.ts'
import { Consumed } from '../dsl/options/consumed.ts'
import { Produced } from '../dsl/options/produced.ts'
import { StreamsBuilder } from '../dsl/streams-builder.ts'
import { string } from '../serdes/basic.ts'
import type { Topology } from '../topology/topology.ts'
import { application, historyOf } from './fixtures/application.ts'
import { ownCluster } from './fixtures/cluster.ts'

const { broker, topics } = await ownCluster('sources.')

const texts = Consumed.with(string, string)
const written = Produced.with(string, string)

function merging(left: string, right: string, output: string): Topology {
  const builder = new StreamsBuilder()
  builder.stream(left, texts).merge(builder.stream(right, texts)).to(output, written)
  return builder.build()
}

/** Not older than a topic's retention. */
const begun = Date.now()
const at = (...milliseconds: number[]) =>
  milliseconds.map((ms) => ({ key: 'k', value: `at ${ms}`, timestamp: begun + ms }))

test('max.task.idle.ms waits for the topic that is behind, and 0 does not', async () => {
  for (const topic of ['early', 'late', 'waited', 'hurried']) await topics.create(topic, { partitions: 1 })
  const [early, late] = [topics.name('early'), topics.name('late')]
  await topics.produce('early', at(10, 20, 30))
  const start = (output: string, maxIdleMs: number) =>
    application(broker, merging(early, late, topics.name(output)), {
      'application.id': topics.name(`into-${output}`),
      'max.task.idle.ms': maxIdleMs,
    })
  await using waiting = start('waited', 60_000)
  await using hurrying = start('hurried', 0)
  await Promise.all([waiting.streams.start(), hurrying.streams.start()])
  await eventually(async () => expect((await historyOf(topics, 'hurried'))['k']).toEqual(['at 10', 'at 20', 'at 30']), {
    description: 'the application that does not wait has written the early records',
  })
  await topics.produce('late', at(15, 40))
  const inOrder = ['at 10', 'at 15', 'at 20', 'at 30']
  await eventually(async () => expect((await historyOf(topics, 'waited'))['k']).toEqual(inOrder), {
    description: 'the application that waits has written the records in the order of time',
  })
  await eventually(
    async () =>
      expect((await historyOf(topics, 'hurried'))['k']).toEqual(['at 10', 'at 20', 'at 30', 'at 15', 'at 40']),
    { description: 'the application that does not wait has written the late records last' },
  )
})

test('a global table is whole before the first record, in every instance, and follows its topic', async () => {
  await topics.create('orders', { partitions: 2 })
  await topics.create('named', { partitions: 2 })
  // Not as many partitions as the stream: a global table needs no co-partitioning.
  await topics.create('products', { partitions: 3 })
  const products = Array.from({ length: 30 }, (_, id) => ({ key: `p${id}`, value: `product ${id}` }))
  await topics.produce('products', products)
  const orders = products.map(({ key }, n) => ({ key: `order ${n}`, value: key }))
  await topics.produce('orders', orders)
  const naming = (): Topology => {
    const builder = new StreamsBuilder()
    const table = builder.globalTable(topics.name('products'), texts)
    builder
      .stream(topics.name('orders'), texts)
      .join(
        table,
        (_, product) => product,
        (product, name) => `${product} is ${name}`,
      )
      .to(topics.name('named'), written)
    return builder.build()
  }
  const start = () => application(broker, naming(), { 'application.id': topics.name('naming') })
  await using first = start()
  await using second = start()
  await Promise.all([first.streams.start(), second.streams.start()])
  const all = Object.fromEntries(products.map(({ key, value }, n) => [`order ${n}`, [`${key} is ${value}`]]))
  await eventually(async () => expect(await historyOf(topics, 'named')).toEqual(all), {
    description: 'every order has the name of its product',
  })
  await eventually(
    () =>
      expect(
        [first, second].map(({ streams }) => streams.metadataForLocalThreads()[0]?.activeTasks.map((it) => it.state)),
      ).toEqual([['running'], ['running']]),
    { description: 'each instance runs one task' },
  )
  await topics.produce('products', [
    { key: 'p7', value: 'another' },
    { key: 'p8', value: null },
  ])
  // Both instances have it once each has named an order by it; the deleted product names none.
  const again = Array.from({ length: 20 }, (_, n) => ({ key: `again ${n}`, value: 'p7' }))
  await eventually(
    async () => {
      await topics.produce('orders', [{ key: 'gone', value: 'p8' }, ...again])
      const history = await historyOf(topics, 'named')
      expect(again.map(({ key }) => history[key]?.at(-1))).toEqual(again.map(() => 'p7 is another'))
    },
    { description: 'every order has the new name of its product' },
  )
  // What both have caught up with, stays: one more round names every order but the one of the deleted product.
  const before = await historyOf(topics, 'named')
  const lengths = (history: typeof before) => again.map(({ key }) => history[key]!.length)
  await topics.produce('orders', [{ key: 'gone', value: 'p8' }, ...again])
  await eventually(
    async () => expect(lengths(await historyOf(topics, 'named'))).toEqual(lengths(before).map((length) => length + 1)),
    { description: 'one more round of orders has been named' },
  )
  expect((await historyOf(topics, 'named'))['gone']).toEqual(before['gone'])
})
