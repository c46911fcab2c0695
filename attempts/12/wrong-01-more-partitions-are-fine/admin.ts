import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { type DeadLetters, openDeadLetters, Refusal } from './dead-letters.ts'
import { atMost } from './member.ts'
import { page } from './page.ts'

export interface AdminOptions {
  /** Who knows it may decide. */
  token: string
}

export interface Admin {
  /** `http://127.0.0.1:` and a free port. */
  url: string
  stop(): Promise<void>
}

/**
 * Task 12.5. The admin panel: an HTTP server (node:http) on 127.0.0.1, port 0. Resolves when it answers; rejects like
 * `openDeadLetters` where no broker ever answered.
 *
 *     GET  /                            the page; it holds no data, so it needs no token
 *     GET  /api/messages                200 { messages: Letter[] }: those with status `dead`, oldest first
 *     GET  /api/messages/ID             200 Letter, whatever its status
 *     PUT  /api/messages/ID             body { "value": "…" } → 200 Letter; 422 if the value is not a message of `main-topic`
 *     POST /api/messages/ID/replay      200 Letter
 *     POST /api/messages/ID/discard     200 Letter
 *
 * Every path below `/api/` wants the header `Authorization: Bearer TOKEN`. Without it, or with another token: 401 with
 * `WWW-Authenticate: Bearer`, and nothing happens. Answers are JSON, errors `{ "error": "…" }`: 400 for a body that is not what is asked for,
 * 404 for an unknown path or id, 409 to PUT and POST when the letter is no longer dead, 413 for a body over 1 MiB.
 * A record appears in the list within a second.
 */
export async function startAdmin(ctx: Ctx, options: AdminOptions): Promise<Admin> {
  const letters = await openDeadLetters(ctx)
  const panel = new Panel(letters, options.token)
  try {
    const port = await panel.listen()
    return { url: `http://127.0.0.1:${port}`, stop: () => panel.stop() }
  } catch (error) {
    await panel.stop()
    throw error
  }
}

type Route = { method: string; path: RegExp; run(id: string, body: string): Promise<unknown> | unknown }

const MAX_BODY_BYTES = 1024 * 1024
const STATUS = { unknown: 404, decided: 409, invalid: 422 } as const

class Failure extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

class Panel {
  readonly #letters: DeadLetters
  readonly #secret: Buffer
  readonly #server: Server
  readonly #routes: readonly Route[]
  readonly #working = new Set<Promise<void>>()
  #stopped: Promise<void> | null = null

  constructor(letters: DeadLetters, token: string) {
    this.#letters = letters
    this.#secret = sha256(token)
    const one = (id: string) => {
      const letter = letters.find(id)
      if (!letter) throw new Failure(404, `${id} is not known here`)
      return letter
    }
    this.#routes = [
      { method: 'GET', path: /^\/api\/messages$/, run: () => ({ messages: letters.list() }) },
      { method: 'GET', path: /^\/api\/messages\/([^/]+)$/, run: one },
      {
        method: 'PUT',
        path: /^\/api\/messages\/([^/]+)$/,
        async run(id, body) {
          await letters.edit(id, valueIn(body))
          return one(id)
        },
      },
      { method: 'POST', path: /^\/api\/messages\/([^/]+)\/replay$/, run: (id) => letters.replay(id).then(() => one(id)) },
      { method: 'POST', path: /^\/api\/messages\/([^/]+)\/discard$/, run: (id) => letters.discard(id).then(() => one(id)) },
    ]
    this.#server = createServer((request, response) => {
      const work = this.#serve(request, response).catch(() => void response.destroy())
      this.#working.add(work)
      void work.then(() => this.#working.delete(work))
    })
  }

  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(0, '127.0.0.1', () => resolve((this.#server.address() as AddressInfo).port))
    })
  }

  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      this.#server.close()
      await atMost(3000, Promise.all(this.#working))
      this.#server.closeAllConnections()
      await this.#letters.close()
    })()
    return this.#stopped
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/\?.*$/s, '')
    if (path === '/' && request.method === 'GET') {
      return send(response, 200, page(), { 'content-type': 'text/html; charset=utf-8' })
    }
    let status = 200
    let answer: unknown
    const headers: Record<string, string> = { 'content-type': 'application/json', 'cache-control': 'no-store' }
    try {
      if (path.startsWith('/api/') && !this.#knows(request.headers.authorization)) {
        headers['www-authenticate'] = 'Bearer'
        throw new Failure(401, 'a valid token is needed')
      }
      answer = await this.#dispatch(request, path)
    } catch (error) {
      status = statusOf(error)
      answer = { error: (error as Error).message }
    }
    await send(response, status, JSON.stringify(answer), headers)
  }

  async #dispatch(request: IncomingMessage, path: string): Promise<unknown> {
    for (const { method, path: pattern, run } of this.#routes) {
      const found = method === request.method && pattern.exec(path)
      if (found) return run(found[1] ?? '', method === 'GET' ? '' : await textOf(request))
    }
    throw new Failure(404, `nothing is at ${request.method} ${path}`)
  }

  #knows(authorization = ''): boolean {
    const [, token] = /^bearer\s+(\S.*)$/i.exec(authorization) ?? []
    return token !== undefined && timingSafeEqual(sha256(token), this.#secret)
  }
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest()

function statusOf(error: unknown): number {
  if (error instanceof Failure) return error.status
  return error instanceof Refusal ? STATUS[error.kind] : 500
}

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve)
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
    response.end(body, () => resolve())
  })
}

/** The whole body is awaited, and thrown away where it is too long. */
function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes > MAX_BODY_BYTES) parts = []
      else parts.push(part)
    })
    request.on('error', reject)
    request.on('end', () => {
      if (bytes > MAX_BODY_BYTES) return reject(new Failure(413, 'more than 1 MiB'))
      try {
        resolve(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)))
      } catch {
        reject(new Failure(400, 'the body is not UTF-8'))
      }
    })
  })
}

function valueIn(body: string): string {
  let asked: unknown
  try {
    asked = JSON.parse(body)
  } catch {
    throw new Failure(400, 'the body is not JSON')
  }
  const value = typeof asked === 'object' && asked !== null && 'value' in asked ? asked.value : undefined
  if (typeof value !== 'string') throw new Failure(400, 'the body has no text "value"')
  return value
}
