import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Charge {
  method: string | undefined
  path: string | undefined
  headers: IncomingHttpHeaders
  body: { paymentId: string; amountCents: number }
}

/** A card provider of our own, on loopback. What it answers is a list of statuses; the last one goes on. 0: it hangs up. */
export class Provider implements AsyncDisposable {
  readonly charges: Charge[] = []
  #answers: number[] = [201]
  #held: Promise<void> | undefined
  readonly #server: Server

  constructor() {
    this.#server = createServer(async (request, response) => {
      const { method, url: path, headers } = request
      this.charges.push({ method, path, headers, body: JSON.parse(await text(request)) })
      await this.#held
      const status = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0]
      if (!status) return request.socket.destroy()
      response.writeHead(status, { connection: 'close' }).end()
    })
  }

  static async start(): Promise<Provider> {
    const provider = new Provider()
    provider.#server.listen(0, '127.0.0.1')
    await once(provider.#server, 'listening')
    return provider
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  answers(...statuses: number[]): void {
    this.#answers = statuses
  }

  /** Answers nothing until the returned function is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#held = promise
    return resolve
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

/** A request that is right, from today. */
export const payment = (paymentId: string, accountId = `account of ${paymentId}`, amountCents = 999) => ({
  version: 1 as const,
  paymentId,
  accountId,
  amountCents,
  at: Date.now(),
})
