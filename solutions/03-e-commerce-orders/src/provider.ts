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

type Outcome = { answer: Answer } | { failure: string; retryAfterMs?: number | undefined }

/** One key an order. The hash makes letters of any id fit into a header; JSON keeps half a surrogate pair apart from another. */
export function keyOf(orderId: string): string {
  return createHash('sha256').update(JSON.stringify(orderId)).digest('hex')
}

/**
 * Asks until the provider decides; each wait between attempts is one `ctx.clock.sleep(delay, …)`, each attempt's
 * time-out is one `ctx.clock.sleep(5000, …)`. Throws SetAside when it never decides.
 * @param signal Aborts when the service stops: nothing is waited for then.
 */
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
    // Ends what still runs: the request after a time-out, the timer after an answer, a body that nobody reads.
    over.abort()
  }
}

/** The body is read here too, under the same time-out: it may end as little as the answer may come. */
async function send({ url, idempotencyKey, body }: ProviderRequest, signal: AbortSignal): Promise<Outcome> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify(body),
    signal,
  })
  const { status } = response
  if (isTemporary(status)) return { failure: `status ${status}`, retryAfterMs: askedFor(response) }
  const says = response.ok || status === 402
  return { answer: { status, body: says ? jsonOrNull(await response.text()) : null } }
}

/** Worth asking again: overload, a time-out on the way, a server's fault. Any other answer stays the same however often one asks. */
function isTemporary(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

function askedFor(response: Response): number | undefined {
  const seconds = response.headers.get('Retry-After') ?? ''
  return /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
