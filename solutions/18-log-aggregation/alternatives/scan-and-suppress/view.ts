import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { chartLibrary } from '#harness/page'
import { PAGE_POLICY, page } from './page.ts'
import { Search } from './search.ts'

export { page }

export interface ViewOptions {
  url: string
  port?: number
}

export interface LogView {
  url: string
  stop(): Promise<void>
}

export interface LogAnswer {
  total: number
  lines: LogLine[]
  minutes: { start: number; info: number; warning: number; error: number; unknown: number }[]
}

export interface LogLine {
  id: string
  at: number
  service: string
  level: string
  message: string
  trace?: string
}

const LEVELS = ['info', 'warning', 'error', 'unknown'] as const

const questionSchema = z.object({
  level: z.enum(['', ...LEVELS]).default(''),
  service: z.string().default(''),
  q: z.string().max(200).default(''),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .default('20')
    .transform(Number)
    .pipe(z.int().max(200)),
})

type Question = z.infer<typeof questionSchema>
type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export async function startLogView(ctx: Ctx, { url, port = 0 }: ViewOptions): Promise<LogView> {
  const search = new Search(url)
  const routes = new Map<string, Handler>([
    [
      '/',
      (_, response) => {
        response.setHeader('content-security-policy', PAGE_POLICY)
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(page())
      },
    ],
    [
      '/chart.js',
      (_, response) => {
        response.setHeader('content-type', 'text/javascript; charset=utf-8')
        createReadStream(chartLibrary).pipe(response)
      },
    ],
    ['/api/logs', (request, response) => answer(ctx, search, request, response)],
  ])
  const server = createServer(async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?')
    const handler = routes.get(path)
    if (handler) await handler(request, response)
    else send(response, 404, { error: 'nothing here' })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(body))
}

async function answer(ctx: Ctx, search: Search, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parameters = new URLSearchParams((request.url ?? '').split('?').slice(1).join('?'))
  const { success, data, error } = questionSchema.safeParse(Object.fromEntries(parameters))
  if (!success) return send(response, 400, { error: z.prettifyError(error) })
  const found = await find(ctx, search, data)
  send(response, found ? 200 : 503, found ?? { error: 'the index does not answer' })
}

interface Found {
  hits: { total: { value: number }; hits: { _id: string; _source: Record<string, string> }[] }
  aggregations?: { minutes: { buckets: { key: number; levels: { buckets: Record<string, { doc_count: number }> } }[] } }
}

async function find(ctx: Ctx, search: Search, { level, service, q, limit }: Question): Promise<LogAnswer | undefined> {
  const now = Math.floor(ctx.clock.now())
  const must: object[] = [
    { range: { '@timestamp': { gte: new Date(now - 3_600_000).toISOString(), lte: new Date(now).toISOString() } } },
  ]
  if (level !== '') must.push({ terms: { level: [level] } })
  if (service !== '') must.push({ terms: { service: [service] } })
  // Each word by itself: it may stand in the one field or in the other.
  for (const query of q.match(/[\p{L}\p{N}_]+/gu) ?? [])
    must.push({ multi_match: { query, type: 'best_fields', operator: 'and', fields: ['message', 'trace'] } })
  const levels = { filters: { filters: Object.fromEntries(LEVELS.map((one) => [one, { term: { level: one } }])) } }
  const minutes = { date_histogram: { field: '@timestamp', fixed_interval: '60s', min_doc_count: 1 }, aggs: { levels } }
  const { status, body } = await search.ask('POST', `/${encodeURIComponent(`${ctx.name('logs')}-*`)}/_search`, {
    body: {
      ...{ size: limit, track_total_hits: true, aggs: { minutes }, query: { bool: { filter: must } } },
      sort: { '@timestamp': { order: 'desc', unmapped_type: 'date' } },
    },
  })
  if (status !== 200) return undefined
  const { hits, aggregations } = body as Found
  return {
    total: hits.total.value,
    lines: hits.hits.map(({ _id, _source }) => lineOf(_id, _source)),
    minutes: (aggregations?.minutes.buckets ?? []).map(({ key, levels: { buckets } }) => {
      const [info = 0, warning = 0, error = 0, unknown = 0] = LEVELS.map((one) => buckets[one]?.doc_count)
      return { start: key, info, warning, error, unknown }
    }),
  }
}

function lineOf(id: string, source: Record<string, string>): LogLine {
  const { service = '', level = '', message = '', trace } = source
  const line: LogLine = { id, at: new Date(source['@timestamp'] ?? 0).getTime(), service, level, message }
  if (trace !== undefined) line.trace = trace
  return line
}
