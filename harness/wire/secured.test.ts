/** A cluster as others run them: several brokers, TLS, names and passwords. The wire ends TLS, or it could read nothing. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kafka, logLevel } from 'kafkajs'
import { afterAll, expect, test, vi } from 'vitest'
import { connectBroker, serveBroker, startBroker, startCluster } from '../broker/index.ts'
import { guardedDirectory } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'
import { openTopics } from '../topics/index.ts'
import { openWire, type WireOptions } from './index.ts'

const cluster = await startCluster()
afterAll(() => cluster[Symbol.asyncDispose]())
const { bootstrapServers, clientConfig } = cluster
const topics = await openTopics({ bootstrapServers, clientConfig: structuredClone(clientConfig), namespace: 'wire.' })
afterAll(() => topics[Symbol.asyncDispose]())

const kafkaAt = (brokers: readonly string[]) =>
  new Kafka({ brokers: [...brokers], sasl: structuredClone(clientConfig.sasl), logLevel: logLevel.NOTHING })

test('every broker is reached through the wire, which reads what passes and keeps its faults', async () => {
  await topics.create('in', { partitions: 6 })
  await using wire = await openWire({ target: bootstrapServers, ssl: clientConfig.ssl })
  const cut = wire.fault({ api: 'Produce', direction: 'response', action: { do: 'cut', when: 'before' } })
  const producer = kafkaAt(wire.bootstrapServers).producer({ idempotent: true, retry: { initialRetryTime: 50 } })
  await producer.connect()
  // One broker a request: while one of several is asked again, kafkajs does not wait for the others, and may send to them twice.
  const messages = [0, 1, 2, 3, 4, 5].map((partition) => ({ partition, value: `to ${partition}` }))
  for (const message of messages) await producer.send({ topic: topics.name('in'), messages: [message] })
  await producer.disconnect()
  expect(cut.fired).toBe(1)
  const records = await topics.read('in')
  expect(records.map(({ partition, value }) => `${partition}: ${value}`).sort()).toEqual(
    messages.map(({ partition, value }) => `${partition}: ${value}`),
  )
  const asked = wire.trace.filter({ api: 'Produce', direction: 'request', topic: topics.name('in') })
  expect(new Set(asked.map(({ node }) => node))).toEqual(new Set([1, 2, 3]))
})

test('a broker whose certificate nobody vouches for is not reached', async () => {
  for (const ssl of [true, undefined] satisfies WireOptions['ssl'][]) {
    await using wire = await openWire({ target: bootstrapServers, ssl })
    const admin = new Kafka({
      brokers: [...wire.bootstrapServers],
      sasl: structuredClone(clientConfig.sasl),
      logLevel: logLevel.NOTHING,
      connectionTimeout: 1_000,
      authenticationTimeout: 1_000,
      retry: { retries: 1 },
    }).admin()
    await expect(admin.connect()).rejects.toThrow()
    await admin.disconnect()
  }
})

test('an external cluster is found by the environment, and handed on with its credentials however often it was used', async () => {
  await using folder = await guardedDirectory(join(repository, '.kata'), 'ca-')
  await writeFile(join(folder.path, 'ca.pem'), clientConfig.ssl.ca)
  vi.stubEnv('KAFKA_BROKERS', bootstrapServers.join(','))
  vi.stubEnv('KAFKA_SSL_CA', join(folder.path, 'ca.pem'))
  vi.stubEnv('KAFKA_SASL_MECHANISM', clientConfig.sasl.mechanism)
  vi.stubEnv('KAFKA_SASL_USERNAME', clientConfig.sasl.username)
  vi.stubEnv('KAFKA_SASL_PASSWORD', clientConfig.sasl.password)
  await using broker = await startBroker({ mode: 'external' })
  vi.unstubAllEnvs()
  await using served = await serveBroker(broker)
  await using connected = await connectBroker(served.socket)
  for (const one of [broker, connected, broker, connected]) {
    await using seen = await openTopics({ ...one, namespace: 'wire.' })
    expect(await seen.exists('in')).toBe(true)
    expect(one.clientConfig).toEqual(clientConfig)
  }
})
