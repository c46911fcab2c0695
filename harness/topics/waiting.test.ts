import type { Consumer } from 'kafkajs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, startBroker } from '../broker/index.ts'
import { expect as expectKafka } from '../expecting/index.ts'
import { harnessClient } from './client.ts'
import {
  openTopics,
  produceSentinel,
  readable,
  readUntilSentinel,
  type Topics,
  waitForCommitted,
  waitForMembers,
  waitForRecords,
} from './index.ts'

let broker: Broker
let topics: Topics
let count = 0
const fresh = () => `w${++count}`

beforeAll(async () => {
  broker = await startBroker({ mode: 'native' })
  topics = await openTopics({ bootstrapServers: broker.bootstrapServers, namespace: 'wait.' })
})

afterAll(async () => {
  await topics?.[Symbol.asyncDispose]()
  await broker?.[Symbol.asyncDispose]()
})

/** A consumer that commits each record; stopped at the end of `work`. */
async function consuming<T>(group: string, topic: string, work: (consumer: Consumer) => Promise<T>): Promise<T> {
  const kafka = harnessClient(broker.bootstrapServers)
  const consumer = kafka.consumer({ groupId: topics.name(group), maxWaitTimeInMs: 100, heartbeatInterval: 100 })
  await consumer.connect()
  await consumer.subscribe({ topic: topics.name(topic), fromBeginning: true })
  await consumer.run({ autoCommitThreshold: 1, eachMessage: async () => {} })
  try {
    return await work(consumer)
  } finally {
    await consumer.disconnect()
  }
}

test('what stands before a sentinel is read in every partition, and nothing behind it', async () => {
  const topic = fresh()
  await topics.create(topic, { partitions: 3 })
  await topics.produce(topic, [
    { value: 'a', partition: 0 },
    { value: 'b', partition: 2 },
  ])
  const sentinel = await produceSentinel(topics, topic)
  await topics.produce(topic, [{ value: 'behind', partition: 0 }])
  expect(sentinel.positions.map(({ partition }) => partition)).toEqual([0, 1, 2])
  const before = await readUntilSentinel(topics, topic, sentinel)
  expect(before.map((record) => readable(record).text)).toEqual(['a', 'b'])
  const one = await readUntilSentinel(topics, topic, sentinel, { partition: 2 })
  expect(one.map((record) => readable(record).text)).toEqual(['b'])
})

test('in another topic all is read but the sentinels, once as many have come', async () => {
  const [input, output] = [fresh(), fresh()]
  await topics.create(input, { partitions: 2 })
  await topics.create(output)
  const sentinel = await produceSentinel(topics, input, { value: 'stop' })
  const reading = readUntilSentinel(topics, output, sentinel)
  const passed = { value: 'stop', headers: { 'kata-sentinel': sentinel.id } }
  await topics.produce(output, [{ value: 'x' }, passed, { value: 'y' }])
  await topics.produce(output, [passed])
  expect((await reading).map((record) => readable(record).text)).toEqual(['x', 'y'])
})

test('a sentinel that does not arrive is a verdict that shows the topic', async () => {
  const [input, output] = [fresh(), fresh()]
  await topics.create(input)
  await topics.create(output)
  await topics.produce(output, [{ value: 'only this' }])
  const sentinel = await produceSentinel(topics, input)
  const late = readUntilSentinel(topics, output, sentinel, { timeoutMs: 2_000 })
  await expect(late).rejects.toMatchObject({
    code: 'NOT_IN_TIME',
    kind: 'verdict',
    message: expect.stringContaining('only this'),
  })
})

test('members, assignments and committed offsets of a group are seen', async () => {
  const [topic, group] = [fresh(), fresh()]
  await topics.create(topic, { partitions: 3 })
  await topics.produce(
    topic,
    Array.from({ length: 9 }, (_, i) => ({ value: String(i), partition: i % 3 })),
  )
  expectKafka(await topics.committed(group, topic)).toHaveCommitted({ 0: null, 1: null, 2: null })
  await consuming(group, topic, () =>
    consuming(group, topic, async () => {
      const members = await waitForMembers(topics, group, 2)
      const owned = members.flatMap(({ assignments }) => assignments[topics.name(topic)] ?? [])
      expect(owned.toSorted()).toEqual([0, 1, 2])
      expectKafka(await waitForCommitted(topics, group, topic)).toHaveCommitted({ 0: 3, 1: 3, 2: 3 })
      expect(await topics.groupState(group)).toBe('Stable')
    }),
  )
  await waitForMembers(topics, group, 0)
  expect(await topics.groupState(group)).toBe('Empty')
  expect(await topics.members(group)).toEqual([])
})

test('waiting for offsets that never come is a verdict that shows those there are', async () => {
  const [topic, group] = [fresh(), fresh()]
  await topics.create(topic)
  await topics.produce(topic, [{ value: 'a' }])
  const late = waitForCommitted(topics, group, topic, new Map([[0, 1n]]), { timeoutMs: 2_000 })
  await expect(late).rejects.toMatchObject({
    code: 'NOT_IN_TIME',
    expected: expect.stringContaining(`wait.${group}`),
    observed: expect.stringContaining('0 => null'),
  })
})

test('records are awaited by count or by what they say', async () => {
  const topic = fresh()
  await topics.create(topic)
  const waiting = waitForRecords(topics, topic, 2)
  const found = waitForRecords(topics, topic, (records) => records.some((record) => readable(record).text === 'last'))
  await topics.produce(topic, [{ value: 'first' }])
  await topics.produce(topic, [{ value: 'last' }])
  expectKafka(await waiting).toHaveRecords([{ value: 'first' }, { value: 'last' }])
  expect(await found).toHaveLength(2)
})
