import { expect, test } from 'vitest'
import { eventually } from '../../topics/index.ts'
import { TopologyTestDriver } from '../driver/driver.ts'
import { Consumed } from '../dsl/options/consumed.ts'
import { Produced } from '../dsl/options/produced.ts'
import { StreamsBuilder } from '../dsl/streams-builder.ts'
import { string } from '../serdes/basic.ts'
import type { Topology } from '../topology/topology.ts'
import { application, tableOf } from './fixtures/application.ts'
import { ownCluster } from './fixtures/cluster.ts'

const { broker, topics, setup } = await ownCluster('foreign-keys.')

/** Orders, whose values are the keys of their customers, with the customers' names. */
function namedOrders(orders: string, customers: string, to: string): Topology {
  const builder = new StreamsBuilder()
  const people = builder.table(customers, Consumed.with(string, string))
  builder
    .table(orders, Consumed.with(string, string))
    .leftJoin(
      people,
      (customer) => (customer === 'nobody' ? null : customer),
      (customer, name) => `${customer}: ${name ?? '?'}`,
    )
    .toStream()
    .to(to, Produced.with(string, string))
  return builder.build()
}

interface Row {
  key: string
  value: string | null
}

/** What stands last for each key, for the same records. */
function expectedOf(rows: { orders: readonly Row[]; customers: readonly Row[] }): Record<string, string> {
  const driver = new TopologyTestDriver(namedOrders('orders', 'customers', 'to'))
  for (const [topic, records] of Object.entries(rows))
    for (const { key, value } of records) driver.createInputTopic(topic, string, string).pipeInput(key, value)
  const read = driver.createOutputTopic('to', string, string).readRecordsToList()
  driver.close()
  return Object.fromEntries(read.map(({ key, value }) => [String(key), value ?? '']))
}

test.each(['at_least_once', 'exactly_once_v2'] as const)(
  'a foreign-key join finds its rows over partitions and instances, and after one has gone (%s)',
  async (guarantee) => {
    const { input: orders, output, from, to, id } = await setup({ partitions: 4 })
    // A foreign-key join asks for no equal numbers of partitions.
    const customers = `${orders}-customers`
    await topics.create(customers, { partitions: 3 })
    const config = { 'application.id': id, 'processing.guarantee': guarantee }
    const start = async (process: string) => {
      const built = namedOrders(from, topics.name(customers), to)
      const made = application(broker, built, { ...config, 'process.id': process })
      await made.streams.start()
      return made
    }
    await using one = await start('one')
    await using two = await start('two')
    const rows = {
      orders: Array.from(
        { length: 60 },
        (_, n): Row => ({ key: `o-${n}`, value: n % 9 === 8 ? 'nobody' : `c-${n % 9}` }),
      ),
      customers: Array.from({ length: 7 }, (_, n): Row => ({ key: `c-${n}`, value: `Name ${n}` })),
    }
    const arrive = async (more: typeof rows) => {
      await Promise.all([topics.produce(orders, more.orders), topics.produce(customers, more.customers)])
    }
    await arrive(rows)
    await eventually(async () => expect(await tableOf(topics, output)).toEqual(expectedOf(rows)), {
      description: 'each order has its customer’s name',
    })
    await two.streams.close()
    const later = {
      orders: [...rows.orders.slice(0, 20).map(({ key }) => ({ key, value: 'c-3' })), { key: 'o-30', value: null }],
      customers: [
        { key: 'c-3', value: 'Another name' },
        { key: 'c-4', value: null },
        { key: 'c-7', value: 'At last' },
      ],
    }
    await arrive(later)
    const all = { orders: [...rows.orders, ...later.orders], customers: [...rows.customers, ...later.customers] }
    await eventually(async () => expect(await tableOf(topics, output)).toEqual(expectedOf(all)), {
      description: 'each order has its customer’s new name',
    })
    expect([...one.errors, ...two.errors]).toEqual([])
  },
)
