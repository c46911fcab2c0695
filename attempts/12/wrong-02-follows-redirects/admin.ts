import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { DecidedError, type DeadLetters, openDeadLetters, UnknownLetterError } from './dead-letters.ts'
import { page } from './page.ts'
import { BadMessageError } from './processor.ts'

export interface AdminOptions {
  /** Who knows it may decide. */
  token: string
}

export interface Admin {
  /** `http://127.0.0.1:` and a free port. */
  url: string
  stop(): Promise<void>
}

interface Answer {
  status: number
  body: unknown
  headers?: Record<string, string>
}

class HttpError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const BODY_LIMIT = 2 ** 20
const PATIENCE_MS = 5_000
const editSchema = z.object({ value: z.string() })

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
export async function startAdmin(ctx: Ctx, { token }: AdminOptions): Promise<Admin> {
  const letters = await openDeadLetters(ctx)
  const open = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const work = serve(letters, token, request, response)
    open.add(work)
    work.then(() => open.delete(work))
  })

  async function stopAll(): Promise<void> {
    server.close()
    server.closeIdleConnections()
    const soon = new AbortController()
    await Promise.race([Promise.all(open), pause(PATIENCE_MS, undefined, { signal: soon.signal }).catch(() => {})])
    soon.abort()
    server.closeAllConnections()
    await letters.close()
  }

  try {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await letters.close()
    throw error
  }
  let stopped: Promise<void> | undefined
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      stopped ??= stopAll()
      return stopped
    },
  }
}

/** Never rejects; resolves when the answer is out or nobody is there to take it. */
async function serve(
  letters: DeadLetters,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    response.once('finish', resolve)
    response.once('close', resolve)
  })
  const path = (request.url ?? '/').split('?', 1)[0]!
  if (request.method === 'GET' && path === '/') {
    const html = { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' }
    response.writeHead(200, html).end(page())
    return gone
  }
  const { status, body, headers } = await answer(letters, token, path, request).catch(asAnswer)
  if (!response.destroyed) {
    const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
    response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(body))
  }
  return gone
}

async function answer(letters: DeadLetters, token: string, path: string, request: IncomingMessage): Promise<Answer> {
  const { method } = request
  if (!path.startsWith('/api/')) throw new HttpError(404, `there is no ${path}`)
  if (!isAllowed(request.headers.authorization, token)) {
    return { status: 401, body: { error: 'who are you?' }, headers: { 'www-authenticate': 'Bearer' } }
  }
  const body = method === 'GET' ? Buffer.alloc(0) : await bodyOf(request)
  if (method === 'GET' && path === '/api/messages') return { status: 200, body: { messages: letters.list() } }
  const [, id, action] = /^\/api\/messages\/(\d+-\d+)(?:\/(replay|discard))?$/.exec(path) ?? []
  if (id === undefined) throw new HttpError(404, `there is no ${path}`)
  if (method === 'GET' && action === undefined) return { status: 200, body: letterOf(letters, id) }
  if (method === 'PUT' && action === undefined) {
    const value = editOf(body)
    letterOf(letters, id)
    await letters.edit(id, value)
    return { status: 200, body: letterOf(letters, id) }
  }
  if (method === 'POST' && action !== undefined) {
    await (action === 'replay' ? letters.replay(id) : letters.discard(id))
    return { status: 200, body: letterOf(letters, id) }
  }
  throw new HttpError(404, `there is no ${method} ${path}`)
}

function letterOf(letters: DeadLetters, id: string) {
  const letter = letters.find(id)
  if (!letter) throw new UnknownLetterError(`there is no dead letter ${id}`)
  return letter
}

function asAnswer(error: Error): Answer {
  const body = { error: error.message }
  if (error instanceof HttpError) return { status: error.status, body }
  if (error instanceof UnknownLetterError) return { status: 404, body }
  if (error instanceof DecidedError) return { status: 409, body }
  if (error instanceof BadMessageError) return { status: 422, body }
  return { status: 503, body }
}

function isAllowed(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer (.*)$/i.exec(authorization ?? '')?.[1]
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

/** Reads to the end even what is too long: who is still sending does not read answers. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= BODY_LIMIT) chunks.push(chunk)
  }
  if (size > BODY_LIMIT) throw new HttpError(413, `a body has at most ${BODY_LIMIT} bytes`)
  return Buffer.concat(chunks)
}

function editOf(body: Buffer): string {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new HttpError(400, 'the body is not JSON')
  }
  const edit = editSchema.safeParse(json)
  if (!edit.success) throw new HttpError(400, 'the body is not { "value": "…" }')
  return edit.data.value
}
