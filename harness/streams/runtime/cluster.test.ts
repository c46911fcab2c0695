/** What one broker without passwords cannot show: leaders and coordinators on several nodes, TLS, SASL. */
import { afterAll, expect, test } from 'vitest'
import { startCluster } from '../../broker/index.ts'
import { eventually, openTopics } from '../../topics/index.ts'
import { openClient } from './client/client.ts'
import type { StreamsConfig } from './config.ts'
import { application, quick, tableOf } from './fixtures/application.ts'
import { wordCounting } from './fixtures/topologies.ts'
import { KafkaStreams } from './kafka-streams.ts'

const cluster = await startCluster()
afterAll(() => cluster[Symbol.asyncDispose]())
const { bootstrapServers, clientConfig } = cluster
const topics = await openTopics({ bootstrapServers, clientConfig, namespace: 'cluster.' })
afterAll(() => topics[Symbol.asyncDispose]())

const secured = { ...clientConfig, 'bootstrap.servers': bootstrapServers }
const timeouts = { connectTimeoutMs: 5_000, requestTimeoutMs: 5_000, apiTimeoutMs: 5_000 }

for (const mechanism of ['plain', 'scram-sha-256', 'scram-sha-512'] as const) {
  test(`a client signs in by ${mechanism}, over TLS`, async () => {
    const topic = `signed-in-by-${mechanism}`
    await topics.create(topic, { partitions: 3 })
    const sasl = { ...clientConfig.sasl, mechanism }
    const client = openClient({ bootstrapServers, clientId: 'signed-in', ssl: clientConfig.ssl, sasl, ...timeouts })
    expect(await client.admin.partitionCounts([topics.name(topic)])).toEqual(new Map([[topics.name(topic), 3]]))
    await client.close()
  })
}

test.for<[string, Partial<StreamsConfig>, RegExp]>([
  ['the wrong password', { sasl: { ...clientConfig.sasl, password: 'guessed' } }, /SASL_AUTHENTICATION_FAILED/],
  ['no password', { sasl: undefined }, /./],
  ['no TLS', { ssl: undefined }, /./],
  ['an authority that it does not know', { ssl: true }, /self-signed certificate/],
])('with %s an application does not start, and says why', async ([, wrong, reason]) => {
  await topics.create('refused').catch(() => {}) // there since the case before
  const topology = wordCounting(topics.name('refused'), topics.name('refused'))
  const streams = new KafkaStreams(topology, {
    'application.id': topics.name('refused'),
    ...secured,
    ...quick,
    ...wrong,
  })
  const started = Date.now()
  await expect(streams.start()).rejects.toMatchObject({
    code: 'STREAMS_BROKER_UNREACHABLE',
    message: expect.stringMatching(reason),
  })
  expect(Date.now() - started).toBeLessThan(20_000)
})

test('offsets are asked of the new leaders once those that were known have died', async () => {
  await topics.create('led', { partitions: 6 })
  const partitions = [0, 1, 2, 3, 4, 5].map((partition) => ({ topic: topics.name('led'), partition }))
  const client = openClient({
    bootstrapServers,
    clientId: 'asking',
    ...clientConfig,
    ...timeouts,
    apiTimeoutMs: 30_000,
  })
  const ends = () => client.admin.offsets(partitions, 'latest', 'read_uncommitted')
  expect(await ends()).toEqual([0, 0, 0, 0, 0, 0])
  await cluster.kill(1)
  expect(await ends()).toEqual([0, 0, 0, 0, 0, 0])
  await cluster.start(1)
  await client.close()
})

test('under exactly-once every record is counted once, while leaders and coordinators die and come back', async () => {
  await topics.create('in', { partitions: 6 })
  await topics.create('out', { partitions: 6 })
  const config = {
    ...secured,
    'application.id': topics.name('app'),
    'processing.guarantee': 'exactly_once_v2',
  } as const
  const topology = () => wordCounting(topics.name('in'), topics.name('out'))
  await using one = application(cluster, topology(), config)
  await using two = application(cluster, topology(), config)
  await Promise.all([one.streams.start(), two.streams.start()])

  const words = ['to', 'be', 'or', 'not', 'that', 'is', 'the', 'question']
  const expected: Record<string, number> = {}
  const feed = () =>
    topics.produce(
      'in',
      Array.from({ length: 60 }, (_, n) => {
        const line = [words[n % 8]!, words[(n * 3) % 8]!]
        for (const word of line) expected[word] = (expected[word] ?? 0) + 1
        return { key: `line ${n}`, value: line.join(' ') }
      }),
    )
  const counted = () =>
    eventually(async () => expect(await tableOf(topics, 'out')).toEqual(expected), {
      timeoutMs: 60_000,
      intervalMs: 250,
      description: 'every word sent so far is counted once',
    })

  await feed()
  await counted()
  for (const node of [1, 2, 3]) {
    await feed()
    await cluster.kill(node)
    await counted()
    await feed()
    await cluster.start(node)
    await counted()
  }
  expect([...one.errors, ...two.errors]).toEqual([])
}, 240_000)
