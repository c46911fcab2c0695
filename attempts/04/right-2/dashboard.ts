import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Ctx } from '#harness/kata'
import type { Count } from './contract.ts'
import { type Change, type CountsTable, followCounts } from './counts.ts'
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

/**
 * Task 4.4. An HTTP server (node:http) on 127.0.0.1 with the page at `/`, and a WebSocket (`ws`) at `/live`. Each message on it is JSON. The
 * first is the state as it is known by then, whenever the client came; then each change, once, in order:
 *
 *     { "type": "state", "counts": [{ "category": "books", "start": 1800000000000, "end": 1800000300000, "count": 7 }] }
 *     { "type": "update", "count": { "category": "books", "start": 1800000000000, "end": 1800000300000, "count": 8 } }
 *     { "type": "remove", "count": { … } }
 */
export async function startDashboard(ctx: Ctx, options: DashboardOptions = {}): Promise<Dashboard> {
  const live = new Live()
  const server = createServer((request, response) => {
    const isPage = (request.url ?? '/').split('?')[0] === '/'
    response.statusCode = isPage ? 200 : 404
    response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'text/plain')
    response.end(isPage ? page() : 'there is nothing here')
  })
  const sockets = new WebSocketServer({ server, path: '/live' })
  // The server's errors come through it too; `once` below tells of them.
  sockets.on('error', () => {})
  sockets.on('connection', (client) => live.welcome(client))
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  let table: CountsTable
  try {
    table = await followCounts(ctx, (change) => live.tell(change))
  } catch (error) {
    await close(server, sockets)
    throw error
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      await Promise.all([table.close(), close(server, sockets)])
    },
  }
}

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  sockets.close()
  for (const client of sockets.clients) client.terminate()
  server.closeAllConnections()
  await closed
}

/** The state of its own is what the changes told of so far make: a client sees each change in one of both, never in both. */
class Live {
  readonly #counts = new Map<string, Count>()
  readonly #clients = new Set<WebSocket>()

  welcome(client: WebSocket): void {
    client.on('error', () => client.terminate())
    client.on('close', () => this.#clients.delete(client))
    client.send(JSON.stringify({ type: 'state', counts: [...this.#counts.values()] }))
    this.#clients.add(client)
  }

  tell({ type, count }: Change): void {
    const key = JSON.stringify([count.start, count.end, count.category])
    if (type === 'update') this.#counts.set(key, count)
    else this.#counts.delete(key)
    const text = JSON.stringify({ type, count })
    for (const client of this.#clients) client.send(text, () => {})
  }
}
