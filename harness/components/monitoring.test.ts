/** Prometheus and a Kafka with the JMX exporter, real ones: what the labs write into their files is what they do. */
import { writeFile } from 'node:fs/promises'
import { Kafka } from 'kafkajs'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { started } from './fixtures/started.ts'
import { lacksOf } from './index.ts'

const names = ['jmx', 'prometheus'] as const
const lacking = (await lacksOf(names)).some(({ native }) => native !== undefined)

let components: Awaited<ReturnType<typeof started>>
beforeAll(async () => {
  if (lacking) return
  components = await started(names)
})
afterEach(() => {
  vi.unstubAllEnvs()
})
afterAll(() => components?.[Symbol.asyncDispose]())

test.skipIf(lacking)(
  'a query of Prometheus shows what the broker counts, by the rules and the targets written meanwhile',
  async () => {
    const { kafka = '', metrics = '', rules = '' } = components.connected.get('jmx').endpoints
    const { http = '', config = '' } = components.connected.get('prometheus').endpoints
    await writeFile(
      rules,
      JSON.stringify({
        rules: [
          {
            pattern: 'kafka.server<type=BrokerTopicMetrics, name=MessagesInPerSec, topic=(.+)><>Count',
            name: 'kafka_messages_total',
            type: 'COUNTER',
            labels: { topic: '$1' },
          },
        ],
      }),
    )
    const scrape = { job_name: 'kafka', scrape_interval: '200ms', static_configs: [{ targets: [metrics] }] }
    await writeFile(config, JSON.stringify({ scrape_configs: [scrape] }))
    expect((await fetch(`${http}/-/reload`, { method: 'POST' })).status).toBe(200)

    const producer = new Kafka({ brokers: [kafka], logLevel: 0 }).producer()
    const admin = new Kafka({ brokers: [kafka], logLevel: 0 }).admin()
    await admin.connect()
    await admin.createTopics({ topics: [{ topic: 'orders.eu' }], waitForLeaders: true })
    await producer.connect()
    await producer.send({ topic: 'orders.eu', messages: Array.from({ length: 42 }, () => ({ value: 'x' })) })
    await Promise.all([producer.disconnect(), admin.disconnect()])

    const query = `${http}/api/v1/query?query=${encodeURIComponent('kafka_messages_total{topic="orders.eu"}')}`
    const shown = async () => {
      const { data } = (await (await fetch(query)).json()) as { data: { result: { value: [number, string] }[] } }
      return data.result.map(({ value }) => value[1])
    }
    await expect.poll(shown, { timeout: 10_000 }).toEqual(['42'])
  },
)

test.skipIf(lacking)('both are there again after a kill, with what they had', async () => {
  for (const name of names) {
    const component = components.connected.get(name)
    await component.kill()
    await component.start()
  }
  const { http = '' } = components.connected.get('prometheus').endpoints
  expect((await fetch(`${http}/api/v1/query?query=up`)).status).toBe(200)
})

test('Compose does not stand for a component whose file a lab writes while it runs', async () => {
  expect((await lacksOf(names)).map(({ compose }) => compose)).toEqual(
    names.map(() => expect.stringMatching(/a lab writes/)),
  )
})

test('a machine without Prometheus and without apt is told what to install', async () => {
  vi.stubEnv('PATH', '/nowhere')
  const [lacks] = await lacksOf(['prometheus'])
  expect(lacks?.native).toMatch(/prometheus on the PATH.*apt-get/)
})
