import type { Ctx } from '#harness/kata'

export type Outcome = { kind: 'decided'; status: number; body: unknown } | { kind: 'gave-up'; reason: string }

type Attempt = Outcome | { kind: 'try-again'; reason: string; notBefore: number }

/** Equal jitter: half of the step for certain, the other half by chance. What the provider asked for is a lower bound. */
export function retryDelay(retry: number, random: number, retryAfterMs = 0): number {
  const step = 100 * 2 ** retry
  return Math.max(retryAfterMs, Math.round((step * (1 + random)) / 2))
}

/** An HTTP provider that knows repetitions by their Idempotency-Key. */
export class Provider {
  private readonly ctx: Ctx
  private readonly url: string
  private readonly stopping: AbortSignal

  constructor(ctx: Ctx, url: string, stopping: AbortSignal) {
    this.ctx = ctx
    this.url = url
    this.stopping = stopping
  }

  async ask(key: string, body: object): Promise<Outcome> {
    let reason = ''
    for (const attempt of [1, 2, 3, 4, 5]) {
      const outcome = await this.attempt(key, body)
      if (outcome.kind !== 'try-again') return outcome
      reason = outcome.reason
      if (outcome.notBefore > 10_000) break
      if (attempt < 5)
        await this.ctx.clock.sleep(retryDelay(attempt, this.ctx.random(), outcome.notBefore), this.stopping)
    }
    return { kind: 'gave-up', reason }
  }

  private async attempt(key: string, body: object): Promise<Attempt> {
    const timer = new AbortController()
    const request = new AbortController()
    this.ctx.clock.sleep(5000, timer.signal).then(
      () => request.abort(new Error('timed out')),
      () => {},
    )
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: new Headers([
          ['content-type', 'application/json'],
          ['idempotency-key', key],
        ]),
        body: JSON.stringify(body),
        signal: AbortSignal.any([request.signal, this.stopping]),
      })
      return await this.read(response)
    } catch (error) {
      if (this.stopping.aborted) throw this.stopping.reason
      return { kind: 'try-again', reason: String(error), notBefore: 0 }
    } finally {
      timer.abort()
      request.abort()
    }
  }

  private async read(response: Response): Promise<Attempt> {
    const { ok, status } = response
    if (ok || status === 402) return { kind: 'decided', status, body: await response.json().catch(whenNoJson) }
    if (status < 500 && status !== 408 && status !== 429) return { kind: 'gave-up', reason: `refused with ${status}` }
    const asked = response.headers.get('retry-after') ?? ''
    return { kind: 'try-again', reason: `answered ${status}`, notBefore: /^\d+$/.test(asked) ? 1000 * +asked : 0 }
  }
}

/** A body that is no JSON says nothing; one that broke off is no answer. */
function whenNoJson(error: unknown): undefined {
  if (!(error instanceof SyntaxError)) throw error
}
