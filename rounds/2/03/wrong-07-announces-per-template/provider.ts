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

/** An attempt after which the provider is asked again. */
interface Failure {
  what: string
  retryAfterMs?: number
}

/**
 * Asks until the provider decides; each wait between attempts is one `ctx.clock.sleep(delay, …)`, each attempt's
 * time-out is one `ctx.clock.sleep(5000, …)`. Throws SetAside when it never decides.
 * @param signal Aborts when the service stops: nothing is waited for then.
 */
export async function callProvider(ctx: Ctx, request: ProviderRequest, signal: AbortSignal): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await ask(ctx, request, signal)
    if ('status' in outcome) return outcome
    const { what, retryAfterMs } = outcome
    if (attempt === MAX_ATTEMPTS) throw new SetAside(`${what}, after ${attempt} attempts`)
    if (retryAfterMs !== undefined && retryAfterMs > MAX_RETRY_AFTER_MS)
      throw new SetAside(`${what}, and the provider asks to wait for ${retryAfterMs / 1000} s`)
    await ctx.clock.sleep(retryDelay(attempt, ctx.random(), retryAfterMs), signal)
  }
}

/** One attempt. Rejects only when the service stops. */
async function ask(ctx: Ctx, request: ProviderRequest, stop: AbortSignal): Promise<Answer | Failure> {
  stop.throwIfAborted()
  const over = new AbortController()
  const signal = AbortSignal.any([stop, over.signal])
  const tooLate = ctx.clock
    .sleep(REQUEST_TIMEOUT_MS, signal)
    .then((): Failure => ({ what: `no whole answer within ${REQUEST_TIMEOUT_MS} ms` }))
  const answer = exchange(request, signal)
  tooLate.catch(() => {})
  answer.catch(() => {})
  try {
    return await Promise.race([answer, tooLate])
  } catch (error) {
    stop.throwIfAborted()
    return { what: `the connection failed: ${describe(error)}` }
  } finally {
    over.abort()
  }
}

async function exchange({ url, idempotencyKey, body }: ProviderRequest, signal: AbortSignal): Promise<Answer | Failure> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal,
  })
  const text = await response.text()
  const { status } = response
  if (status === 408 || status === 429 || status >= 500)
    return { what: `the provider answered ${status}`, retryAfterMs: retryAfter(response.headers.get('Retry-After')) }
  return { status, body: parsed(text) }
}

function retryAfter(header: string | null): number | undefined {
  return header !== null && /^[0-9]+$/.test(header) ? Number(header) * 1000 : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
