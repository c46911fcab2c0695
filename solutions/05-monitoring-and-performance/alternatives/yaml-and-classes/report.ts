/** Task 5.5: a meter on each socket, and a page that draws by itself. */
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { chartLibrary } from './chart.ts'
import type { Change, Load, Measurement } from './contract.ts'
import { runParts } from './load.ts'

/** What has gone through a socket as Produce requests: their API key is 0. */
class Meter {
  requests = 0
  bytes = 0

  on(socket: Socket): Socket {
    const { write } = socket
    const see = (data: Buffer) => {
      if (data[4] !== 0 || data[5] !== 0) return
      this.requests += 1
      this.bytes += data.length
    }
    return Object.assign(socket, {
      write(...args: unknown[]) {
        see(args[0] as Buffer)
        return Reflect.apply(write, socket, args)
      },
    })
  }
}

export async function measure(ctx: Ctx, { label, load }: { label: string; load: Load }): Promise<Measurement> {
  const meter = new Meter()
  const clientConfig: Ctx['clientConfig'] = {
    ...ctx.clientConfig,
    // connect() sets write() anew: the meter comes after it.
    socketFactory: ({ host, port, onConnect }) => meter.on(new Socket().connect({ host, port }, onConnect)),
  }
  let before = { requests: 0, bytes: 0 }
  const counted = { ...ctx, clientConfig, kafka: new Kafka(clientConfig) }
  const result = await runParts(counted, load, () => {
    before = { ...meter }
  })
  return { label, ...result, requests: meter.requests - before.requests, bytes: meter.bytes - before.bytes }
}

const metrics: readonly [Change['metric'], (run: Measurement) => number | null | undefined][] = [
  ['recordsPerSecond', (run) => run.acknowledged / run.seconds],
  ['requestsPerRecord', (run) => run.requests / run.acknowledged],
  ['bytesPerRecord', (run) => run.bytes / run.acknowledged],
  ['p50', (run) => run.latency?.p50],
  ['p95', (run) => run.latency?.p95],
  ['p99', (run) => run.latency?.p99],
  ['max', (run) => run.latency?.max],
]

const finite = (value: number | null | undefined) => (Number.isFinite(value) ? (value as number) : null)

export function compare(before: Measurement, after: Measurement): Change[] {
  return metrics.map(([metric, of]) => {
    const [was, is] = [finite(of(before)), finite(of(after))]
    const change = is === null || was === null ? null : finite((is - was) / was)
    const gain = (is === null || was === null ? 0 : is - was) * (metric === 'recordsPerSecond' ? 1 : -1)
    return { metric, before: was, after: is, change, verdict: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same' }
  })
}

export interface Report {
  url: string
  stop(): Promise<void>
}

/** The page asks for its numbers, and puts them in as text. */
const page = `<!doctype html><meta charset="utf-8"><title>Before and after</title>
<table aria-label="Before and after" border="1"><thead><tr></tr></thead><tbody></tbody></table>
<canvas aria-label="Latency" width="600" height="300"></canvas>
<canvas aria-label="Cost" width="600" height="300"></canvas>
<script type="module">
const { before, after, changes } = await (await fetch('/report.json')).json()
const cell = (row, kind, text) => { row.appendChild(document.createElement(kind)).textContent = text }
for (const text of ['Metric', before.label, after.label, 'Change', 'Verdict']) cell(document.querySelector('thead tr'), 'th', text)
for (const { metric, before, after, change, verdict } of changes) {
  const row = document.querySelector('tbody').insertRow()
  const percent = change === null ? '' : Math.round(change * 1000) / 10 + '%'
  for (const text of [metric, before ?? '', after ?? '', percent, verdict]) cell(row, 'td', text)
}
const draw = (name, metrics) => {
  const context = document.querySelector('canvas[aria-label=' + name + ']').getContext('2d')
  metrics.forEach((metric, n) => {
    const { before, after } = changes.find((one) => one.metric === metric)
    const largest = Math.max(before, after, 1e-9)
    for (const [m, value] of [before, after].entries()) {
      context.fillStyle = ['#888', '#27c'][m]
      const height = 250 * (value ?? 0) / largest
      context.fillRect(20 + n * 140 + m * 50, 270 - height, 45, height)
    }
    context.fillStyle = '#000'
    context.fillText(metric, 20 + n * 140, 290)
  })
}
draw('Latency', ['p50', 'p95', 'p99', 'max'])
draw('Cost', ['requestsPerRecord', 'bytesPerRecord', 'recordsPerSecond'])
</script>`

export async function startReport(
  _ctx: Ctx,
  { before, after, port }: { before: Measurement; after: Measurement; port: number },
): Promise<Report> {
  const changes = compare(before, after)
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('connection', 'close')
    switch (url.split('?')[0]) {
      case '/':
        return response.setHeader('content-type', 'text/html').end(page)
      case '/report.json':
        return response.end(JSON.stringify({ before, after, changes }))
      case '/chart.js':
        return createReadStream(chartLibrary).pipe(response)
      default:
        return response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
