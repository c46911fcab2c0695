import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { chartLibrary } from '#harness/page'
import { BadRequest, find, questionIn } from './finding.ts'
import { PAGE_POLICY, page } from './page.ts'

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

export async function startLogView(ctx: Ctx, { url: index, port = 0 }: ViewOptions): Promise<LogView> {
  const library = await readFile(chartLibrary)
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY })
      response.end(page())
    } else if (pathname === '/chart.js') {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
      response.end(library)
    } else if (pathname === '/api/logs') void answer(ctx, index, searchParams, response)
    else tell(response, 404, { error: `no such path: ${pathname}` })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(ctx: Ctx, index: string, parameters: URLSearchParams, response: ServerResponse): Promise<void> {
  try {
    tell(response, 200, await find(ctx, index, questionIn(parameters)))
  } catch (error) {
    const status = error instanceof BadRequest ? 400 : 503
    tell(response, status, { error: (error as Error).message })
  }
}

function tell(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
