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

/** One attempt: what was answered, or why there is no answer that decides anything. */
type Outcome = Response | { failure: string; retryAfterMs?: number }

/**
 * Order ids are any characters, headers are not. Ids of letters, digits and `-._~` stay as they are; no two ids become
 * the same key.
 */
export function toIdempotencyKey(orderId: string): string {
  return orderId.replace(/[^A-Za-z0-9._~-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * Asks until the provider decides; each wait between attempts is one `ctx.clock.sleep(delay, …)`, each attempt's
 * time-out is one `ctx.clock.sleep(5000, …)`. Throws SetAside when it never decides.
 * @param signal Aborts when the service stops: nothing is waited for then.
 */
export async function callProvider(ctx: Ctx, request: ProviderRequest, signal: AbortSignal): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted()
    const outcome = await askOnce(ctx, request, signal)
    signal.throwIfAborted()
    if ('status' in outcome) return { status: outcome.status, body: parse(await outcome.text()) }
    const { failure, retryAfterMs } = outcome
    if (attempt === MAX_ATTEMPTS) throw new SetAside(`${failure}, at the last of ${MAX_ATTEMPTS} attempts`)
    if (retryAfterMs !== undefined && retryAfterMs > MAX_RETRY_AFTER_MS) {
      throw new SetAside(`${failure} and asks to be left alone for ${retryAfterMs / 1000} s`)
    }
    await ctx.clock.sleep(retryDelay(attempt, ctx.random(), retryAfterMs), signal)
  }
}

async function askOnce(ctx: Ctx, request: ProviderRequest, signal: AbortSignal): Promise<Outcome> {
  const over = new AbortController()
  // Only the timer ends with the attempt: the body of the answer is still to be read.
  const timer = AbortSignal.any([signal, over.signal])
  const connection = new AbortController()
  const either = AbortSignal.any([signal, connection.signal])
  const timeOut = async (): Promise<Outcome> => {
    await ctx.clock.sleep(REQUEST_TIMEOUT_MS, timer)
    connection.abort(new Error('timed out'))
    return { failure: 'the provider did not answer in time' }
  }
  try {
    return await Promise.race([exchange(request, either), timeOut()])
  } finally {
    over.abort(new Error('this attempt is over'))
  }
}

async function exchange({ url, idempotencyKey, body }: ProviderRequest, signal: AbortSignal): Promise<Outcome> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal,
    })
    const { status } = response
    if (status === 408 || status === 429 || status >= 500) {
      response.body?.cancel().catch(() => {})
      return { failure: `the provider answered ${status}`, retryAfterMs: retryAfter(response) }
    }
    if (!response.ok && status !== 402) {
      response.body?.cancel().catch(() => {})
      throw new SetAside(`the provider refused with ${status}`)
    }
  } catch (error) {
    if (error instanceof SetAside) throw error
    signal.throwIfAborted()
    return { failure: `the connection to the provider broke (${error instanceof Error ? error.message : error})` }
  }
  return response
}

function retryAfter(response: Response): number | undefined {
  const seconds = response.headers.get('Retry-After')?.trim()
  return seconds && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
