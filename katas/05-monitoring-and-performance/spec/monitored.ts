import { stat, writeFile } from 'node:fs/promises'
import { type Admin, Kafka, type Producer } from 'kafkajs'
import { type Component, eventually, expect } from '#harness'
import { type Exposition, expositionOf } from './exposition.ts'
import { means } from './means.ts'

/** The real broker with the JMX exporter in it, and clients of its own. */
export class Monitored implements AsyncDisposable {
  readonly admin: Admin
  readonly producer: Producer
  /** host:port of the exporter. */
  readonly metrics: string
  readonly #component: Component
  readonly #open: (Admin | Producer)[] = []

  constructor(component: Component) {
    this.#component = component
    const kafka = new Kafka({ brokers: [component.endpoints['kafka']!], logLevel: 0 })
    this.admin = kafka.admin()
    this.producer = kafka.producer()
    this.metrics = component.endpoints['metrics']!
  }

  async create(...topics: string[]): Promise<void> {
    await this.#connect(this.admin)
    await this.admin.createTopics({ topics: topics.map((topic) => ({ topic })), waitForLeaders: true })
  }

  /** One request. */
  async produce(topic: string, count: number): Promise<void> {
    await this.#connect(this.producer)
    await this.producer.send({ topic, messages: Array.from({ length: count }, (_, n) => ({ value: `record ${n}` })) })
  }

  /** What the exporter shows by these rules. Whatever it says to rules that it cannot take is the failure. */
  async by(rules: string): Promise<Exposition> {
    const { rules: file = '' } = this.#component.endpoints
    const before = await this.#reloads()
    // The exporter looks at the time of the file: a write within the same millisecond would be none.
    const { mtimeMs } = await stat(file)
    await eventually(async () => Date.now(), {
      until: (now) => now > mtimeMs + 1,
      description: means.rulesAreRead,
    })
    await writeFile(file, rules)
    const after = await eventually(() => this.#reloads(), {
      until: ({ taken, refused }) => taken > before.taken || refused > before.refused,
      description: means.rulesAreRead,
    })
    const words = after.refused > before.refused ? lastWords(await this.#component.logTail()) : ''
    expect(words, means.rulesRefused).toBe('')
    return expositionOf(await this.scrape())
  }

  async scrape(): Promise<string> {
    return (await fetch(`http://${this.metrics}/metrics`)).text()
  }

  async #reloads(): Promise<{ taken: number; refused: number }> {
    const { samples } = expositionOf(await this.scrape())
    const count = (what: string) => samples.find(({ name }) => name === `jmx_config_reload_${what}_total`)?.value ?? 0
    return { taken: count('success'), refused: count('failure') }
  }

  async #connect(client: Admin | Producer): Promise<void> {
    if (this.#open.includes(client)) return
    this.#open.push(client)
    await client.connect()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#open) await client.disconnect()
  }
}

/** From the exporter's complaint on. */
const lastWords = (log: string) => log.slice(Math.max(0, log.lastIndexOf('Configuration reload failed'))).trim()

/** Everything that the contract is about, under Kafka's own names and in Kafka's own units. */
export const rawRules = JSON.stringify({
  includeObjectNames: [
    'kafka.server:type=BrokerTopicMetrics,*',
    'kafka.network:type=RequestMetrics,name=RequestsPerSec,*',
    'kafka.network:type=RequestMetrics,name=TotalTimeMs,*',
    'kafka.server:type=ReplicaManager,*',
    'kafka.network:type=RequestChannel,*',
  ],
  rules: [
    {
      pattern: 'kafka.server<type=BrokerTopicMetrics, name=(\\w+), topic=(.+)><>Count',
      name: 'raw_$1',
      labels: { topic: '$2' },
    },
    {
      pattern: 'kafka.network<type=RequestMetrics, name=RequestsPerSec, request=(.+), version=(.+)><>Count',
      name: 'raw_requests',
      labels: { request: '$1', version: '$2' },
    },
    {
      pattern: 'kafka.network<type=RequestMetrics, name=TotalTimeMs, request=(.+)><>(\\d+)thPercentile',
      name: 'raw_ms',
      labels: { request: '$1', percentile: '$2' },
    },
    { pattern: 'kafka.\\w+<type=\\w+, name=(UnderReplicatedPartitions|RequestQueueSize)><>Value', name: 'raw_$1' },
  ],
})
