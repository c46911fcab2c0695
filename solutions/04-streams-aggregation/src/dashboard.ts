import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import type { Ctx } from '#harness/kata'
import { followCounts } from './counts.ts'
import { page, SCRIPT_HASH } from './page.ts'

export interface DashboardOptions {
  port?: number
}

export interface Dashboard {
  url: string
  stop(): Promise<void>
}

export async function startDashboard(ctx: Ctx, { port = 0 }: DashboardOptions = {}): Promise<Dashboard> {
  const server = createServer((request, response) => servePage(request.url, response))
  const live = new WebSocketServer({ server, path: '/live' })
  live.on('error', () => {}) // the server's errors, which are told below
  const table = await followCounts(ctx, (change) => {
    for (const client of live.clients) client.send(JSON.stringify(change))
  })
  // In one go with the listing of the client: no change falls between the state and the updates.
  live.on('connection', (client) => {
    client.on('error', () => client.terminate())
    client.send(JSON.stringify({ type: 'state', counts: table.counts() }))
  })
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await table.close()
    throw error
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const client of live.clients) client.terminate()
      live.close()
      server.close()
      server.closeAllConnections()
      await table.close()
    },
  }
}

function servePage(url: string | undefined, response: ServerResponse): void {
  if (url !== '/') {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`,
  })
  response.end(page())
}
