import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import type { Ctx } from '#harness/kata'
import { type Change, type CountsTable, followCounts } from './counts.ts'
import { page } from './page.ts'

export interface DashboardOptions {
  /** Default 0: any free one. One that is taken is an error. */
  port?: number
}

export interface Dashboard {
  /** `http://127.0.0.1:` and the port. */
  url: string
  /** Closes the connections of the browsers too. */
  stop(): Promise<void>
}

/** Task 4.4. An HTTP server on 127.0.0.1 with the page at `/`, and a WebSocket at `/live`. */
export async function startDashboard(ctx: Ctx, { port = 0 }: DashboardOptions = {}): Promise<Dashboard> {
  const viewers = new Set<WebSocket>()
  const tell = (change: Change) => {
    const text = JSON.stringify(change)
    for (const viewer of viewers) viewer.send(text, () => {})
  }
  const table = await followCounts(ctx, tell)
  const server = createServer(({ method, url = '/' }, response) => {
    if (new URL(url, 'http://localhost').pathname !== '/') response.writeHead(404).end()
    else if (method !== 'GET' && method !== 'HEAD') response.writeHead(405).end()
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page())
  })
  const sockets = new WebSocketServer({ server, path: '/live' })
  sockets.on('error', () => {}) // those of the server, which listening tells of
  sockets.on('connection', (viewer) => {
    viewer.on('error', () => viewer.terminate())
    viewer.on('close', () => viewers.delete(viewer))
    viewer.send(JSON.stringify({ type: 'state', counts: table.counts() }), () => {})
    viewers.add(viewer)
  })
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await table.close()
    throw error
  }
  let stopping: Promise<void> | undefined
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      stopping ??= stop(server, sockets, table)
      return stopping
    },
  }
}

async function stop(server: Server, sockets: WebSocketServer, table: CountsTable): Promise<void> {
  const closed = once(server, 'close')
  sockets.close()
  server.close()
  for (const socket of sockets.clients) socket.terminate()
  server.closeAllConnections()
  await closed
  await table.close()
}
