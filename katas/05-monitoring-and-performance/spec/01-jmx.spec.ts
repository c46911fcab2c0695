import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { sumBy, valuesOf } from './exposition.ts'
import { means } from './means.ts'
import { Monitored, rawRules } from './monitored.ts'

test('5.1 the option names the agent, where it answers, and its rules', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const options = { jar: '/opt/jmx.jar', host: '127.0.0.1', port: 7071, rulesFile: '/etc/kafka/jmx.yml' }
  expect(await app.jmxAgent(options), means.agent).toBe('-javaagent:/opt/jmx.jar=127.0.0.1:7071:/etc/kafka/jmx.yml')
  const other = { jar: '/a b/я.jar', host: '10.0.0.7', port: 24_001, rulesFile: '/a b/rules.yaml' }
  expect(await app.jmxAgent(other), means.agent).toBe('-javaagent:/a b/я.jar=10.0.0.7:24001:/a b/rules.yaml')
})

test('5.1 counts the records and bytes of each topic, whatever its name, and none twice', async ({
  subject,
  topics,
  component,
}) => {
  const app = await subject<typeof Lab>()
  await using broker = new Monitored(component('jmx'))
  const own = Object.entries({ orders: 7, 'orders.eu': 5, 'orders-us_1': 3, '0': 2 })
  const wanted = Object.fromEntries(own.map(([topic, count]) => [topics.name(topic), count]))
  wanted[`__${topics.name('audit')}`] = 4
  const names = Object.keys(wanted)
  await broker.create(...names)
  for (const [name, count] of Object.entries(wanted)) await broker.produce(name, count)
  const raw = await broker.by(rawRules)
  const seen = await broker.by(await app.jmxRules())
  const messages = sumBy(seen, 'kafka_topic_messages_in_total', 'topic')
  const ours = Object.fromEntries(names.map((name) => [name, messages[name]]))
  expect(ours, means.recordsOfTopics).toEqual(wanted)
  expect(sum(messages), means.totalToo).toBe(sum(sumBy(raw, 'raw_MessagesInPerSec', 'topic')))
  const [bytesIn, bytesOut] = ['BytesInPerSec', 'BytesOutPerSec'].map((name) => sumBy(raw, `raw_${name}`, 'topic'))
  expect(sumBy(seen, 'kafka_topic_bytes_in_total', 'topic'), means.bytesOfTopics).toEqual(bytesIn)
  expect(sumBy(seen, 'kafka_topic_bytes_out_total', 'topic'), means.bytesOfTopics).toEqual(bytesOut)
})

const sum = (values: Record<string, number>) => Object.values(values).reduce((a, b) => a + b, 0)

/** Of what a product by 0.001 may add. */
const rounded = (seconds: number | undefined) => seconds && Number(seconds.toFixed(9))

test('5.1 tells the latency of each kind of request by quantile, in seconds', async ({
  subject,
  topics,
  component,
}) => {
  const app = await subject<typeof Lab>()
  await using broker = new Monitored(component('jmx'))
  await broker.create(topics.name('orders'))
  for (let n = 0; n < 5; n++) await broker.produce(topics.name('orders'), 1)
  const raw = await broker.by(rawRules)
  const seen = valuesOf(await broker.by(await app.jmxRules()), 'kafka_request_seconds')
  // Its own heartbeats go on meanwhile: what nobody else sends stands still.
  for (const request of ['Produce', 'CreateTopics', 'OffsetFetch']) {
    const ms = ['50', '95', '99'].map((n) => valuesOf(raw, 'raw_ms')[`percentile=${n} request=${request}`]!)
    const seconds = ['0.5', '0.95', '0.99'].map((n) => rounded(seen[`quantile=${n} request=${request}`]))
    expect(seconds, means.seconds(request)).toEqual(ms.map((one) => rounded(one / 1_000)))
  }
  const quantiles = new Set(Object.keys(seen).map((key) => /quantile=(\S+)/.exec(key)?.[1]))
  expect([...quantiles].sort(), means.quantiles).toEqual(['0.5', '0.95', '0.99'])
})

test('5.1 counts requests by kind and version', async ({ subject, topics, component }) => {
  const app = await subject<typeof Lab>()
  await using broker = new Monitored(component('jmx'))
  const rules = await app.jmxRules()
  await broker.create(topics.name('orders'))
  await broker.produce(topics.name('orders'), 1)
  const raw = sumBy(await broker.by(rawRules), 'raw_requests', 'request')
  const before = await broker.by(rules)
  const counted = sumBy(before, 'kafka_requests_total', 'request')
  const labels = before.samples.filter(({ name }) => name === 'kafka_requests_total').map((sample) => sample.labels)
  const odd = labels.filter(({ version }) => !/^\d+$/.test(version ?? ''))
  expect(odd.slice(0, 3), means.versionLabel).toEqual([])
  // Each client greets with ApiVersions: kafkajs in one version, the broker, which is a client of its controller, in another.
  expect(counted['ApiVersions'], means.versions).toBe(raw['ApiVersions'])
  for (let n = 0; n < 4; n++) await broker.produce(topics.name('orders'), 10)
  const after = await broker.by(rules)
  const produced = sumBy(after, 'kafka_requests_total', 'request')['Produce']! - (counted['Produce'] ?? 0)
  expect(produced, means.requestsNotRecords).toBe(4)
})

test('5.1 tells what is under-replicated and what waits, and what each metric is', async ({
  subject,
  topics,
  component,
}) => {
  const app = await subject<typeof Lab>()
  await using broker = new Monitored(component('jmx'))
  await broker.create(topics.name('orders'))
  await broker.produce(topics.name('orders'), 1)
  const seen = await broker.by(await app.jmxRules())
  expect(valuesOf(seen, 'kafka_under_replicated_partitions'), means.underReplicated).toEqual({ '': 0 })
  expect(Object.keys(valuesOf(seen, 'kafka_request_queue_size')), means.queue).toEqual([''])
  const types = Object.entries(seen.types).filter(([name]) => name.startsWith('kafka_'))
  expect(Object.fromEntries(types), means.types).toMatchObject({
    kafka_topic_messages_in_total: 'counter',
    kafka_requests_total: 'counter',
    kafka_request_seconds: 'gauge',
    kafka_under_replicated_partitions: 'gauge',
    kafka_request_queue_size: 'gauge',
  })
  const names = new Map<string, Set<string>>()
  for (const { name, labels } of seen.samples)
    if (name.startsWith('kafka_')) names.set(name, new Set([...(names.get(name) ?? []), ...Object.keys(labels)]))
  const labels = Object.fromEntries([...names].map(([name, all]) => [name, [...all].sort().join(' ')]))
  expect(labels, means.labels).toMatchObject({
    kafka_topic_messages_in_total: 'topic',
    kafka_requests_total: 'request version',
    kafka_request_seconds: 'quantile request',
    kafka_under_replicated_partitions: '',
    kafka_request_queue_size: '',
  })
})

test('5.1 exports nothing else of Kafka’s', async ({ subject, topics, component }) => {
  const app = await subject<typeof Lab>()
  await using broker = new Monitored(component('jmx'))
  await broker.create(topics.name('orders'))
  await broker.produce(topics.name('orders'), 1)
  const { samples } = await broker.by(await app.jmxRules())
  const own = /^(jmx|jvm|process|java)_/
  const allowed = new Set<string>([
    'kafka_topic_messages_in_total',
    'kafka_topic_bytes_in_total',
    'kafka_topic_bytes_out_total',
    'kafka_requests_total',
    'kafka_request_seconds',
    'kafka_under_replicated_partitions',
    'kafka_request_queue_size',
  ])
  const others = samples.map(({ name }) => name).filter((name) => !own.test(name) && !allowed.has(name))
  expect([...new Set(others)].slice(0, 10), means.nothingElse(others.length)).toEqual([])
  expect(samples.find(({ name }) => name === 'jmx_scrape_error')?.value, means.scrapeError).toBe(0)
})
