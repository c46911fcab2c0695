import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Ctx } from '#harness/kata'
import { type Change, CountsTable } from './counts.ts'
import { page } from './page.ts'

export interface DashboardOptions {
  port?: number
}

export class Dashboard {
  readonly #table: CountsTable
  readonly #server: Server
  readonly #sockets = new WebSocketServer({ noServer: true })
  url = ''

  constructor(ctx: Ctx) {
    this.#table = new CountsTable(ctx)
    this.#server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(page())
    })
    this.#server.on('upgrade', (request, socket: Socket, head) => {
      if (request.url !== '/live') socket.destroy()
      else this.#sockets.handleUpgrade(request, socket, head, (client) => this.#welcome(client))
    })
  }

  async start(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    await this.#table.open()
  }

  #welcome(client: WebSocket): void {
    const tell = (change: Change) => client.send(JSON.stringify(change))
    client.send(JSON.stringify({ type: 'state', counts: this.#table.counts() }))
    this.#table.on('change', tell)
    client.on('close', () => this.#table.off('change', tell))
    client.on('error', () => client.terminate())
  }

  async stop(): Promise<void> {
    this.#sockets.clients.forEach((client) => {
      client.terminate()
    })
    this.#server.close()
    this.#server.closeAllConnections()
    await this.#table.close()
  }
}

export async function startDashboard(ctx: Ctx, { port = 0 }: DashboardOptions = {}): Promise<Dashboard> {
  const dashboard = new Dashboard(ctx)
  try {
    await dashboard.start(port)
  } catch (error) {
    await dashboard.stop()
    throw error
  }
  return dashboard
}
