import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { ANSWER_LIMIT_MS, idSchema, MAX_BODY } from './contract.ts'

export interface Answer {
  status: number
  body: object
}

export const ok = (body: object): Answer => ({ status: 200, body })
export const no = (status: number, code: string, error: string): Answer => ({ status, body: { error, code } })

export interface Ask {
  method: string
  path: string[]
  query: URLSearchParams
  request: IncomingMessage
}

/** An HTTP server whose answers all have an end. */
export abstract class JsonServer {
  readonly ctx: Ctx
  readonly #server: Server
  readonly #stopping = new AbortController()
  readonly #stops: Promise<string>
  readonly #open = new Set<Promise<void>>()
  #stopped: Promise<void> | undefined

  constructor(ctx: Ctx) {
    this.ctx = ctx
    this.#stops = new Promise((resolve) => {
      this.#stopping.signal.addEventListener('abort', () => resolve('the service stops'))
    })
    this.#server = createServer((request, response) => {
      const one: Promise<void> = this.#handle(request, response).finally(() => this.#open.delete(one))
      this.#open.add(one)
    })
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(0, '127.0.0.1', () => resolve())
    })
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  protected abstract answer(ask: Ask): Promise<Answer>
  protected abstract close(): Promise<void>

  async #stop(): Promise<void> {
    this.#server.close()
    this.#stopping.abort()
    while (this.#open.size > 0) await Promise.all(this.#open)
    this.#server.closeAllConnections()
    await this.close()
  }

  /** What the work comes to, or 503. */
  protected async limited(work: () => Promise<Answer>): Promise<Answer> {
    const timer = new AbortController()
    const away = (why: string) => no(503, 'unavailable', why)
    const late = this.ctx.clock.sleep(ANSWER_LIMIT_MS, timer.signal).then(
      () => away('Kafka is slow'),
      () => away('not waited for'),
    )
    const failed = (error: unknown) => away(String(error))
    const answer = await Promise.race([work().catch(failed), late, this.#stops.then(away)])
    timer.abort()
    return answer
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('error', () => {})
    const { status, body } = await this.#ask(request)
    if (response.destroyed) return
    response.statusCode = status
    response.setHeader('content-type', 'application/json')
    if (status === 503) response.setHeader('retry-after', '2')
    const gone = new Promise((resolve) => response.once('close', resolve))
    response.end(JSON.stringify(body))
    await gone
  }

  async #ask(request: IncomingMessage): Promise<Answer> {
    const [pathname = '', search = ''] = (request.url ?? '').split('?')
    try {
      const path = pathname
        .split('/')
        .slice(1)
        .map((part) => decodeURIComponent(part))
      return await this.answer({ method: request.method ?? '', path, query: new URLSearchParams(search), request })
    } catch (error) {
      return error instanceof URIError ? no(400, 'bad-request', 'no path') : no(503, 'unavailable', String(error))
    }
  }

  /** The body as JSON, or what is to be answered in its place. */
  protected async read(request: IncomingMessage): Promise<{ json: unknown } | Answer> {
    const chunks: Buffer[] = []
    const whole = new Promise<'end' | 'large' | 'gone'>((resolve) => {
      let bytes = 0
      request.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
        if (bytes > MAX_BODY) resolve('large')
        else chunks.push(chunk)
      })
      request.on('end', () => resolve('end'))
      request.on('close', () => resolve('gone'))
    })
    const how = await Promise.race([whole, this.#stops])
    if (how === 'large') return no(413, 'too-large', `more than ${MAX_BODY} bytes`)
    if (how !== 'end') return no(503, 'unavailable', how)
    try {
      return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) }
    } catch {
      return no(400, 'bad-request', 'the body is no JSON in UTF-8')
    }
  }
}

export const isId = (text: string): boolean => idSchema.safeParse(text).success
export const badId = () => no(400, 'bad-request', 'that is no id')
export const nothing = () => no(404, 'not-found', 'nothing is here')
