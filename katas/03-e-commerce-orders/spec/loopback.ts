/** A provider behind a real socket: answers can break within their body. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json as readJson } from 'node:stream/consumers'
import type { Reply } from './providers.ts'

export interface Loopback extends AsyncDisposable {
  /** What the service is given as `provider`. */
  readonly url: string
  /** Requests that have no whole answer and whose client still waits for one. */
  unanswered(): number
}

type Answer = (key: string | null, body: Readonly<Record<string, unknown>>) => Reply

export async function serveOnLoopback(answer: Answer): Promise<Loopback> {
  const open = new Set<ServerResponse>()
  const server = createServer(async (request, response) => {
    open.add(response)
    response.on('close', () => open.delete(response))
    const body = (await readJson(request)) as Record<string, unknown>
    send(request, response, answer(request.headers['idempotency-key']?.toString() ?? null, body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    unanswered: () => open.size,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body, loss }: Reply): void {
  if (loss === 'hang') return
  if (loss === 'reset') {
    request.socket.destroy()
    return
  }
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
  if (loss === undefined) response.end(body)
  else response.write(body.slice(0, 1), () => loss === 'half-a-body' && request.socket.end())
}
