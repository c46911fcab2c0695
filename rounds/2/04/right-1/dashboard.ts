import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import type { Ctx } from '#harness/kata'
import { followCounts } from './counts.ts'
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
  const sockets = new WebSocketServer({ noServer: true })
  const table = await followCounts(ctx, (change) => {
    const text = JSON.stringify(change)
    for (const socket of sockets.clients) if (socket.readyState === WebSocket.OPEN) socket.send(text)
  })
  sockets.on('connection', (socket) => {
    socket.on('error', () => socket.terminate())
    socket.send(JSON.stringify({ type: 'state', counts: table.counts() }))
  })
  const pathOf = (url = '/') => url.split('?')[0]
  const server = createServer((request, response) => {
    if (pathOf(request.url) !== '/') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page())
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (pathOf(request.url) !== '/live') {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (live) => sockets.emit('connection', live, request))
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  } catch (error) {
    await table.close()
    throw error
  }
  let stopped: Promise<void> | undefined
  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
    server.closeAllConnections()
    await Promise.all([closed, table.close()])
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}
