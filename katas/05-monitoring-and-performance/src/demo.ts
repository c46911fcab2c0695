/** Given, for `kata play`: the dashboard over a Kafka under load, and the report. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ctx, playCtx } from '#harness/kata'
import type { Batching } from './contract.ts'
import { dashboard } from './dashboard.ts'
import { jmxRules } from './jmx.ts'
import { startLagExporter } from './lag.ts'
import { serveDashboard } from './live.ts'
import { runLoad } from './load.ts'
import { prometheusConfig } from './prometheus.ts'
import { measure, startReport } from './report.ts'

/** Of the components: addresses, and paths of the files that they read. */
interface Places {
  prometheus: string
  prometheusConfig: string
  kafka: string
  metrics: string
  rules: string
}

const topic = 'orders'
const group = 'billing'
/** The data source of Grafana in docker-compose.yml. */
const datasource = 'prometheus'

/** Rules, scrapes and dashboard at work: a load that comes and goes, and a group that falls behind while it is high. Grafana's files are written, too. */
export async function playDemo(outer: Ctx, places: Places): Promise<{ stop(): Promise<void> }> {
  const ctx = playCtx({ bootstrapServers: [places.kafka] })
  await writeFile(places.rules, jmxRules())
  const admin = ctx.kafka.admin()
  await admin.connect()
  await admin.createTopics({ topics: [{ topic, numPartitions: 3 }], waitForLeaders: true })
  await admin.disconnect()
  const lag = await startLagExporter(ctx, { groups: [group], port: 0 })
  const targets = { brokers: [places.metrics], lagExporters: [new URL(lag.url).host] }
  await writeFile(places.prometheusConfig, prometheusConfig({ ...targets, scrapeIntervalMs: 1_000 }))
  const reloaded = await fetch(`${places.prometheus}/-/reload`, { method: 'POST' })
  if (!reloaded.ok) throw new Error(`Prometheus refuses the configuration: ${await reloaded.text()}`)
  const page = await serveDashboard(dashboard({ datasource }), places.prometheus)
  outer.print(`dashboard: ${page.url}   Prometheus: ${places.prometheus}`)
  outer.print(
    `for Grafana at http://127.0.0.1:3000: docker compose --profile monitoring up   (${await exportFiles(targets)})`,
  )
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(group), maxWaitTimeInMs: 100 })
  await consumer.connect()
  await consumer.subscribe({ topics: [ctx.name(topic)], fromBeginning: true })
  await consumer.run({ eachMessage: () => ctx.clock.sleep(2) })
  let isStopped = false
  const loading = (async () => {
    for (let round = 0; !isStopped; round++) {
      const perSecond = round % 2 === 0 ? 50 : 500
      await runLoad(ctx, { topic, records: 5 * perSecond, perSecond, valueBytes: 300 })
    }
  })().catch((error: Error) => outer.print(error.message))
  return {
    async stop() {
      isStopped = true
      await loading
      await consumer.disconnect()
      await Promise.all([page.stop(), lag.stop()])
    },
  }
}

/** What docker-compose.yml mounts. */
async function exportFiles(targets: { brokers: string[]; lagExporters: string[] }): Promise<string> {
  const folder = join(process.cwd(), '.kata', 'monitoring')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'dashboard.json'), JSON.stringify(dashboard({ datasource }), null, 2))
  await writeFile(join(folder, 'prometheus.yml'), prometheusConfig({ ...targets, scrapeIntervalMs: 1_000 }))
  return folder
}

const batching: Batching = { batchBytes: 16_384, lingerMs: 20, compression: 'gzip' }

/** The same load without and with the accumulator, and the page that compares them. */
export async function playReport(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  const load = { topic, records: 2_000, perSecond: 400, valueBytes: 300, warmUp: 200 }
  ctx.print('measuring twice, 6 s each')
  const before = await measure(ctx, { label: 'a request for each record', load })
  const after = await measure(ctx, { label: '16 KB, 20 ms, gzip', load: { ...load, batching } })
  const report = await startReport(ctx, { before, after, port: 0 })
  ctx.print(`report: ${report.url}`)
  return report
}
