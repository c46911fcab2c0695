import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { type DeadLetters, openDeadLetters } from './dead-letters.ts'
import { page } from './page.ts'
import { parseMessage } from './processor.ts'

export interface AdminOptions {
  token: string
}

export interface Admin {
  url: string
  stop(): Promise<void>
}

interface Reply {
  status: number
  body: unknown
  headers?: Record<string, string>
}

type Route = [method: string, path: RegExp, answer: (id: string, request: IncomingMessage) => Reply | Promise<Reply>]

const refuse = (status: number, error: string, headers?: Record<string, string>): Reply => ({
  status,
  body: { error },
  headers,
})

class AdminPanel {
  readonly #letters: DeadLetters
  readonly #token: Buffer
  readonly #routes: readonly Route[] = [
    ['GET', /^\/api\/messages$/, () => ({ status: 200, body: { messages: this.#letters.list() } })],
    ['GET', /^\/api\/messages\/([^/]+)$/, (id) => this.#shown(id)],
    ['PUT', /^\/api\/messages\/([^/]+)$/, (id, request) => this.#edit(id, request)],
    ['POST', /^\/api\/messages\/([^/]+)\/replay$/, (id) => this.#decide(id, () => this.#letters.replay(id))],
    ['POST', /^\/api\/messages\/([^/]+)\/discard$/, (id) => this.#decide(id, () => this.#letters.discard(id))],
  ]

  constructor(letters: DeadLetters, token: string) {
    this.#letters = letters
    this.#token = Buffer.from(`Bearer ${token}`)
  }

  async answer(request: IncomingMessage): Promise<Reply> {
    const given = Buffer.from(request.headers.authorization ?? '')
    if (!request.url?.startsWith('/api/')) return refuse(404, `nothing at ${request.url}`)
    const known = given.length === this.#token.length && timingSafeEqual(given, this.#token)
    if (!known) return refuse(401, 'sign in first', { 'www-authenticate': 'Bearer realm="dead letters"' })
    const path = request.url?.split('?')[0] ?? ''
    for (const [method, pattern, answer] of this.#routes) {
      const match = pattern.exec(path)
      if (match && method === request.method) return answer(match[1] ?? '', request)
    }
    return refuse(404, `nothing at ${path}`)
  }

  #shown(id: string): Reply {
    const letter = this.#letters.find(id)
    return letter ? { status: 200, body: letter } : refuse(404, `no letter ${id}`)
  }

  async #decide(id: string, decision: () => Promise<void>): Promise<Reply> {
    const letter = this.#letters.find(id)
    if (!letter) return refuse(404, `no letter ${id}`)
    if (letter.status !== 'dead') return refuse(409, `letter ${id} is ${letter.status}`)
    try {
      await decision()
    } catch (error) {
      // Somebody was faster; or Kafka could not be written, and it is as dead as before.
      return refuse(this.#letters.find(id)?.status === 'dead' ? 503 : 409, String(error))
    }
    return this.#shown(id)
  }

  async #edit(id: string, request: IncomingMessage): Promise<Reply> {
    const body = await bodyOf(request)
    if (body === undefined) return refuse(413, 'more than 1 MiB')
    let value: unknown
    try {
      value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))?.value
    } catch {
      return refuse(400, 'this is not JSON in UTF-8')
    }
    if (typeof value !== 'string') return refuse(400, 'a text "value" is asked for')
    try {
      parseMessage(Buffer.from(value))
    } catch (error) {
      return refuse(422, String(error))
    }
    const edited = value
    return this.#decide(id, () => this.#letters.edit(id, edited))
  }
}

/** Undefined when there is too much of it. All of it is read: a client answers no questions while it sends. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes <= 1 << 20) parts.push(part)
  }
  return bytes <= 1 << 20 ? Buffer.concat(parts) : undefined
}

export async function startAdmin(ctx: Ctx, { token }: AdminOptions): Promise<Admin> {
  const letters = await openDeadLetters(ctx)
  const panel = new AdminPanel(letters, token)
  const server: Server = createServer(async (request, response) => {
    if (request.method === 'GET' && request.url === '/')
      return void response.setHeader('content-type', 'text/html; charset=utf-8').end(page())
    const { status, body, headers } = await panel.answer(request).catch((error: Error) => refuse(500, error.message))
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await letters.close()
    },
  }
}
