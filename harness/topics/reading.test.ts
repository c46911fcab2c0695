import kafkajs, { CompressionTypes, type KafkaMessage } from 'kafkajs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../broker/index.ts'
import { harnessClient } from './client.ts'
import { eventually, openTopics, readable, type TopicRecord, type Topics } from './index.ts'

let broker: Broker
let topics: Topics
let count = 0
const fresh = () => `t${++count}`

beforeAll(async () => {
  broker = await startBroker({
    mode: 'native',
    config: { 'log.cleaner.backoff.ms': '100', 'log.initial.task.delay.ms': '100' },
  })
  topics = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'read.' })
})

afterAll(async () => {
  await topics?.[Symbol.asyncDispose]()
  await broker?.[Symbol.asyncDispose]()
})

const kafka = () => harnessClient(broker.bootstrapServers)
const texts = (records: readonly TopicRecord[]) => records.map((record) => readable(record).text)
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ value: String(from + i) }))

test('a record comes back with key, value, headers, partition, offset and timestamp as it was written', async () => {
  const topic = fresh()
  await topics.create(topic, { partitions: 3 })
  const bytes = new Uint8Array([0xff, 0, 0x80])
  // Younger than the broker's retention of a week.
  const timestamp = Date.now() - 60_000
  const positions = await topics.produce(topic, [
    {
      key: 'k',
      value: { ok: true },
      headers: { a: 'x', many: ['1', '2'] },
      partition: 2,
      timestamp,
    },
    { key: bytes, value: bytes, partition: 2, headers: { b: bytes, none: null, empty: '' } },
    { value: null, partition: 1 },
  ])
  expect(positions).toEqual([
    { partition: 2, offset: 0n },
    { partition: 2, offset: 1n },
    { partition: 1, offset: 0n },
  ])
  const records = await topics.read(topic)
  expect(records.map(({ partition, offset }) => `${partition}:${offset}`)).toEqual(['1:0', '2:0', '2:1'])
  expect(records[0]).toMatchObject({ topic: `read.${topic}`, key: null, value: null, headers: [] })
  expect(records[1]!.timestamp).toBe(timestamp)
  expect(readable(records[1]!)).toMatchObject({ key: 'k', value: { ok: true }, headers: { a: 'x', many: '1, 2' } })
  expect(records[2]!.key).toEqual(Buffer.from(bytes))
  expect(records[2]!.value).toEqual(Buffer.from(bytes))
  expect(records[2]!.headers.map(([name]) => name)).toEqual(['b', 'none', 'empty'])
  expect(records[2]!.headers[0]![1]).toEqual(Buffer.from(bytes))
})

test('a header without a value is written as that, among other records', async () => {
  const topic = fresh()
  await topics.create(topic, { partitions: 2 })
  const headers = { a: 'x', none: null, twice: ['y', 'z'], half: ['y', null] }
  const timestamp = Date.now() - 60_000
  const positions = await topics.produce(topic, [
    { value: '1', partition: 1 },
    { key: 'k', value: '2', headers, partition: 1, timestamp },
    { value: null, headers, partition: 1 },
  ])
  expect(positions.map(({ partition, offset }) => `${partition}:${offset}`)).toEqual(['1:0', '1:1', '1:2'])
  const seen: KafkaMessage[] = []
  const consumer = kafka().consumer({ groupId: topics.name('null-headers'), maxWaitTimeInMs: 50 })
  await consumer.connect()
  await consumer.subscribe({ topic: topics.name(topic), fromBeginning: true })
  await consumer.run({ eachMessage: async ({ message }) => void seen.push(message) })
  await eventually(() => seen, { until: () => seen.length === 3, description: 'kafkajs has read the three records' })
  await consumer.disconnect()
  const written = {
    a: Buffer.from('x'),
    none: null,
    twice: [Buffer.from('y'), Buffer.from('z')],
    half: [Buffer.from('y'), null],
  }
  expect(seen.map((message) => message.headers)).toEqual([{}, written, written])
  expect(seen[1]!.timestamp).toBe(String(timestamp))
})

test('keys are placed as Kafka places them, and each record is told its own position', async () => {
  const topic = fresh()
  await topics.create(topic, { partitions: 5 })
  const sent = Array.from({ length: 50 }, (_, i) => ({ key: `user-${i % 7}`, value: { i } }))
  const positions = await topics.produce(topic, sent)
  const records = (await topics.read(topic)).map(readable)
  for (const [index, { partition, offset }] of positions.entries()) {
    const record = records.find((it) => it.partition === partition && it.offset === offset)
    expect(record).toMatchObject({ key: sent[index]!.key, value: { i: index } })
  }
  expect(new Set(records.map(({ key, partition }) => `${key}@${partition}`)).size).toBe(7)
})

test('an empty topic, one partition and a starting offset are read as such', async () => {
  const topic = fresh()
  await topics.create(topic, { partitions: 2 })
  expect(await topics.read(topic)).toEqual([])
  await topics.produce(topic, [
    { value: 'a', partition: 0 },
    { value: 'b', partition: 0 },
    { value: 'c', partition: 1 },
  ])
  expect(texts(await topics.read(topic, { partition: 1 }))).toEqual(['c'])
  expect(texts(await topics.read(topic, { partition: 0, from: 1n }))).toEqual(['b'])
  expect(texts(await topics.read(topic, { from: 9n }))).toEqual([])
})

test('holes that compaction leaves, at the end of the log too, neither stop nor shorten the reading', async () => {
  const topic = fresh()
  await topics.create(topic, {
    config: {
      'cleanup.policy': 'compact',
      'segment.ms': '50',
      'min.cleanable.dirty.ratio': '0.01',
      'delete.retention.ms': '0',
    },
  })
  await topics.produce(topic, [{ key: 'kept', value: 'kept' }])
  // Each look appends to the log: that rolls the segment, and only closed segments are compacted.
  const left = await eventually(
    async () => {
      await topics.produce(topic, [{ key: 'gone', value: 'gone' }])
      return topics.read(topic)
    },
    {
      until: (records) => BigInt(records.at(-1)!.offset) > BigInt(records.length) + 2n,
      timeoutMs: 30_000,
      description: 'compaction has left holes in the log',
    },
  )
  expect(texts(left)).toContain('kept')
  expect(texts(await topics.read(topic, { maxBytes: 1 }))).toContain('kept')
})

test('a log whose first records were deleted is read from where it begins now', async () => {
  const topic = fresh()
  await topics.create(topic)
  await topics.produce(topic, numbered(0, 10))
  await topics.deleteBefore(topic, { partition: 0, offset: 7n })
  expect(texts(await topics.read(topic))).toEqual(['7', '8', '9'])
  expect(await topics.bounds(topic)).toEqual(new Map([[0, { start: 7n, end: 10n }]]))
})

test('batches in every compression are read', async () => {
  const topic = fresh()
  await topics.create(topic)
  const { Producer } = await import('@platformatic/kafka')
  const client = { clientId: 'codecs', bootstrapBrokers: [...broker.bootstrapServers] }
  const producer = new Producer(client)
  const value = Buffer.from('x'.repeat(300))
  for (const compression of ['gzip', 'snappy', 'lz4', 'zstd', 'none'] as const) {
    const key = Buffer.from(compression)
    await producer.send({ compression, messages: [1, 2, 3].map(() => ({ topic: topics.name(topic), key, value })) })
  }
  await producer.close()
  const gzip = kafka().producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner })
  await gzip.connect()
  await gzip.send({
    topic: topics.name(topic),
    compression: CompressionTypes.GZIP,
    messages: [{ key: 'kafkajs', value }],
  })
  await gzip.disconnect()
  const records = (await topics.read(topic)).map(readable)
  const keys = ['gzip', 'snappy', 'lz4', 'zstd', 'none'].flatMap((key) => [key, key, key])
  expect(records.map(({ key }) => key)).toEqual([...keys, 'kafkajs'])
  expect(records.every(({ text }) => text === value.toString())).toBe(true)
})

test('many records over many fetches come complete and in order', async () => {
  const topic = fresh()
  await topics.create(topic, { partitions: 3 })
  const sent = Array.from({ length: 3_000 }, (_, i) => ({ key: `k${i % 11}`, value: String(i) }))
  for (let i = 0; i < sent.length; i += 300) await topics.produce(topic, sent.slice(i, i + 300))
  const records = (await topics.read(topic, { maxBytes: 4_000 })).map(readable)
  expect(new Set(records.map(({ text }) => text)).size).toBe(3_000)
  for (const partition of [0, 1, 2]) {
    const offsets = records.filter((it) => it.partition === partition).map(({ offset }) => offset)
    expect(offsets).toEqual(offsets.map((_, i) => BigInt(i)))
  }
})

test('reading and writing go on after the broker was killed and started again', async () => {
  const topic = fresh()
  await topics.create(topic)
  await topics.produce(topic, [{ value: 'before' }])
  await topics.read(topic)
  await broker.kill()
  await broker.start()
  expect(texts(await topics.read(topic))).toEqual(['before'])
  await topics.produce(topic, [{ value: 'after' }])
  expect(texts(await topics.read(topic))).toEqual(['before', 'after'])
  expect(await topics.exists(topic)).toBe(true)
  expect(await topics.committed(fresh(), topic)).toEqual(new Map([[0, null]]))
})

test('a topic or partition that is not there is named at once', async () => {
  const topic = fresh()
  await topics.create(topic, { partitions: 2, config: { 'retention.ms': '1234567' } })
  expect(await topics.exists(topic)).toBe(true)
  expect(await topics.exists('missing')).toBe(false)
  const missing = { code: 'TOPIC_MISSING', kind: 'verdict', message: expect.stringContaining('read.missing') }
  await expect(topics.read('missing')).rejects.toMatchObject(missing)
  await expect(topics.produce('missing', [{ value: 'x' }])).rejects.toMatchObject(missing)
  await expect(topics.describe('missing')).rejects.toMatchObject(missing)
  await expect(topics.committed('group', 'missing')).rejects.toMatchObject(missing)
  await expect(topics.read(topic, { partition: 2 })).rejects.toMatchObject({ code: 'PARTITION_MISSING' })
  const { partitions, config } = await topics.describe(topic)
  expect(partitions.map(({ partition }) => partition)).toEqual([0, 1])
  expect(config['retention.ms']).toBe('1234567')
})

test('a name gets the namespace once, and names of Kafka itself never', () => {
  expect(topics.name('orders')).toBe('read.orders')
  expect(topics.name('read.orders')).toBe('read.orders')
  expect(topics.name('__consumer_offsets')).toBe('__consumer_offsets')
})

test('members whose sessions are ended are gone from the groups of the namespace, and from no others', async () => {
  await using own = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'kexpire1.' })
  await using other = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'kexpire2.' })
  const consumers = [own, other].map((one) => kafka().consumer({ groupId: one.name('billing'), maxWaitTimeInMs: 100 }))
  await own.expireSessions() // no group is no error
  for (const [index, one] of [own, other].entries()) {
    await one.create('orders')
    await consumers[index]!.connect()
    await consumers[index]!.subscribe({ topic: one.name('orders') })
    await consumers[index]!.run({ eachMessage: async () => {} })
    expect(await one.members('billing')).toHaveLength(1)
  }
  const [before] = await own.members('billing')
  await own.expireSessions()
  const after = await own.members('billing')
  expect(after.filter(({ memberId }) => memberId === before?.memberId)).toEqual([])
  expect(await other.members('billing')).toHaveLength(1)
  await Promise.all(consumers.map((one) => one.disconnect()))
})

test('clearing deletes the topics and groups of the namespace and no others', async () => {
  await using own = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'kclear1.' })
  await using other = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'kclear2.' })
  for (const one of [own, other]) {
    await one.create('orders')
    await one.commit('billing', 'orders', new Map([[0, 0n]]))
    expect(await one.committed('billing', 'orders')).toEqual(new Map([[0, 0n]]))
  }
  await own.clear()
  await own.clear() // nothing left to delete is no error
  expect(await own.list()).toEqual([])
  expect(await other.list()).toEqual(['kclear2.orders'])
  const looking = kafka().admin()
  const { groups } = await looking.listGroups()
  await looking.disconnect()
  expect(groups.map(({ groupId }) => groupId).filter((id) => id.startsWith('kclear'))).toEqual(['kclear2.billing'])
})
