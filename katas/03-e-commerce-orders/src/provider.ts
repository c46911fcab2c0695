import { type Ctx, notImplemented } from '#harness/kata'

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

/**
 * Asks until the provider decides; each wait between attempts is one `ctx.clock.sleep(delay, …)`, each attempt's
 * time-out is one `ctx.clock.sleep(5000, …)`. Throws SetAside when it never decides.
 * @param _signal Aborts when the service stops: nothing is waited for then.
 */
export async function callProvider(_ctx: Ctx, _request: ProviderRequest, _signal: AbortSignal): Promise<Answer> {
  return notImplemented('3.5')
}
