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

type Outcome = { answer: Answer } | { failure: string; retryAfterMs?: number }

/** Asks until the provider decides; waits on `ctx.clock` between attempts. Throws SetAside when it never does. */
export async function callProvider(ctx: Ctx, request: ProviderRequest, signal: AbortSignal): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(ctx, request, signal)
    if ('answer' in outcome) return outcome.answer
    const { failure, retryAfterMs } = outcome
    if (attempt === MAX_ATTEMPTS) throw new SetAside(`no answer in ${attempt} attempts, the last: ${failure}`)
    if (retryAfterMs !== undefined && retryAfterMs > MAX_RETRY_AFTER_MS)
      throw new SetAside(`${failure}: asked to wait ${retryAfterMs} ms, too long`)
    await ctx.clock.sleep(retryDelay(attempt, ctx.random(), retryAfterMs), signal)
  }
}

async function tryOnce(ctx: Ctx, request: ProviderRequest, stopping: AbortSignal): Promise<Outcome> {
  const over = new AbortController()
  const timeout = ctx.clock.sleep(REQUEST_TIMEOUT_MS, over.signal).then((): Outcome => ({ failure: 'timeout' }))
  try {
    return await Promise.race([send(request, AbortSignal.any([over.signal, stopping])), timeout])
  } catch (error) {
    stopping.throwIfAborted()
    return { failure: `no connection: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    // Ends whichever of the two still runs: the request after a time-out, the timer after an answer.
    over.abort()
  }
}

async function send({ url, idempotencyKey, body }: ProviderRequest, signal: AbortSignal): Promise<Outcome> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify(body),
    signal,
  })
  const text = await response.text()
  if (!isTemporary(response.status)) return { answer: { status: response.status, body: jsonOrNull(text) } }
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
  return { failure: `status ${response.status}`, ...(Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000 } : {}) }
}

/** Worth asking again: overload, a time-out on the way, a server's fault. Any other answer stays the same however often one asks. */
function isTemporary(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
