import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import type { Ctx } from '#harness/kata'
import { chartLibrary } from '#harness/page'
import { MAX_WAITING_BYTES } from './live.ts'
import { page } from './page.ts'
import { followDevices } from './view.ts'

export interface DashboardOptions {
  port?: number
}

export interface Dashboard {
  url: string
  stop(): Promise<void>
}

export async function startDashboard(ctx: Ctx, options: DashboardOptions = {}): Promise<Dashboard> {
  const server = createServer((request, response) => {
    if (request.url === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(page())
    else if (request.url === '/chart.js')
      createReadStream(chartLibrary).pipe(response.setHeader('content-type', 'text/javascript'))
    else response.writeHead(404).end()
  })
  const live = new WebSocketServer({
    server,
    path: '/live',
    maxPayload: 1024,
    verifyClient: ({ req }, answer) => answer(isOurs(req.headers.origin, req.headers.host), 403),
  })
  live.on('error', () => {}) // those of the server, which its start tells
  let number = 0
  /** Bytes of the snapshot while it is on its way. */
  const firsts = new WeakMap<object, number>()
  const view = await followDevices(ctx, (change) => {
    number += 1
    const text = JSON.stringify({ seq: number, ...change })
    const bytes = Buffer.byteLength(text)
    for (const client of live.clients) {
      // Who does not take what he is sent is cut off: he comes again, and begins with a snapshot.
      if (client.bufferedAmount - (firsts.get(client) ?? 0) + bytes > MAX_WAITING_BYTES) client.terminate()
      else client.send(text)
    }
  })
  live.on('connection', (client) => {
    client.on('error', () => client.terminate())
    const snapshot = JSON.stringify({ type: 'snapshot', seq: number, ...view.snapshot() })
    firsts.set(client, Buffer.byteLength(snapshot))
    client.send(snapshot, () => firsts.delete(client))
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port ?? 0, '127.0.0.1', resolve)
    })
  } catch (error) {
    await view.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close()
      server.closeAllConnections()
      for (const client of live.clients) client.terminate()
      await view.close()
    },
  }
}

function isOurs(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || origin === `http://${host}`
}
