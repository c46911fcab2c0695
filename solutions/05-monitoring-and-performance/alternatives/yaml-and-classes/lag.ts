/** Task 5.2: all groups at once, and a deadline for each scrape. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Admin, Kafka } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { lagMetric } from './contract.ts'

export interface LagOptions {
  groups: string[]
  port: number
}

export class LagExporter {
  url = ''
  readonly #kafka: Kafka
  readonly #groups: readonly string[]
  readonly #server: Server
  readonly #answering = new Set<Promise<void>>()

  private constructor(ctx: Ctx, groups: readonly string[]) {
    this.#groups = groups.map((group) => ctx.name(group))
    this.#kafka = new Kafka({
      ...ctx.clientConfig,
      connectionTimeout: 800,
      requestTimeout: 1_200,
      retry: { initialRetryTime: 100, retries: 1 },
    })
    this.#server = createServer((request, response) => {
      const answering = this.#answer(request, response)
      this.#answering.add(answering)
      void answering.then(() => this.#answering.delete(answering))
    })
  }

  static async start(ctx: Ctx, { groups, port }: LagOptions): Promise<LagExporter> {
    await whenBrokerAnswers(ctx)
    const exporter = new LagExporter(ctx, groups)
    await new Promise<void>((resolve, reject) => {
      exporter.#server.once('error', reject)
      exporter.#server.listen({ port, host: '127.0.0.1' }, resolve)
    })
    exporter.url = `http://127.0.0.1:${(exporter.#server.address() as AddressInfo).port}`
    return exporter
  }

  async #answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('connection', 'close')
    if (url.split('?')[0] !== '/metrics') return void response.writeHead(404).end()
    const admin = this.#kafka.admin()
    const deadline = AbortSignal.timeout(4_000)
    try {
      const late = new Promise<never>((_, reject) => deadline.addEventListener('abort', () => reject(deadline.reason)))
      const lines = await Promise.race([this.#lines(admin), late])
      const text = [`# HELP ${lagMetric} What a group has not read.`, `# TYPE ${lagMetric} gauge`, ...lines, ''].join(
        '\n',
      )
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text)
    } catch {
      response.writeHead(503).end()
    } finally {
      await admin.disconnect().catch(() => {})
    }
  }

  async #lines(admin: Admin): Promise<string[]> {
    await admin.connect()
    const all = await Promise.all(
      this.#groups.map(async (group) => ({ group, topics: await admin.fetchOffsets({ groupId: group }) })),
    )
    const names = [...new Set(all.flatMap(({ topics }) => topics.map(({ topic }) => topic)))]
    const bounds = new Map(
      await Promise.all(names.map(async (name) => [name, await admin.fetchTopicOffsets(name)] as const)),
    )
    return all.flatMap(({ group, topics }) =>
      topics.flatMap(({ topic, partitions }) =>
        (bounds.get(topic) ?? []).map(({ partition, low, high }) => {
          const committed = Number(partitions.find((one) => one.partition === partition)?.offset ?? -1)
          const lag = Math.max(0, Number(high) - Math.max(committed, Number(low)))
          const labels = Object.entries({ group, topic, partition: String(partition) })
          return `${lagMetric}{${labels.map(([name, value]) => `${name}="${escaped(value)}"`).join()}} ${lag}`
        }),
      ),
    )
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve))
    await Promise.all(this.#answering)
  }
}

const escaped = (value: string) => value.replace(/[\\"\n]/g, (letter) => (letter === '\n' ? '\\n' : `\\${letter}`))

export async function startLagExporter(ctx: Ctx, options: LagOptions) {
  const exporter = await LagExporter.start(ctx, options)
  return { url: exporter.url, stop: () => exporter.stop() }
}
