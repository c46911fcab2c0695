import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { type DeadLetters, type Letter, NotDeadError, openDeadLetters } from './dead-letters.ts'
import { page, SCRIPT_HASH } from './page.ts'
import { BadMessageError, parseMessage } from './processor.ts'

export interface AdminOptions {
  token: string
}

export interface Admin {
  url: string
  stop(): Promise<void>
}

const MAX_BODY = 1024 * 1024
const bodySchema = z.object({ value: z.string() })

/** What is answered in place of 200. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export async function startAdmin(ctx: Ctx, { token }: AdminOptions): Promise<Admin> {
  const letters = await openDeadLetters(ctx)
  const server = createServer((request, response) => {
    request.on('error', () => {}) // who went away in the middle of a body waits for no answer
    answer(letters, token, request, response).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500
      if (status === 401) response.setHeader('www-authenticate', 'Bearer')
      send(response, status, { error: error instanceof Error ? error.message : String(error) })
    })
  })
  try {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await letters.close()
    throw error
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close()
      await letters.close() // decisions that are under way are answered
      server.closeAllConnections()
    },
  }
}

async function answer(
  letters: DeadLetters,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const pathname = (request.url ?? '/').replace(/\?.*$/s, '')
  if (!pathname.startsWith('/api/')) return servePage(`${request.method} ${pathname}`, response)
  if (!allowed(request.headers.authorization, token)) throw new Refusal(401, 'the admin token is missing or wrong')
  if (request.method === 'GET' && pathname === '/api/messages') return send(response, 200, { messages: letters.list() })
  const [, id, action] = /^\/api\/messages\/(\d+-\d+)(?:\/(replay|discard))?$/.exec(pathname) ?? []
  const letter = id === undefined ? undefined : letters.find(id)
  if (!letter) throw new Refusal(404, 'there is nothing here')
  await act(letters, letter, `${request.method} ${action ?? ''}`.trim(), request)
  send(response, 200, letters.find(letter.id))
}

async function act(letters: DeadLetters, letter: Letter, what: string, request: IncomingMessage): Promise<void> {
  if (what === 'GET') return
  const value = what === 'PUT' ? await editedValue(request) : ''
  const decision = {
    PUT: () => letters.edit(letter.id, value),
    'POST replay': () => letters.replay(letter.id),
    'POST discard': () => letters.discard(letter.id),
  }[what]
  if (!decision) throw new Refusal(404, 'there is nothing here')
  try {
    await decision()
  } catch (error) {
    throw error instanceof NotDeadError ? new Refusal(409, error.message) : error
  }
}

async function editedValue(request: IncomingMessage): Promise<string> {
  const body = bodySchema.safeParse(jsonOf(await bodyOf(request)))
  if (!body.success) throw new Refusal(400, 'the body must be {"value": "…"} as JSON in UTF-8')
  const { value } = body.data
  try {
    // Half of a surrogate pair is no character: its bytes would be those of another one.
    if (!value.isWellFormed()) throw new BadMessageError('the value is not Unicode')
    parseMessage(Buffer.from(value))
  } catch (error) {
    throw error instanceof BadMessageError ? new Refusal(422, error.message) : error
  }
  return value
}

/** Bytes are counted, and decoded when all are there: a letter may lie in two chunks. */
function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What comes after the limit is read on and thrown away: a client that is still sending does not look at answers.
      if (size > MAX_BODY) reject(new Refusal(413, 'the body is over 1 MiB'))
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    return undefined
  }
}

/** Compares digests: neither the time it takes nor an error tells how much of a guess was right. */
function allowed(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}

function servePage(what: string, response: ServerResponse): void {
  if (what !== 'GET /') throw new Refusal(404, 'there is nothing here')
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  })
  response.end(page())
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
