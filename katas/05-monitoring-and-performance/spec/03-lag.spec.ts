import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { Kafka } from 'kafkajs'
import { eventually, expect, expectNoBrokerIsSaid, patient, settle, type Topics, test, waitForFault } from '#harness'
import { freePorts } from '#harness/processes'
import type * as Lab from '../src/index.ts'
import { expositionOf, valuesOf } from './exposition.ts'
import { means } from './means.ts'
import { Prometheus } from './prometheus.ts'

interface Answer {
  status: number
  type: string | null
  text: string
}

async function get(url: string, path = '/metrics'): Promise<Answer> {
  const response = await fetch(`${url}${path}`)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

/** The lag by partition of a topic, as the exporter shows it for one group. */
async function lagOf(url: string, topics: Topics, group: string, topic: string): Promise<Record<number, number>> {
  const { text } = await get(url)
  const ours = expositionOf(text).samples.filter(
    ({ name, labels }) =>
      name === 'kafka_group_lag' && labels['group'] === topics.name(group) && labels['topic'] === topics.name(topic),
  )
  return Object.fromEntries(ours.map(({ labels, value }) => [Number(labels['partition']), value]))
}

interface Broker {
  readonly bootstrapServers: readonly string[]
  readonly clientConfig: object
}

async function addPartition({ bootstrapServers, clientConfig }: Broker, topic: string, count: number): Promise<void> {
  const admin = new Kafka({ brokers: [...bootstrapServers], ...clientConfig, logLevel: 0 }).admin()
  await admin.connect()
  await admin.createPartitions({ topicPartitions: [{ topic, count }] })
  await admin.disconnect()
}

const records = (partition: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ partition, value: `record ${n}` }))

const commit = (
  topics: Topics,
  group: string,
  topic: string,
  offsets: readonly [partition: number, offset: number][],
) => topics.commit(group, topic, new Map(offsets.map(([partition, offset]) => [partition, BigInt(offset)])))

test('5.2 lag is what is still to be read, by group, topic and partition', async ({ subject, topics }) => {
  await topics.create('orders', { partitions: 3 })
  await topics.create('mails')
  await topics.produce('orders', [...records(0, 10), ...records(1, 4), ...records(2, 6)])
  await topics.produce('mails', records(0, 5))
  await commit(topics, 'billing', 'orders', [
    [0, 7],
    [1, 4],
  ])
  await commit(topics, 'billing', 'mails', [[0, 1]])
  await commit(topics, 'shipping', 'orders', [
    [0, 0],
    [1, 1],
    [2, 6],
  ])
  const app = await subject<typeof Lab>()
  const exporter = await app.startLagExporter({ groups: ['billing', 'shipping', 'nobody'], port: 0 })
  const { status, type, text } = await get(exporter.url)
  expect(status, means.scrapeStatus).toBe(200)
  expect(type ?? '', means.contentType).toContain('text/plain')
  const seen = expositionOf(text)
  expect(seen.types['kafka_group_lag'], means.lagType).toBe('gauge')
  const lag = (group: string, topic: string) => lagOf(exporter.url, topics, group, topic)
  expect(await lag('billing', 'orders'), means.nothingCommitted).toEqual({ 0: 3, 1: 0, 2: 6 })
  expect(await lag('billing', 'mails'), means.everyTopic).toEqual({ 0: 4 })
  expect(await lag('shipping', 'orders'), means.offsetZero).toEqual({ 0: 10, 1: 3, 2: 0 })
  const foreign = Object.keys(valuesOf(seen, 'kafka_group_lag')).filter(
    (key) => key.includes('nobody') || (key.includes('shipping') && key.includes('mails')),
  )
  expect(foreign, means.nothingForNobody).toEqual([])
  await exporter.stop()
})

test('5.2 each scrape asks anew, and what retention has deleted is not waited for', async ({
  subject,
  topics,
  broker,
}) => {
  await topics.create('orders', { partitions: 2 })
  await topics.produce('orders', [...records(0, 10), ...records(1, 8)])
  await commit(topics, 'billing', 'orders', [[0, 2]])
  const app = await subject<typeof Lab>()
  const exporter = await app.startLagExporter({ groups: ['billing'], port: 0 })
  const lag = () => lagOf(exporter.url, topics, 'billing', 'orders')
  expect(await lag(), means.nothingCommitted).toEqual({ 0: 8, 1: 8 })
  await topics.produce('orders', records(0, 5))
  expect(await lag(), means.anew).toEqual({ 0: 13, 1: 8 })
  await topics.deleteBefore('orders', { partition: 0, offset: 6n })
  await topics.deleteBefore('orders', { partition: 1, offset: 3n })
  expect(await lag(), means.deleted).toEqual({ 0: 9, 1: 5 })
  await commit(topics, 'billing', 'orders', [
    [0, 15],
    [1, 20],
  ])
  expect(await lag(), means.neverNegative).toEqual({ 0: 0, 1: 0 })
  await addPartition(broker, topics.name('orders'), 3)
  await eventually(lag, { until: (seen) => seen[2] === 0, description: means.newPartition })
  await exporter.stop()
})

test('5.2 a group may have any name, and Prometheus reads it', async ({ subject, topics, component }) => {
  const groups = ['billing "eu"', 'back\\slash', 'two\nlines', 'счета', 'a,b=c}d{']
  await topics.create('orders')
  await topics.produce('orders', records(0, 6))
  for (const [n, group] of groups.entries()) await commit(topics, group, 'orders', [[0, n]])
  const app = await subject<typeof Lab>()
  const exporter = await app.startLagExporter({ groups, port: 0 })
  const prometheus = new Prometheus(component('prometheus'))
  await prometheus.use(
    JSON.stringify({
      scrape_configs: [
        {
          job_name: 'odd',
          scrape_interval: `${patient(1_000)}ms`,
          static_configs: [{ targets: [new URL(exporter.url).host] }],
        },
      ],
    }),
  )
  const target = (await prometheus.up(new URL(exporter.url).host)).find(({ scrapePool }) => scrapePool === 'odd')
  expect(target?.lastError, means.prometheusReads).toBe('')
  const lines = await prometheus.ask(`kafka_group_lag{job="odd",topic="${topics.name('orders')}"}`)
  const seen = Object.fromEntries(lines.map(({ labels, value }) => [labels['group'], value]))
  expect(seen, means.escaped).toEqual(Object.fromEntries(groups.map((group, n) => [topics.name(group), 6 - n])))
  await prometheus.use('{}')
  await exporter.stop()
})

test('5.2 has no number while the broker is away, and numbers again when it is back', async ({
  subject,
  topics,
  wire,
}) => {
  await topics.create('orders')
  await topics.produce('orders', records(0, 6))
  await commit(topics, 'billing', 'orders', [[0, 2]])
  const app = await subject<typeof Lab>()
  const exporter = await app.startLagExporter({ groups: ['billing'], port: 0 })
  expect(await lagOf(exporter.url, topics, 'billing', 'orders'), means.nothingCommitted).toEqual({ 0: 4 })
  const endpoint = await wire.endpoint('app')
  endpoint.cut({ refuse: true })
  const away = await answerOf(get(exporter.url))
  expect(away.status, means.silentBroker).not.toBe('no answer')
  expect(away.text.includes('kafka_group_lag{'), means.oldNumbers).toBe(false)
  expect(away.status, means.awayStatus).toBe(503)
  endpoint.accept()
  await eventually(() => get(exporter.url), {
    until: ({ status }) => status === 200,
    description: means.backAgain,
  })
  expect(await lagOf(exporter.url, topics, 'billing', 'orders'), means.nothingCommitted).toEqual({ 0: 4 })
  const silence = wire.fault({
    api: ['OffsetFetch', 'ListOffsets', 'Metadata', 'ApiVersions', 'FindCoordinator'],
    times: Number.POSITIVE_INFINITY,
    action: { do: 'silence' },
  })
  const scraping = get(exporter.url)
  await waitForFault(silence, { starting: scraping, description: means.scrapeAsks })
  const stopping = exporter.stop()
  const { status } = await answerOf(scraping)
  expect(status, means.cutByStop).not.toBe('cut off')
  expect(status, means.silentBroker).toBe(503)
  silence.remove()
  await stopping
})

/** What came of a scrape: in the time that the stub promises, and one second. */
async function answerOf(
  scraping: Promise<Answer>,
): Promise<{ status: number | 'no answer' | 'cut off'; text: string }> {
  const outcome = await settle(scraping, { withinMs: 6_000 })
  if (outcome.state === 'resolved') return outcome.value
  return { status: outcome.state === 'pending' ? 'no answer' : 'cut off', text: '' }
}

test('5.2 listens on 127.0.0.1 alone, has no other path, and is gone after its stop', async ({ subject, topics }) => {
  await topics.create('orders')
  const app = await subject<typeof Lab>()
  const [wanted = 0] = await freePorts(1)
  const exporter = await app.startLagExporter({ groups: ['billing'], port: wanted })
  expect(exporter.url, means.lagUrl).toLookLike(/^http:\/\/127\.0\.0\.1:\d+$/, 'http://127.0.0.1:9308')
  for (const path of ['/', '/metricsx', '/metrics/billing'])
    expect((await get(exporter.url, path)).status, means.otherPath(path)).toBe(404)
  expect((await get(exporter.url, '/metrics?x=1')).status, means.withQuery).toBe(200)
  const { port } = new URL(exporter.url)
  expect(Number(port), means.portAskedFor).toBe(wanted)
  // Whoever listens at every address of the machine listens at 127.0.0.2, too (Linux).
  const others = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  const addresses = others
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
  for (const address of ['127.0.0.2', ...addresses])
    expect(await reaches(address, Number(port)), means.everywhere(address)).toBe(false)
  await exporter.stop()
  expect(await reaches('127.0.0.1', Number(port)), means.afterStop).toBe(false)
})

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const asking = request({ host, port, path: '/metrics', timeout: 2_000, agent: false }, (response) => {
      response.resume()
      resolve(true)
    })
    asking.on('error', () => resolve(false))
    asking.on('timeout', () => asking.destroy(new Error('nobody')))
    asking.end()
  })

test('5.2 the exporter’s start rejects within 10 s with a clear error when there is no broker', async ({
  subject,
  wire,
}) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) =>
    app.startLagExporter({ groups: ['billing'], port: 0 }),
  )
})
