import { readdir } from 'node:fs/promises'
import { eventually, expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { startByHand } from './by-hand.ts'
import { means } from './means.ts'
import { addressesOf, propertiesOf } from './properties.ts'

const options = { port: 23_456, controllerPort: 23_457, dataDir: '/var/lib/kafka' }

test('1.1 server.properties describes one process, broker and controller at once, on 127.0.0.1 alone', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const properties = propertiesOf(await app.serverProperties(options))
  const roles = properties
    .get('process.roles')
    ?.split(',')
    .map((role) => role.trim())
  expect(roles?.sort(), means.roles).toEqual(['broker', 'controller'])
  const listeners = addressesOf(properties.get('listeners') ?? 'PLAINTEXT://:9092')
  expect(listeners, means.loopback).toContain({ host: '127.0.0.1', port: options.port })
  expect(listeners, means.loopback).toContain({ host: '127.0.0.1', port: options.controllerPort })
  expect(listeners, means.loopback).toHaveLength(2)
  const advertised = properties.get('advertised.listeners') ?? properties.get('listeners')
  expect(advertised, means.advertised).toContain(`127.0.0.1:${options.port}`)
})

test('1.1 one broker can hold all replicas of the internal topics', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const properties = propertiesOf(await app.serverProperties(options))
  const asked = [
    'offsets.topic.replication.factor',
    'transaction.state.log.replication.factor',
    'transaction.state.log.min.isr',
  ]
  expect(Object.fromEntries(asked.map((name) => [name, properties.get(name)])), means.oneBroker).toEqual(
    Object.fromEntries(asked.map((name) => [name, '1'])),
  )
})

test('1.1 the data of the Kafka is where it was asked for, whatever characters the path has', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  for (const dataDir of ['/somewhere/of my own/data', '/home/анна/данные', '/a\\new\\u0041/#1=2:3!', '/データ/😀']) {
    const properties = propertiesOf(await app.serverProperties({ ...options, dataDir }))
    const directory = properties.get('log.dirs') ?? properties.get('log.dir')
    expect(directory, dataDir === '/somewhere/of my own/data' ? means.logDirs : means.latin1).toBe(dataDir)
  }
})

test('1.1 the commands start a Kafka on which topics, producers and groups work', async ({ subject, needs }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  await using kafka = await startByHand(app)
  const { admin, client } = kafka
  await admin.createTopics({
    topics: [{ topic: 'first', numPartitions: 1, replicationFactor: 1 }],
    waitForLeaders: true,
  })
  await eventually(() => admin.fetchOffsets({ groupId: 'first-group', topics: ['first'] }), {
    description: means.groupHasCoordinator,
  })
  const producer = client.producer({ idempotent: true })
  await producer.connect()
  await producer.send({ topic: 'first', messages: [{ value: 'hello' }] })
  await producer.disconnect()
  expect((await admin.fetchTopicOffsets('first'))[0], means.oneRecord).toMatchObject({ partition: 0, offset: '1' })
  expect(await readdir(kafka.dataDir).catch(() => []), means.filesInDataDir).toContain('meta.properties')
})
