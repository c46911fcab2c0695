/** The wire in front of a real broker, with three clients that speak different versions of the protocol. */
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import {
  Consumer as PlatformaticConsumer,
  Producer as PlatformaticProducer,
  stringDeserializers,
  stringSerializers,
} from '@platformatic/kafka'
import kafkajs from 'kafkajs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Broker, ensureNativeKafka, startBroker } from '../broker/index.ts'
import { spawnGuarded } from '../guardian/index.ts'
import { decode, encode, readRequestHeader, responseBodyAt, schemaOf } from '../protocol/index.ts'
import { openWire } from './index.ts'
import type { Wire } from './types.ts'

let broker: Broker
let java: { java: string; libs: string }

beforeAll(async () => {
  java = await ensureNativeKafka()
  broker = await startBroker({ mode: 'native' })
}, 180_000)

afterAll(() => broker?.[Symbol.asyncDispose]())

let topics = 0
/** A topic of one partition, made around the wire. */
async function newTopic(): Promise<string> {
  topics += 1
  const topic = `wire-${topics}`
  await using admin = disposable(client(broker.bootstrapServers).admin(), (one) => one.disconnect())
  await admin.value.connect()
  await admin.value.createTopics({ topics: [{ topic, numPartitions: 1 }] })
  return topic
}

function client(brokers: readonly string[]): kafkajs.Kafka {
  const retry = { initialRetryTime: 20, maxRetryTime: 250, retries: 200 }
  return new kafkajs.Kafka({ clientId: 'wire-test', brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING, retry })
}

function disposable<T>(value: T, close: (value: T) => Promise<unknown>) {
  return { value, [Symbol.asyncDispose]: async () => void (await close(value)) }
}

/** Sends `0` to `4`, each after the other's acknowledgement. */
async function sendFive(servers: readonly string[], topic: string, idempotent: boolean): Promise<void> {
  const producer = client(servers).producer({ idempotent, allowAutoTopicCreation: false })
  await producer.connect()
  for (let value = 0; value < 5; value += 1) {
    await producer.send({ topic, acks: -1, messages: [{ value: String(value) }] })
  }
  await producer.disconnect()
}

/** All values of the topic, read by kafkajs up to its end. */
async function valuesOf(servers: readonly string[], topic: string): Promise<string[]> {
  const admin = client(broker.bootstrapServers).admin()
  await admin.connect()
  const [end] = await admin.fetchTopicOffsets(topic)
  await admin.disconnect()
  const consumer = client(servers).consumer({ groupId: `${topic}-readers`, maxWaitTimeInMs: 100 })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  const values: string[] = []
  await new Promise<void>((resolve, reject) => {
    const eachMessage = async ({ message }: kafkajs.EachMessagePayload) => {
      values.push(String(message.value))
      if (Number(message.offset) + 1 >= Number(end?.high)) resolve()
    }
    consumer.run({ eachMessage }).catch(reject)
  })
  await consumer.disconnect()
  return values
}

/** Runs one of Kafka's console tools; resolves with what it printed. */
async function tool(mainClass: string, args: readonly string[], input = ''): Promise<string> {
  const child = spawnGuarded(
    java.java,
    [
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-cp',
      join(java.libs, '*'),
      `org.apache.kafka.tools.${mainClass}`,
      ...args,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  child.stdin?.end(input)
  const [out, log, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')])
  expect(code, `${mainClass}: ${out}${log}`).toBe(0)
  return out
}

/** Decodes and encodes all that passed; the replay holds the bytes. */
function expectIdentity(wire: Wire): Set<string> {
  const kinds = new Set<string>()
  const lines = wire.trace.toReplay().trim().split('\n').slice(1)
  for (const [index, line] of lines.entries()) {
    const { frame: base64 } = JSON.parse(line) as { frame: string }
    const frame = Buffer.from(base64, 'base64')
    const { api, apiKey, apiVersion, direction, body } = wire.trace.messages[index]!
    const kind = `${api} v${apiVersion} ${direction}`
    expect(body, kind).toBeDefined()
    const bytes = frame.subarray(
      direction === 'request' ? readRequestHeader(frame).bodyAt : responseBodyAt(frame, apiKey, apiVersion),
    )
    const schema = schemaOf(apiKey, apiVersion, direction)
    expect(encode(schema, decode(schema, bytes)).equals(bytes), kind).toBe(true)
    kinds.add(kind)
  }
  return kinds
}

/** The broker's node id is in every connection that is not for bootstrapping: no client went around the wire. */
function expectThroughWire(wire: Wire, api: string): void {
  const messages = wire.trace.filter({ api })
  expect(messages.length).toBeGreaterThan(1)
  expect(messages.every(({ node }) => node >= 0)).toBe(true)
}

const cutSecondProduceResponse = {
  api: 'Produce',
  direction: 'response',
  nth: 2,
  action: { do: 'cut', when: 'before' },
} as const

test('the second acknowledgement lost: a plain producer writes its record twice', async () => {
  await using wire = await openWire({ target: broker.bootstrapServers })
  const topic = await newTopic()
  const fault = wire.fault({ ...cutSecondProduceResponse, topic })
  await sendFive(wire.bootstrapServers, topic, false)
  expect(await valuesOf(wire.bootstrapServers, topic)).toEqual(['0', '1', '1', '2', '3', '4'])
  expect(fault.fired).toBe(1)
  expectThroughWire(wire, 'Produce')
  expectThroughWire(wire, 'Fetch')
  expectIdentity(wire)
})

test('the second acknowledgement lost: an idempotent producer writes its record once', async () => {
  await using wire = await openWire({ target: broker.bootstrapServers })
  const topic = await newTopic()
  const fault = wire.fault({ ...cutSecondProduceResponse, topic })
  await sendFive(wire.bootstrapServers, topic, true)
  expect(await valuesOf(wire.bootstrapServers, topic)).toEqual(['0', '1', '2', '3', '4'])
  expect(fault.fired).toBe(1)
  const [first] = wire.trace.filter({ api: 'Produce', direction: 'request', topic })
  const { batches } = (first!.body as { topicData: { partitionData: { records: { batches: unknown[] } }[] }[] })
    .topicData[0]!.partitionData[0]!.records
  expect(batches).toMatchObject([{ recordCount: 1, baseSequence: 0, isTransactional: false, compression: 'none' }])
})

test('a transaction of kafkajs is seen in the trace by its transactional id', async () => {
  await using wire = await openWire({ target: broker.bootstrapServers })
  const topic = await newTopic()
  const transactionalId = `${topic}-tx`
  const producer = client(wire.bootstrapServers).producer({ transactionalId, idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  const transaction = await producer.transaction()
  await transaction.send({ topic, messages: [{ value: 'a' }] })
  await transaction.sendOffsets({
    consumerGroupId: `${topic}-g`,
    topics: [{ topic, partitions: [{ partition: 0, offset: '1' }] }],
  })
  await transaction.commit()
  await producer.disconnect()
  const apis = ['InitProducerId', 'AddPartitionsToTxn', 'Produce', 'AddOffsetsToTxn', 'TxnOffsetCommit', 'EndTxn']
  for (const api of apis) expect(wire.trace.filter({ api, transactionalId }).length, api).toBeGreaterThan(1)
  expect(wire.trace.timeline()).toContain(`transactionalId=${transactionalId}`)
  expectIdentity(wire)
})

test('an error answered in the place of the broker is retried by kafkajs', async () => {
  await using wire = await openWire({ target: broker.bootstrapServers })
  const topic = await newTopic()
  const fault = wire.fault({
    api: 'Produce',
    direction: 'request',
    topic,
    action: { do: 'answer', error: 'NOT_LEADER_OR_FOLLOWER' },
  })
  await sendFive(wire.bootstrapServers, topic, true)
  expect(fault.fired).toBe(1)
  expect(await valuesOf(wire.bootstrapServers, topic)).toEqual(['0', '1', '2', '3', '4'])
})

test('@platformatic/kafka produces and consumes through the wire, and retries a lost acknowledgement', async () => {
  await using wire = await openWire({ target: broker.bootstrapServers })
  const topic = await newTopic()
  const options = {
    clientId: 'platformatic',
    bootstrapBrokers: [...wire.bootstrapServers],
    retryDelay: 20,
    retries: 10,
  }
  const producer = new PlatformaticProducer({ ...options, serializers: stringSerializers, idempotent: true, acks: -1 })
  const fault = wire.fault({ ...cutSecondProduceResponse, topic, clientId: 'platformatic' })
  for (const value of ['0', '1', '2']) await producer.send({ messages: [{ topic, value }] })
  await producer.close()
  expect(fault.fired).toBe(1)
  const consumer = new PlatformaticConsumer({
    ...options,
    groupId: `${topic}-p`,
    deserializers: stringDeserializers,
    maxWaitTime: 100,
  })
  const stream = await consumer.consume({ topics: [topic], mode: 'earliest', autocommit: true })
  const values: string[] = []
  for await (const message of stream) {
    values.push(message.value)
    if (values.length === 3) break
  }
  await consumer.close(true)
  expect(values).toEqual(['0', '1', '2'])
  expectThroughWire(wire, 'Produce')
  expectThroughWire(wire, 'Fetch')
  const kinds = expectIdentity(wire)
  expect([...kinds].some((kind) => /^Fetch v1[3-9]/.test(kind))).toBe(true)
})

test("the JVM's console tools produce, consume with the new group protocol and describe through the wire", async () => {
  await using wire = await openWire({ target: broker.bootstrapServers })
  const topic = await newTopic()
  const server = ['--bootstrap-server', wire.bootstrapServers[0]!]
  const fault = wire.fault({ api: 'Produce', direction: 'response', topic, action: { do: 'cut', when: 'before' } })
  await tool('ConsoleProducer', [...server, '--topic', topic, '--reader-property', 'parse.key=false'], 'a\nb\nc\n')
  expect(fault.fired).toBe(1)
  const group = `${topic}-jvm`
  const read = ['--topic', topic, '--from-beginning', '--max-messages', '3', '--timeout-ms', '30000']
  const protocol = ['--command-property', 'group.protocol=consumer']
  const out = await tool('consumer.ConsoleConsumer', [...server, ...read, ...protocol, '--group', group])
  expect(out.trim().split('\n')).toEqual(['a', 'b', 'c'])
  const described = await tool('consumer.group.ConsumerGroupCommand', [...server, '--describe', '--group', group])
  expect(described).toMatch(new RegExp(`${topic}\\s+0\\s+3\\s+3\\s+0`))
  expectThroughWire(wire, 'Produce')
  expectThroughWire(wire, 'Fetch')
  expectThroughWire(wire, 'ConsumerGroupHeartbeat')
  const kinds = expectIdentity(wire)
  expect(kinds).toContain('Produce v13 request')
  expect(wire.trace.filter({ api: 'Produce', direction: 'request', topic }).length).toBeGreaterThan(0)
}, 120_000)

test('a broker killed behind the wire loses its clients, and serves them again when it is back', async () => {
  await using wire = await openWire({ target: broker.bootstrapServers })
  const topic = await newTopic()
  const producer = client(wire.bootstrapServers).producer({ allowAutoTopicCreation: false, idempotent: true })
  await producer.connect()
  const killed = wire.fault({
    api: 'Produce',
    direction: 'request',
    topic,
    nth: 2,
    action: { do: 'call', run: () => broker.kill() },
  })
  await producer.send({ topic, acks: -1, messages: [{ value: '0' }] })
  const sending = producer.send({ topic, acks: -1, messages: [{ value: '1' }] })
  await Promise.all([sending, killed.firing.then(() => broker.start())])
  await producer.disconnect()
  expect(await valuesOf(wire.bootstrapServers, topic)).toEqual(['0', '1'])
}, 120_000)
