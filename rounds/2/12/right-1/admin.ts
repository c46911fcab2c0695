import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { type DeadLetters, DecidedError, openDeadLetters, UnknownLetterError } from './dead-letters.ts'
import { page } from './page.ts'
import { BadMessageError } from './processor.ts'

export interface AdminOptions {
  /** Who knows it may decide. */
  token: string
}

export interface Admin {
  /** `http://127.0.0.1:` and a free port. Nobody reaches it from another machine. */
  url: string
  /** Does not wait for requests that never end. */
  stop(): Promise<void>
}

const MAX_BODY_BYTES = 1024 * 1024

class HttpError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Task 12.5. The admin panel: an HTTP server (node:http) on 127.0.0.1, port 0. Resolves when it answers; rejects like
 * `openDeadLetters` where no broker ever answered.
 */
export async function startAdmin(ctx: Ctx, { token }: AdminOptions): Promise<Admin> {
  const letters = await openDeadLetters(ctx)
  const html = page()
  const server = createServer((request, response) => {
    answer(letters, token, html, request, response).catch((error: unknown) => {
      if (response.headersSent) return response.destroy()
      const status = statusOf(error)
      if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
      json(response, status, { error: error instanceof Error ? error.message : String(error) })
    })
    // What nobody reads must not hold up the connection, and a client that still writes must be able to read the answer.
    response.on('finish', () => request.resume())
  })
  try {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await letters.close()
    throw error
  }
  async function end(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
    await letters.close()
  }
  let stopped: Promise<void> | undefined
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      stopped ??= end()
      return stopped
    },
  }
}

async function answer(
  letters: DeadLetters,
  token: string,
  html: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] as string
  const method = request.method ?? 'GET'
  if (path === '/') {
    if (method !== 'GET') throw new HttpError(405, `${method} is not possible here`)
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; form-action 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
    response.end(html)
    return
  }
  if (!path.startsWith('/api/')) throw new HttpError(404, `there is no ${path}`)
  if (!allowed(request, token)) throw new HttpError(401, 'a token is needed')

  const [, , collection, encodedId, action, ...rest] = path.split('/')
  if (collection !== 'messages' || rest.length > 0) throw new HttpError(404, `there is no ${path}`)
  if (encodedId === undefined) {
    if (method !== 'GET') throw new HttpError(405, `${method} is not possible here`)
    json(response, 200, { messages: letters.list() })
    return
  }
  const id = decoded(encodedId)
  if (action === undefined) {
    if (method !== 'GET' && method !== 'PUT') throw new HttpError(405, `${method} is not possible here`)
    if (!letters.find(id)) throw new UnknownLetterError(`there is no letter ${id}`)
    if (method === 'PUT') await letters.edit(id, await valueOf(request))
  } else if (action === 'replay' || action === 'discard') {
    if (method !== 'POST') throw new HttpError(405, `${method} is not possible here`)
    await letters[action](id)
  } else throw new HttpError(404, `there is no ${path}`)
  json(response, 200, letters.find(id))
}

function statusOf(error: unknown): number {
  if (error instanceof HttpError) return error.status
  if (error instanceof UnknownLetterError) return 404
  if (error instanceof DecidedError) return 409
  if (error instanceof BadMessageError) return 422
  return 503
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}

function allowed(request: IncomingMessage, token: string): boolean {
  const given = /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (given === undefined) return false
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(token))
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    throw new HttpError(404, `there is no letter ${id}`)
  }
}

async function valueOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk)
      else reject(new HttpError(413, `the body has more than ${MAX_BODY_BYTES} bytes`))
    })
    request.on('end', resolve)
    request.on('error', reject)
    request.on('close', () => reject(new HttpError(400, 'the body ended too soon')))
  })
  let body: unknown
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    throw new HttpError(400, 'the body is not JSON in UTF-8')
  }
  const value = typeof body === 'object' && body !== null ? (body as { value?: unknown }).value : undefined
  if (typeof value !== 'string') throw new HttpError(400, 'the body has no text "value"')
  return value
}
