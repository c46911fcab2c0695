import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { ANSWER_LIMIT_MS, idSchema, MAX_BODY } from './contract.ts'

/** So long a client may take its last answer when the service stops. */
const SENDING_MS = 2_000

/** What is answered in place of 200. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const badRequest = (message: string) => new ApiError(400, 'bad-request', message)
export const unavailable = (message: string) => new ApiError(503, 'unavailable', message)
export const notFound = () => new ApiError(404, 'not-found', 'there is nothing at this path')

export interface ApiRequest {
  /** Decoded. */
  path: readonly string[]
  query: URLSearchParams
  /** Parsed; undefined where it is no JSON in UTF-8. */
  body(): Promise<unknown>
  /** The work's own answer, or 503 when it takes too long or the service stops. `signal` is aborted when nobody waits any longer. */
  inTime<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
}

export interface Api {
  url: string
  /** Resolves when everything under way is answered. */
  stop(): Promise<void>
  /** Resolves when the work of all requests is over, also of those that were answered before. */
  settled(): Promise<void>
}

/** Serves one method. What `answer` resolves to is the body of a 200. */
export async function serve(ctx: Ctx, method: string, answer: (request: ApiRequest) => Promise<object>): Promise<Api> {
  const stopping = new AbortController()
  const stopped = new Promise<never>((_, reject) => {
    stopping.signal.addEventListener('abort', () => reject(unavailable('the service stops')))
  })
  stopped.catch(() => {}) // told to those who wait
  const underWay = new Set<Promise<void>>()
  const working = new Set<Promise<unknown>>()

  async function inTime<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const over = new AbortController()
    const late = ctx.clock.sleep(ANSWER_LIMIT_MS, over.signal).then(() => {
      throw unavailable(`Kafka has not answered for ${ANSWER_LIMIT_MS} ms`)
    })
    late.catch(() => {})
    const done = work(over.signal)
    working.add(done)
    done.catch(() => {}).finally(() => working.delete(done))
    try {
      return await Promise.race([done, late, stopped])
    } finally {
      over.abort()
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('error', () => {}) // who went away in the middle of a body waits for no answer
    try {
      const [path, query] = targetOf(request.url ?? '/')
      const body = () => Promise.race([bodyOf(request), stopped])
      const ask = () => answer({ path, query, body, inTime })
      await send(response, 200, request.method === method ? await ask() : await wrongMethod(path))
    } catch (error) {
      const told = error instanceof ApiError ? error : unavailable(`Kafka: ${String(error)}`)
      if (told.status === 503) response.setHeader('retry-after', '1')
      await send(response, told.status, { error: told.message, code: told.code })
    }
  }

  async function wrongMethod([first]: readonly string[]): Promise<never> {
    throw first === 'accounts' ? new ApiError(405, 'not-found', `${method} only`) : notFound()
  }

  const server = createServer((request, response) => {
    const handled = handle(request, response).finally(() => underWay.delete(handled))
    underWay.add(handled)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close()
      // Everything is answered at once; who does not read the answer is not waited for.
      const limit = setTimeout(() => server.closeAllConnections(), SENDING_MS)
      stopping.abort()
      await Promise.all(underWay)
      server.closeAllConnections()
      clearTimeout(limit)
    },
    async settled() {
      await Promise.allSettled(working)
    },
  }
}

export function accountIdOf(text: string | undefined): string {
  const checked = idSchema.safeParse(text)
  if (!checked.success) throw badRequest('an account id has 1 to 64 letters, digits, _ and -')
  return checked.data
}

function targetOf(url: string): [path: string[], query: URLSearchParams] {
  const [pathname = '', query] = url.split('?', 2)
  try {
    return [pathname.split('/').slice(1).map(decodeURIComponent), new URLSearchParams(query)]
  } catch {
    throw badRequest('the %-encoding of the path is broken')
  }
}

/** Bytes are counted, and decoded when all are there: a letter may lie in two chunks. */
function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What comes after the limit is read on and thrown away: a client that is still sending does not look at answers.
      if (size > MAX_BODY) reject(new ApiError(413, 'too-large', `the body has more than ${MAX_BODY} bytes`))
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(jsonOf(Buffer.concat(chunks))))
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

/** Resolves when the answer is on its way, or nobody is there to get it. */
async function send(response: ServerResponse, status: number, body: object): Promise<void> {
  if (response.destroyed) return
  const sent = new Promise<void>((resolve) => response.on('close', resolve))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
  await sent
}
