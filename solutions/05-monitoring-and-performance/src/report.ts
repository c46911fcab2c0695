/** Task 5.5: what the changes have brought. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { chartLibrary } from './chart.ts'
import type { Change, Latency, Load, Measurement } from './contract.ts'
import { counting } from './counting.ts'
import { runMeasured } from './load.ts'
import { pageOf } from './page.ts'

export async function measure(outer: Ctx, { label, load }: { label: string; load: Load }): Promise<Measurement> {
  const { ctx, counted } = counting(outer)
  const warmed = { ...counted }
  const result = await runMeasured(ctx, load, () => Object.assign(warmed, counted))
  return { label, ...result, requests: counted.requests - warmed.requests, bytes: counted.bytes - warmed.bytes }
}

const latencies = ['p50', 'p95', 'p99', 'max'] as const satisfies (keyof Latency)[]

export function compare(before: Measurement, after: Measurement): Change[] {
  const line = (metric: Change['metric'], value: (run: Measurement) => number | null): Change => {
    const [was, is] = [value(before), value(after)]
    const change = was === null || is === null || was === 0 ? null : is / was - 1
    return { metric, before: was, after: is, change, verdict: verdictOf(metric, was, is) }
  }
  return [
    line('recordsPerSecond', ({ acknowledged, seconds }) => ratio(acknowledged, seconds)),
    line('requestsPerRecord', ({ requests, acknowledged }) => ratio(requests, acknowledged)),
    line('bytesPerRecord', ({ bytes, acknowledged }) => ratio(bytes, acknowledged)),
    ...latencies.map((name) => line(name, ({ latency }) => latency?.[name] ?? null)),
  ]
}

const ratio = (a: number, b: number) => (b === 0 ? null : a / b)

function verdictOf(metric: Change['metric'], was: number | null, is: number | null): Change['verdict'] {
  if (was === null || is === null || was === is) return 'same'
  return is > was === (metric === 'recordsPerSecond') ? 'better' : 'worse'
}

export interface Report {
  url: string
  stop(): Promise<void>
}

export async function startReport(
  _ctx: Ctx,
  { before, after, port }: { before: Measurement; after: Measurement; port: number },
): Promise<Report> {
  const report = { before, after, changes: compare(before, after) }
  const answers: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html; charset=utf-8', pageOf(report)],
    '/report.json': ['application/json', JSON.stringify(report)],
    '/chart.js': ['text/javascript', await readFile(chartLibrary)],
  }
  const server = createServer((request, response) => {
    const [type, body] = answers[new URL(request.url ?? '/', 'http://report').pathname] ?? []
    if (type === undefined) return response.writeHead(404).end()
    return response.setHeader('content-type', type).end(body)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
