import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import type { Ctx } from '#harness/kata'
import { followCounts } from './counts.ts'
import { page } from './page.ts'

export interface DashboardOptions {
  /** Default 0: any free one. */
  port?: number
}

export interface Dashboard {
  /** `http://127.0.0.1:` and the port. */
  url: string
  /** Closes the connections of the browsers too. */
  stop(): Promise<void>
}

const BUNCH_MS = 50

/**
 * Task 4.4. An HTTP server (node:http) on 127.0.0.1 with the page at `/`, and a WebSocket (`ws`) at `/live`. Each message on it is JSON. The
 * first is the state as it is known by then, whenever the client came; then each change, once, in order:
 *
 *     { "type": "state", "counts": [{ "category": "books", "start": 1800000000000, "end": 1800000300000, "count": 7 }] }
 *     { "type": "update", "count": { "category": "books", "start": 1800000000000, "end": 1800000300000, "count": 8 } }
 *     { "type": "remove", "count": { … } }
 */
export async function startDashboard(ctx: Ctx, options: DashboardOptions = {}): Promise<Dashboard> {
  const live = new WebSocketServer({ noServer: true })
  /** Under load hundreds of changes come at a time: they go out together, after a moment. */
  let waiting: string[] = []
  let timer: NodeJS.Timeout | undefined
  function flush(): void {
    const messages = waiting
    waiting = []
    timer = undefined
    for (const client of live.clients) {
      if (client.readyState === WebSocket.OPEN) for (const message of messages) client.send(message)
    }
  }
  const table = await followCounts(ctx, (change) => {
    waiting.push(JSON.stringify(change))
    timer ??= setTimeout(flush, BUNCH_MS)
  })
  const html = page()
  const server = createServer((request, response) => {
    if (pathOf(request.url) === '/' && (request.method === 'GET' || request.method === 'HEAD')) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html)
    } else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {})
    if (pathOf(request.url) !== '/live') {
      socket.once('finish', () => socket.destroy())
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    live.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate())
      client.send(JSON.stringify({ type: 'state', counts: table.counts() }))
    })
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port ?? 0, '127.0.0.1', resolve)
    })
  } catch (error) {
    await table.close()
    clearTimeout(timer)
    throw error
  }
  const { port } = server.address() as AddressInfo

  async function shut(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    live.close()
    for (const client of live.clients) client.terminate()
    server.closeAllConnections()
    await Promise.all([closed, table.close()])
    clearTimeout(timer)
  }
  let stopping: Promise<void> | undefined
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      stopping ??= shut()
      return stopping
    },
  }
}

function pathOf(url = '/'): string {
  return url.split('?', 1)[0]!
}
