import { randomUUID } from 'node:crypto'
import { Kafka, logLevel } from 'kafkajs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { engineVersion, hasImage } from '../docker/index.ts'
import type { KataError } from '../errors/index.ts'
import { client, newTopic, reach, send, valuesAfterLostAnswer, valuesUpTo } from './conformance-client.ts'
import { ensureImage, kafkaImage } from './docker.ts'
import { type Broker, type BrokerMode, startBroker } from './index.ts'

const COMPATIBLE_IMAGE = 'local/cp-kafka-compat:8.1.0'

/** Why the container part cannot run here; undefined when it can. */
async function containerObstacle(): Promise<string | undefined> {
  try {
    await engineVersion()
    if (!process.env['KATA_KAFKA_IMAGE'] && (await hasImage(COMPATIBLE_IMAGE))) {
      process.env['KATA_KAFKA_IMAGE'] = COMPATIBLE_IMAGE
    }
    await ensureImage(kafkaImage())
    return undefined
  } catch (error) {
    return (error as KataError).observed
  }
}

const obstacle = await containerObstacle()
if (obstacle) console.warn(`conformance of the container mode is not run here: ${obstacle}`)
const modes: BrokerMode[] = obstacle ? ['native', 'external'] : ['native', 'external', 'container']

/** The broker, and what must be disposed with it: an external cluster is played by a native one. */
async function brokerOf(mode: BrokerMode): Promise<{ broker: Broker; disposals: AsyncDisposable[] }> {
  if (mode !== 'external') {
    const broker = await startBroker({ mode })
    return { broker, disposals: [broker] }
  }
  const owner = await startBroker({ mode: 'native' })
  vi.stubEnv('KAFKA_BROKERS', owner.bootstrapServers.join(','))
  const broker = await startBroker({ mode })
  vi.unstubAllEnvs()
  return { broker, disposals: [broker, owner] }
}

describe.each(modes)('a broker of mode %s', (mode) => {
  let broker: Broker
  let disposals: AsyncDisposable[]

  beforeAll(async () => {
    ;({ broker, disposals } = await brokerOf(mode))
  }, 180_000)

  afterAll(async () => {
    for (const disposal of disposals ?? []) await disposal[Symbol.asyncDispose]()
  })

  test('keeps the order of the records of a partition', async () => {
    const kafka = client(broker)
    const topic = await newTopic(kafka)
    await send(kafka, topic, [{ value: 'a' }, { value: 'b' }])
    await send(kafka, topic, [{ value: 'c' }])
    expect(await valuesUpTo(kafka, topic, 'c')).toEqual(['a', 'b', 'c'])
  })

  test('makes no topic by itself', async () => {
    const producer = client(broker).producer({ allowAutoTopicCreation: true, retry: { retries: 0 } })
    await producer.connect()
    await expect(producer.send({ topic: `t${randomUUID()}`, messages: [{ value: 'a' }] })).rejects.toThrow(
      /does not host this topic-partition/,
    )
    await producer.disconnect()
  })

  test('stores a record once that an idempotent producer sends again after a lost answer', async () => {
    expect(await valuesAfterLostAnswer(broker, true)).toEqual(['0', '1', '2'])
  })

  test('stores a record twice that a plain producer sends again after a lost answer', async () => {
    expect(await valuesAfterLostAnswer(broker, false)).toEqual(['0', '1', '1', '2'])
  })

  test('shows committed records only to readers of committed ones', async () => {
    const kafka = client(broker)
    const topic = await newTopic(kafka)
    const producer = kafka.producer({ transactionalId: randomUUID(), maxInFlightRequests: 1, idempotent: true })
    await producer.connect()
    for (const value of ['aborted', 'committed']) {
      const transaction = await producer.transaction()
      await transaction.send({ topic, messages: [{ value }] })
      await (value === 'aborted' ? transaction.abort() : transaction.commit())
    }
    await producer.disconnect()
    expect(await valuesUpTo(kafka, topic, 'committed')).toEqual(['committed'])
    expect(await valuesUpTo(kafka, topic, 'committed', true)).toEqual(['aborted', 'committed'])
  })

  test('fences the older producer of a transactional id', async () => {
    const kafka = client(broker)
    const topic = await newTopic(kafka)
    const settings = { transactionalId: randomUUID(), maxInFlightRequests: 1, idempotent: true, retry: { retries: 2 } }
    const [older, newer] = [kafka.producer(settings), kafka.producer(settings)]
    await older.connect()
    const transaction = await older.transaction()
    await transaction.send({ topic, messages: [{ value: 'older' }] })
    await newer.connect()
    const next = await newer.transaction()
    await expect(transaction.commit()).rejects.toThrow(/newer producer/i)
    await next.send({ topic, messages: [{ value: 'newer' }] })
    await next.commit()
    await Promise.all([older.disconnect(), newer.disconnect()])
    expect(await valuesUpTo(kafka, topic, 'newer')).toEqual(['newer'])
  })

  test('keeps the last record of a key in a compacted topic', async () => {
    const kafka = client(broker)
    const topic = await newTopic(kafka, {
      'cleanup.policy': 'compact',
      'segment.ms': '100',
      'min.cleanable.dirty.ratio': '0.01',
    })
    await send(kafka, topic, [
      { key: 'k', value: 'old' },
      { key: 'k', value: 'new' },
    ])
    let values: string[] = []
    for (let round = 0; values[0] !== 'new'; round++) {
      // Only closed segments are compacted, and a segment is closed by a later record.
      await send(kafka, topic, [{ key: `close ${round}`, value: `${round}` }])
      values = await valuesUpTo(kafka, topic, `${round}`)
    }
    expect(values).not.toContain('old')
  })

  test('shares the partitions of a topic between the members of a group', async () => {
    const kafka = client(broker)
    const topic = await newTopic(kafka, {}, 2)
    const groupId = `g${randomUUID()}`
    const partitions = new Map<string, number>()
    const { promise: shared, resolve: onShared } = Promise.withResolvers<void>()
    const { promise: taken, resolve: onTaken } = Promise.withResolvers<void>()
    const members = ['one', 'two'].map((name) => {
      const consumer = kafka.consumer({ groupId, sessionTimeout: 3000, heartbeatInterval: 100, maxWaitTimeInMs: 100 })
      consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
        partitions.set(name, payload.memberAssignment[topic]?.length ?? 0)
        if (partitions.get('one') === 1 && partitions.get('two') === 1) onShared()
        if (partitions.get('two') === 2 && partitions.get('one') === 1) onTaken()
      })
      return consumer
    })
    for (const consumer of members) {
      await consumer.connect()
      await consumer.subscribe({ topic })
      await consumer.run({ eachMessage: async () => {} })
    }
    await shared
    await members[0]?.disconnect()
    await taken
    await members[1]?.disconnect()
  })

  test('is back on the same address with the same records after a kill', async ({ skip }) => {
    skip(!broker.capabilities.has('kill'), `mode ${mode} cannot kill`)
    const kafka = client(broker)
    const topic = await newTopic(kafka)
    await send(kafka, topic, [{ value: 'before' }])
    const [address] = broker.bootstrapServers
    await broker.kill()
    await expect(reach(broker)).rejects.toThrow('ECONNREFUSED')
    await broker.start()
    expect(broker.bootstrapServers).toEqual([address])
    await send(kafka, topic, [{ value: 'after' }])
    expect(await valuesUpTo(kafka, topic, 'after')).toEqual(['before', 'after'])
  })

  test('is back with the same records after an orderly stop', async ({ skip }) => {
    skip(!broker.capabilities.has('restart'), `mode ${mode} cannot restart`)
    const kafka = client(broker)
    const topic = await newTopic(kafka)
    await send(kafka, topic, [{ value: 'before' }])
    await broker.stop()
    await broker.start()
    await send(kafka, topic, [{ value: 'after' }])
    expect(await valuesUpTo(kafka, topic, 'after')).toEqual(['before', 'after'])
  })

  test('keeps connections open and answers nothing while it is frozen', async ({ skip }) => {
    skip(!broker.capabilities.has('freeze'), `mode ${mode} cannot freeze`)
    const kafka = client(broker)
    const topic = await newTopic(kafka)
    const impatient = new Kafka({
      brokers: [...broker.bootstrapServers],
      logLevel: logLevel.NOTHING,
      requestTimeout: 500,
      retry: { retries: 0 },
    }).producer()
    await impatient.connect()
    await send(kafka, topic, [{ value: 'before' }])
    await broker.freeze()
    await expect(impatient.send({ topic, messages: [{ value: 'frozen' }] })).rejects.toThrow(/timed out/)
    await broker.thaw()
    await impatient.disconnect()
    await send(kafka, topic, [{ value: 'after' }])
    const values = await valuesUpTo(kafka, topic, 'after')
    expect([values[0], values.at(-1)]).toEqual(['before', 'after'])
  })

  test('refuses to freeze while it is down, or what it cannot do at all', async () => {
    if (broker.capabilities.has('kill')) {
      await broker.kill()
      await expect(broker.freeze()).rejects.toMatchObject({ code: 'BROKER_NOT_RUNNING', kind: 'usage' })
      await broker.start()
    } else {
      await expect(broker.kill()).rejects.toMatchObject({ code: 'BROKER_NOT_CAPABLE', kind: 'usage' })
    }
  })
})
