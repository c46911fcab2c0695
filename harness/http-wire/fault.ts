import { say } from '../text/index.ts'
import { actionText } from '../wire/index.ts'
import { matches } from './match.ts'
import type { HttpAction, HttpExchange, HttpFault, HttpFaultOptions } from './types.ts'

/** A fault with what it has met and holds. */
export class Fault implements HttpFault {
  readonly description: string
  readonly firing: Promise<HttpExchange>
  readonly options: HttpFaultOptions
  #met = 0
  #fired = 0
  #removed = false
  readonly #held = new Set<() => void>()
  readonly #onFiring: (exchange: HttpExchange) => void

  constructor(options: HttpFaultOptions) {
    this.options = options
    this.description = options.description ?? describe(options)
    const { promise, resolve } = Promise.withResolvers<HttpExchange>()
    this.firing = promise
    this.#onFiring = resolve
  }

  get fired(): number {
    return this.#fired
  }

  /** Whether this request is one of those that it fires at. */
  meets(exchange: HttpExchange): boolean {
    const { nth = 1, times = 1 } = this.options
    if (this.#removed || !matches(this.options, exchange)) return false
    this.#met += 1
    if (this.#met < nth || this.#fired >= times) return false
    this.#fired += 1
    this.#onFiring(exchange)
    return true
  }

  /** Resolves at `release`; at once where it was taken off meanwhile. */
  untilReleased(): Promise<void> {
    if (this.#removed) return Promise.resolve()
    return new Promise((resolve) => this.#held.add(resolve))
  }

  release(): void {
    for (const letGo of this.#held) letGo()
    this.#held.clear()
  }

  remove(): void {
    this.#removed = true
    this.release()
  }
}

function describe({ action, method, path, nth }: HttpFaultOptions): string {
  const what = [nth !== undefined && `#${nth}`, method && [method].flat().join('|'), path && String(path)]
  return `${describeAction(action)} (${what.filter(Boolean).join(' ') || say({ en: 'any request', ru: 'любой запрос' })})`
}

function describeAction(action: HttpAction): string {
  switch (action.do) {
    case 'stall':
      return say({ en: 'the answer stops half-way', ru: 'ответ обрывается на середине' })
    case 'answer':
      return say({ en: `answered ${action.status}`, ru: `подменён ответ: ${action.status}` })
    default:
      return actionText(action)
  }
}
