import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { chartLibrary } from '#harness/page'
import { PAGE_POLICY, page } from './page.ts'
import { followTopics } from './view.ts'

export interface DashboardOptions {
  port?: number
}

export interface Dashboard {
  url: string
  stop(): Promise<void>
}

/** Changes that come within so many ms share a message. */
const TOGETHER_MS = 50

export async function startDashboard(ctx: Ctx, { port = 0 }: DashboardOptions = {}): Promise<Dashboard> {
  const library = await readFile(chartLibrary)
  /** Who waits for the next message; whoever has not taken the last one gets the newest when it has. */
  const watchers = new Set<ServerResponse>()
  let timer: NodeJS.Timeout | undefined
  const view = await followTopics(ctx, () => {
    timer ??= setTimeout(() => {
      timer = undefined
      const text = messageOf()
      for (const watcher of watchers) send(watcher, text)
    }, TOGETHER_MS)
  })
  const messageOf = () => `data: ${JSON.stringify(view.state())}\n\n`

  function send(watcher: ServerResponse, text: string): void {
    if (watcher.write(text)) return
    watchers.delete(watcher)
    watcher.once('drain', () => {
      watchers.add(watcher)
      send(watcher, messageOf())
    })
  }

  function live(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.on('close', () => watchers.delete(response))
    watchers.add(response)
    send(response, `retry: 1000\n${messageOf()}`)
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').replace(/\?.*$/s, '')
    if (path === '/live') live(response)
    else if (path === '/state') give(response, 'application/json', JSON.stringify(view.state()))
    else if (path === '/chart.js') give(response, 'text/javascript; charset=utf-8', library)
    else if (path === '/') {
      response.setHeader('content-security-policy', PAGE_POLICY)
      give(response, 'text/html; charset=utf-8', page())
    } else response.writeHead(404).end()
  }

  const server = createServer(answer)
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await view.close()
    clearTimeout(timer)
    throw error
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close()
      server.closeAllConnections()
      await view.close()
      clearTimeout(timer)
    },
  }
}

function give(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(body)
}
