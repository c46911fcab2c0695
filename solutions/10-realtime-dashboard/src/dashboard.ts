import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Ctx } from '#harness/kata'
import { chartLibrary } from '#harness/page'
import { PAGE_POLICY, page } from './page.ts'
import { followDevices } from './view.ts'
import { Watcher } from './watcher.ts'

export interface DashboardOptions {
  port?: number
}

export interface Dashboard {
  url: string
  stop(): Promise<void>
}

const MAX_MESSAGE = 1024

export async function startDashboard(ctx: Ctx, { port = 0 }: DashboardOptions = {}): Promise<Dashboard> {
  const library = await readFile(chartLibrary)
  const watchers = new Set<Watcher>()
  let seq = 0
  const view = await followDevices(ctx, (change) => {
    seq += 1
    const message = Buffer.from(JSON.stringify({ ...change, seq }))
    for (const watcher of watchers) watcher.offer(message)
  })

  /** One for all who come before the next change. */
  let latest = { seq: -1, content: Buffer.alloc(0) }
  const snapshot = () => {
    if (latest.seq !== seq)
      latest = { seq, content: Buffer.from(JSON.stringify({ type: 'snapshot', seq, ...view.snapshot() })) }
    return latest.content
  }

  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })
  const server = createServer((request, response) => answer(request, response, library))
  server.on('upgrade', (request, socket, head) => {
    const refusal = refusalOf(request)
    if (refusal) return refuse(socket, refusal)
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate()) // it sent too much, or nonsense
      const watcher = new Watcher(client, snapshot)
      watchers.add(watcher)
      client.on('close', () => watchers.delete(watcher))
    })
  })
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await view.close()
    throw error
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close()
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await view.close()
    },
  }
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.replace(/\?.*$/s, '')

function refusalOf(request: IncomingMessage): string | undefined {
  if (pathOf(request) !== '/live') return '404 Not Found'
  const { origin, host } = request.headers
  // Programs send none. `null` is a page too: one from a file, or in a frame that is shut off.
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) return '403 Forbidden'
  return undefined
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {}) // who is gone already
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy())
}

function answer(request: IncomingMessage, response: ServerResponse, library: Buffer): void {
  const path = pathOf(request)
  if (path === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY })
    response.end(page())
  } else if (path === '/chart.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
    response.end(library)
  } else {
    response.writeHead(404).end()
  }
}
