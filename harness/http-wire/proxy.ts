import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { proxyFetch } from 'httpxy'
import { messageOf } from '../errors/index.ts'
import { Fault } from './fault.ts'
import { matches } from './match.ts'
import { timeline } from './timeline.ts'
import type { HttpAnswer, HttpExchange, HttpFaultOptions, HttpTrace, HttpWire } from './types.ts'

type Exchange = { -readonly [Key in keyof HttpExchange]: HttpExchange[Key] }

/** Headers that speak of one connection alone. */
const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'expect'])

export class HttpProxy implements HttpWire {
  readonly #target: URL
  readonly #opened = performance.now()
  readonly #exchanges: Exchange[] = []
  readonly #faults: Fault[] = []
  #server: Server | undefined
  #port = 0

  constructor(target: string) {
    this.#target = new URL(target)
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.#target.pathname.replace(/\/$/, '')}`
  }

  async accept(): Promise<void> {
    if (this.#server) return
    const server = createServer((request, response) => {
      this.#pass(request, response).catch(() => request.destroy())
    })
    server.listen(this.#port, '127.0.0.1')
    await once(server, 'listening')
    this.#server = server
    this.#port = (server.address() as AddressInfo).port
  }

  async refuse(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  fault(options: HttpFaultOptions): Fault {
    const fault = new Fault(options)
    this.#faults.push(fault)
    return fault
  }

  get faults(): readonly Fault[] {
    return this.#faults
  }

  get unfired(): readonly Fault[] {
    return this.#faults.filter(({ fired, options }) => fired === 0 && !options.optional)
  }

  get trace(): HttpTrace {
    const exchanges = this.#exchanges
    return {
      exchanges,
      filter: (match) => exchanges.filter((exchange) => matches(match, exchange)),
      timeline: ({ last } = {}) => timeline(exchanges, this.#target.origin, last),
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const fault of this.#faults) fault.remove()
    await this.refuse()
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange: Exchange = {
      seq: this.#exchanges.length,
      at: performance.now() - this.#opened,
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: flat(request.headers),
      body: await buffer(request),
      delivered: false,
    }
    this.#exchanges.push(exchange)
    const fault = this.#faults.find((one) => one.meets(exchange))
    if (fault) exchange.fault = fault.description
    const answer = await this.#answerTo(exchange, fault)
    exchange.tookMs = performance.now() - this.#opened - exchange.at
    if (!answer) return void response.destroy()
    exchange.answer = answer
    if (fault?.options.action.do === 'cut') return void response.destroy()
    response.writeHead(answer.status, { ...answer.headers })
    if (fault?.options.action.do !== 'stall') return void response.end(answer.body)
    const body = Buffer.from(answer.body ?? '')
    response.write(body.subarray(0, Math.floor(body.length / 2)))
    await fault.untilReleased()
    response.destroy()
  }

  /** Undefined: the connection is cut. */
  async #answerTo(exchange: Exchange, fault: Fault | undefined): Promise<HttpAnswer | undefined> {
    const action = fault?.options.action
    switch (action?.do) {
      case 'answer':
        return { status: action.status, headers: action.headers ?? {}, body: action.body ?? '' }
      case 'silence':
        await fault?.untilReleased()
        return undefined
      case 'cut':
        return action.when === 'before' ? undefined : this.#deliver(exchange)
      case 'hold':
        await fault?.untilReleased()
        break
      case 'delay':
        await sleep(action.ms)
        break
      case 'call':
        await action.run(exchange)
        break
    }
    return this.#deliver(exchange)
  }

  async #deliver(exchange: Exchange): Promise<HttpAnswer | undefined> {
    const { method, path, headers, body } = exchange
    exchange.delivered = true
    try {
      const answer = await proxyFetch(this.#target.origin, new URL(path, this.#target), {
        method,
        // The client's own host among them: signatures (S3's) cover it.
        headers: withoutConnection(headers),
        redirect: 'manual',
        ...(body.length > 0 ? { body: Uint8Array.from(body) } : {}),
      })
      return {
        status: answer.status,
        headers: withoutConnection(Object.fromEntries(answer.headers)),
        body: new Uint8Array(await answer.arrayBuffer()),
      }
    } catch (error) {
      // The component is away: so is this connection to it.
      exchange.fault ??= messageOf(error)
      return undefined
    }
  }
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')]],
    ),
  )
}

function withoutConnection(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.has(name)))
}
