import type { Ctx } from '#harness/kata'
import { MAX_ATTEMPTS, MAX_RETRY_AFTER_MS, REQUEST_TIMEOUT_MS, retryDelay } from './retry.ts'

export interface ProviderRequest {
  url: string
  /** One an order, the same for every attempt, also after a restart: what the provider tells repetitions by. */
  idempotencyKey: string
  body: unknown
}

/** What the provider decided, its body read to the end. A refusal is an answer too. */
export interface Answer {
  status: number
  body: unknown
}

/** Nothing more can be done for this record now: it goes aside with `message` as its reason. */
export class SetAside extends Error {
  override readonly name = 'SetAside'
}

type Raw = { status: number; retryAfter: string | null; text: string }

/**
 * Asks until the provider decides; each wait between attempts is one `ctx.clock.sleep(delay, …)`, each attempt's
 * time-out is one `ctx.clock.sleep(5000, …)`. Throws SetAside when it never decides.
 * @param signal Aborts when the service stops: nothing is waited for then.
 */
export async function callProvider(ctx: Ctx, request: ProviderRequest, signal: AbortSignal): Promise<Answer> {
  let last = ''
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const raw = await new Attempt(ctx, request, signal).result()
    if (typeof raw !== 'string' && !passes(raw.status)) return { status: raw.status, body: json(raw.text) }
    let asked: number | undefined
    if (typeof raw === 'string') last = raw
    else {
      last = `status ${raw.status}`
      asked = raw.retryAfter && /^\d+$/.test(raw.retryAfter) ? Number.parseInt(raw.retryAfter, 10) * 1000 : undefined
      if (asked !== undefined && asked > MAX_RETRY_AFTER_MS)
        throw new SetAside(`${last}: not before ${raw.retryAfter} s, which is too long to wait`)
    }
    if (attempt < MAX_ATTEMPTS) await ctx.clock.sleep(retryDelay(attempt, ctx.random(), asked), signal)
  }
  throw new SetAside(`given up after ${MAX_ATTEMPTS} attempts, the last one: ${last}`)
}

const passes = (status: number) => status === 408 || status === 429 || (status >= 500 && status <= 599)

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** One request with its time-out. Whichever of the two is through first ends the other. */
class Attempt {
  readonly #ctx: Ctx
  readonly #request: ProviderRequest
  readonly #stop: AbortSignal
  readonly #end = new AbortController()

  constructor(ctx: Ctx, request: ProviderRequest, stop: AbortSignal) {
    this.#ctx = ctx
    this.#request = request
    this.#stop = stop
  }

  /** The whole answer, or what became of the request. Rejects when the service stops. */
  async result(): Promise<Raw | string> {
    this.#stop.throwIfAborted()
    const end = () => this.#end.abort(this.#stop.reason)
    this.#stop.addEventListener('abort', end, { once: true })
    try {
      return await new Promise<Raw | string>((resolve, reject) => {
        this.#end.signal.addEventListener('abort', () => reject(this.#end.signal.reason), { once: true })
        this.#ctx.clock.sleep(REQUEST_TIMEOUT_MS, this.#end.signal).then(
          () => resolve(`no answer within ${REQUEST_TIMEOUT_MS} ms`),
          () => {},
        )
        this.#send().then(resolve, (error: Error) => {
          if (!this.#stop.aborted) resolve(`${error.message}: ${String((error.cause as Error | undefined)?.message ?? '')}`)
        })
      })
    } finally {
      this.#stop.removeEventListener('abort', end)
      this.#end.abort()
    }
  }

  async #send(): Promise<Raw> {
    const { url, idempotencyKey, body } = this.#request
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify(body),
      signal: this.#end.signal,
    })
    const text = await response.text()
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text }
  }
}
