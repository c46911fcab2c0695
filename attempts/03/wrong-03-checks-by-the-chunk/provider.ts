import { createHash } from 'node:crypto'
import type { Ctx } from '#harness/kata'
import { MAX_ATTEMPTS, MAX_RETRY_AFTER_MS, REQUEST_TIMEOUT_MS, retryDelay } from './retry.ts'

export interface ProviderRequest {
  url: string
  /** The same for every attempt, also after a restart: what the provider tells repetitions by. */
  idempotencyKey: string
  body: unknown
}

/** What the provider decided. A refusal is an answer too. */
export interface Answer {
  status: number
  body: unknown
}

/** Nothing more can be done for this record now: it goes aside with `message` as its reason. */
export class SetAside extends Error {
  override readonly name = 'SetAside'
}

/** An attempt that may succeed when it is repeated. */
class Passing extends Error {
  readonly retryAfterMs: number | undefined

  constructor(message: string, retryAfterMs?: number) {
    super(message)
    this.retryAfterMs = retryAfterMs
  }
}

/** The same for the same order, whatever characters its id is made of: a header takes only some of them. */
export function keyOf(orderId: string): string {
  return createHash('sha256').update(JSON.stringify(orderId)).digest('hex')
}

/**
 * Asks until the provider decides; each wait between attempts is one `ctx.clock.sleep(delay, …)`, each attempt's
 * time-out is one `ctx.clock.sleep(5000, …)`. Throws SetAside when it never decides.
 * @param signal Aborts when the service stops: nothing is waited for then.
 */
export async function callProvider(ctx: Ctx, request: ProviderRequest, signal: AbortSignal): Promise<Answer> {
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
    try {
      return await attemptOnce(ctx, request, signal)
    } catch (error) {
      if (!(error instanceof Passing)) throw error
      const { message, retryAfterMs = 0 } = error
      if (retryAfterMs > MAX_RETRY_AFTER_MS) throw new SetAside(`${message}; it is not to be asked again for too long`)
      await ctx.clock.sleep(retryDelay(attempt, ctx.random(), error.retryAfterMs), signal)
    }
  }
  try {
    return await attemptOnce(ctx, request, signal)
  } catch (error) {
    throw error instanceof Passing ? new SetAside(`given up: ${error.message}`) : error
  }
}

async function attemptOnce(ctx: Ctx, request: ProviderRequest, stop: AbortSignal): Promise<Answer> {
  stop.throwIfAborted()
  const attempt = new AbortController()
  const stopAttempt = () => attempt.abort(stop.reason)
  stop.addEventListener('abort', stopAttempt, { once: true })
  const cut = new Promise<never>((_, reject) => {
    attempt.signal.addEventListener('abort', () => reject(attempt.signal.reason), { once: true })
  })
  cut.catch(() => {})
  ctx.clock.sleep(REQUEST_TIMEOUT_MS, attempt.signal).then(
    () => attempt.abort(new Passing('no answer in time')),
    () => {},
  )
  try {
    return await Promise.race([exchange(ctx, request, attempt.signal), cut])
  } catch (error) {
    stop.throwIfAborted()
    if (error instanceof Passing || error instanceof SetAside) throw error
    throw new Passing(`the connection broke: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    stop.removeEventListener('abort', stopAttempt)
    attempt.abort(new Error('over'))
  }
}

async function exchange(ctx: Ctx, request: ProviderRequest, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(request.url, {
    method: 'POST',
    headers: new Headers({ 'content-type': 'application/json', 'idempotency-key': request.idempotencyKey }),
    body: JSON.stringify(request.body),
    redirect: 'manual',
    signal,
  })
  const { status } = response
  if (status === 408 || status === 429 || (status >= 500 && status <= 599)) {
    throw new Passing(`answered with ${status}`, retryAfterMs(ctx, response.headers.get('retry-after')))
  }
  if (status !== 402 && !response.ok) throw new SetAside(`refused with ${status}`)
  const bytes = await response.arrayBuffer()
  return { status, body: parsed(Buffer.from(bytes).toString()) }
}

/** Seconds, or a date (RFC 9110, 10.2.3). One that has gone by asks for nothing. */
function retryAfterMs(ctx: Ctx, header: string | null): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  if (!/^[A-Z][a-z]{2},? .*\d{4}/.test(text)) return undefined
  const left = Date.parse(text) - ctx.clock.now()
  return left > 0 ? left : undefined
}

/** An object, empty where the provider sent none. */
function parsed(text: string): object {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
