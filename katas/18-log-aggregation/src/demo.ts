/** Given, for `kata play`: three services that write logs, Filebeat with your configuration, the whole pipeline, and the page. */
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Source, TOPIC } from './contract.ts'
import { startDetector } from './detector.ts'
import { startIndexer } from './indexer.ts'
import { kibanaObjects } from './kibana.ts'
import { startParser } from './parser.ts'
import { shipperConfig } from './shipper.ts'
import { createTopics } from './topics.ts'
import { startLogView } from './view.ts'

interface Places {
  /** Of the index. */
  url: string
  /** Where log files are that Filebeat reads; empty where this machine cannot run it. */
  folder: string
}

type Running = Promise<{ stop(): Promise<void> }>

const sourcesIn = (folder: string): Source[] => [
  { service: 'nginx', format: 'access', file: join(folder, 'nginx.access.log') },
  { service: 'shop', format: 'json', file: join(folder, 'shop.json.log') },
  { service: 'billing', format: 'text', file: join(folder, 'billing.text.log') },
]

/** What Filebeat is started with. */
export function playShipper(ctx: Ctx, { folder }: Places): Record<string, string> {
  const brokers = ctx.clientConfig.brokers as string[]
  const options = { brokers, topic: ctx.name(TOPIC.raw), everyMs: 500, quietMs: 1_000 }
  return { 'filebeat.yml': JSON.stringify(shipperConfig({ ...options, sources: sourcesIn(folder) })) }
}

/** Writes to the three files twice a second, and renames one that is full. One minute in five the bank of the billing service is away. */
export async function playServices(ctx: Ctx, { folder }: Places): Running {
  await mkdir(folder, { recursive: true })
  ctx.print(`log files: ${folder}`)
  const written = new Map<string, number>()
  const write = async ({ file }: Source, text: string) => {
    const lines = (written.get(file) ?? 0) + 1
    written.set(file, lines % 500)
    if (lines === 500) await rename(file, `${file}.1`).catch(() => {})
    await appendFile(file, `${text}\n`)
  }
  const [nginx, shop, billing] = sourcesIn(folder) as [Source, Source, Source]
  let writing = Promise.resolve()
  const step = async () => {
    const time = new Date().toISOString()
    const order = 1_000 + Math.floor(ctx.random() * 9_000)
    await write(nginx, accessLine(order, ctx.random() < 0.02 ? 502 : ctx.random() < 0.1 ? 404 : 200))
    await write(
      shop,
      JSON.stringify({ time, level: ctx.random() < 0.1 ? 'warn' : 'info', message: `order ${order} came` }),
    )
    const isAway = new Date().getUTCMinutes() % 5 === 4
    for (let n = 0; n < 4; n++) {
      const fails = ctx.random() < (isAway ? 0.6 : 0.02)
      await write(billing, fails ? traceOf(time, order + n) : `${time} INFO [billing] order ${order + n} is paid`)
    }
  }
  const timer = setInterval(() => {
    writing = writing.then(step).catch((error: Error) => ctx.print(error.message))
  }, 500)
  return {
    async stop() {
      clearInterval(timer)
      await writing
    },
  }
}

function accessLine(order: number, status: number): string {
  const [, day, month, year, clock] = new Date().toUTCString().split(' ')
  const time = `${day}/${month}/${year}:${clock} +0000`
  return `203.0.113.${order % 250} - - [${time}] "GET /orders/${order} HTTP/1.1" ${status} ${order % 700} "-" "Mozilla/5.0"`
}

const traceOf = (time: string, order: number): string =>
  [
    `${time} ERROR [billing] payment of order ${order} failed`,
    `java.net.SocketTimeoutException: no answer from 198.51.100.${order % 250} after 30000ms`,
    '\tat shop.billing.Bank.charge(Bank.java:42)',
    `\tat shop.billing.Payments.pay(Payments.java:${order % 90})`,
  ].join('\n')

/** Parser, detector, indexer and page, side by side. */
export async function playPipeline(ctx: Ctx, { url }: Places): Running {
  await whenBrokerAnswers(ctx)
  await createTopics(ctx)
  const parts = await Promise.all([startParser(ctx), startDetector(ctx), startIndexer(ctx, { url })])
  const view = await startLogView(ctx, { url })
  const file = join(process.cwd(), '.kata', 'logs.ndjson')
  await writeFile(file, kibanaObjects({ pattern: `${ctx.name('logs')}-*` }))
  ctx.print(`logs: ${view.url}   for Kibana: ${file}`)
  return { stop: async () => void (await Promise.all([...parts, view].map((part) => part.stop()))) }
}
