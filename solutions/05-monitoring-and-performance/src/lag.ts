/** Task 5.2: how far groups are behind. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Admin, Kafka } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { lagMetric } from './contract.ts'

export interface LagExporter {
  url: string
  stop(): Promise<void>
}

export interface LagOptions {
  groups: string[]
  port: number
}

const patienceMs = 5_000

export async function startLagExporter(ctx: Ctx, { groups, port }: LagOptions): Promise<LagExporter> {
  await whenBrokerAnswers(ctx)
  // Impatient: who scrapes wants numbers of now, and comes again.
  const retry = { initialRetryTime: 50, retries: 2 }
  const kafka = new Kafka({ ...ctx.clientConfig, connectionTimeout: 1_000, requestTimeout: 1_500, retry })
  const under = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || new URL(request.url ?? '/', 'http://lag').pathname !== '/metrics')
      return response.writeHead(404).end()
    const answering = answer(
      kafka,
      groups.map((group) => ctx.name(group)),
      response,
    )
    under.add(answering)
    void answering.finally(() => under.delete(answering))
  })
  await listening(server, port)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      await Promise.all(under)
      server.closeIdleConnections()
      await closed
    },
  }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))

/** A client of its own for each scrape: none is left half dead by an outage. */
async function answer(kafka: Kafka, groups: string[], response: ServerResponse): Promise<void> {
  const admin = kafka.admin()
  try {
    const lines = await withinPatience(linesOf(admin, groups))
    const head = [`# HELP ${lagMetric} Records that the group has still to read.`, `# TYPE ${lagMetric} gauge`]
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    response.end(`${[...head, ...lines].join('\n')}\n`)
  } catch (error) {
    response.writeHead(503, { 'content-type': 'text/plain' }).end(`no lag: ${(error as Error).message}\n`)
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

async function withinPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the broker does not answer')), patienceMs - 500)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

async function linesOf(admin: Admin, groups: string[]): Promise<string[]> {
  await admin.connect()
  const lines: string[] = []
  for (const group of groups) {
    // Without topics the answer holds those alone on which something is committed, and of them those partitions alone.
    const committed = await admin.fetchOffsets({ groupId: group })
    for (const { topic, partitions } of committed) {
      const offsets = new Map(partitions.map(({ partition, offset }) => [partition, BigInt(offset)]))
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        const from = [offsets.get(partition) ?? -1n, BigInt(low)].reduce((a, b) => (a > b ? a : b))
        const lag = BigInt(high) > from ? BigInt(high) - from : 0n
        lines.push(`${lagMetric}{group="${escaped(group)}",topic="${escaped(topic)}",partition="${partition}"} ${lag}`)
      }
    }
  }
  return lines
}

const escaped = (label: string) => label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
