import { Kafka } from 'kafkajs'
import { eventually, expect, produceSentinel, type RecordToProduce, waitForRecords } from '#harness'
import { means } from './means.ts'
import { test } from './world.ts'

const hourMs = 3_600_000

/** What is easily lost on the way: no key, no value, no UTF-8, headers twice and without a value, times of others. */
const odd = (now: number): RecordToProduce[] => [
  { key: 'a', value: 'an hour ago', partition: 0, timestamp: now - hourMs },
  { key: 'a', value: 'a minute before that', partition: 0, timestamp: now - hourMs - 60_000 },
  { key: null, value: 'no key', partition: 1 },
  { key: 'gone', value: null, partition: 1 },
  { key: new Uint8Array([0, 255, 128]), value: new Uint8Array([0, 1, 254, 255]), partition: 0 },
  { key: '', value: '', partition: 1 },
  {
    key: 'h',
    value: 'headers',
    partition: 0,
    headers: { trace: ['one', 'two'], empty: '', raw: new Uint8Array([255]) },
  },
  { key: 'h', value: 'a header of null', partition: 0, headers: { nothing: null } },
]

test('9.2 records arrive under the remote name as they were: those from before and those that come', async ({
  world,
  app,
  topics,
}) => {
  for (const name of ['orders.v1', 'orders-v1', 'orders.v10', 'more-orders.v1'])
    await topics.create(name, { partitions: 2 })
  // MirrorMaker takes such a name for that of a copy, and leaves it out by default.
  await topics.create('old.replica')
  await topics.produce('old.replica', [{ key: 'k', value: 'of that name' }])
  await topics.produce('orders.v1', [{ value: 'long gone', partition: 0 }])
  await topics.deleteBefore('orders.v1', { partition: 0, offset: 1n })
  const now = Date.now()
  await topics.produce('orders.v1', odd(now))
  await topics.produce('orders-v1', [{ value: 'of somebody else' }])
  await world.startMirror(app, { topics: ['orders.v1', 'old.replica'] })
  const copy = world.copyOf('orders.v1')
  await world.untilCopied('orders.v1', odd(now).length)
  await topics.produce(
    'orders.v1',
    Array.from({ length: 50 }, (_, n) => ({ key: `k-${n % 7}`, value: `later ${n}` })),
  )
  await world.untilCopied('orders.v1', odd(now).length + 50)
  await eventually(() => world.countOf(world.copyOf('old.replica')), {
    until: (count) => count === 1,
    description: means.leftOut,
  })
  const rest = ({ key, value, headers, timestamp, partition }: (typeof written)[number]) => ({
    key: key && Buffer.from(key).toString('hex'),
    value: value && Buffer.from(value).toString('hex'),
    headers: headers.map(([name, one]) => `${name}=${one && Buffer.from(one).toString('hex')}`),
    timestamp,
    partition,
  })
  const written = await topics.read('orders.v1')
  expect((await world.backup.read(copy)).map(rest), means.asTheyWere).toEqual(written.map(rest))
  const own = (await world.backup.list()).filter((name) => name.includes(topics.name('')))
  expect(own, means.noOthers).toEqual([world.copyOf('old.replica'), copy])
})

test('9.2 what was aborted on the primary is not seen on the backup', async ({ world, app, topics, broker }) => {
  await topics.create('orders')
  const kafka = new Kafka({ ...broker.clientConfig, brokers: [...broker.bootstrapServers], logLevel: 0 } as never)
  const producer = kafka.producer({ transactionalId: topics.name('tx'), maxInFlightRequests: 1, idempotent: true })
  await producer.connect()
  for (const [value, end] of [
    ['kept', 'commit'],
    ['aborted', 'abort'],
    ['kept too', 'commit'],
  ] as const) {
    const transaction = await producer.transaction()
    await transaction.send({ topic: topics.name('orders'), messages: [{ key: 'k', value }] })
    await transaction[end]()
  }
  await producer.disconnect()
  await produceSentinel(topics, 'orders')
  await world.startMirror(app, { topics: ['orders'] })
  await world.untilCopied('orders', 3)
  const copied = await waitForRecords(world.backup, world.copyOf('orders'), 3)
  const values = copied
    .map(({ value }) => Buffer.from(value ?? []).toString())
    .filter((one) => !one.includes('sentinel'))
  expect(values, means.aborted).toEqual(['kept', 'kept too'])
})
