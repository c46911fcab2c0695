import type { Ctx } from '#harness/kata'
import type { Order } from './contract.ts'
import type { Placed } from './decide.ts'
import type { Remembered } from './work.ts'

const AT_ONCE = 150

/** The orders that are placed and neither completed nor cancelled, and the clock that waits for the first of them. */
export class Deadlines {
  readonly #ctx: Ctx
  readonly #timeoutMs: number
  readonly #open = new Map<string, Placed>()
  readonly #watching: Promise<void>
  #stopped = false
  #news = new AbortController()

  /** `timeUp` resolves when the time-outs are committed, or will not be by this session. */
  constructor(ctx: Ctx, timeoutMs: number, remembered: Remembered, timeUp: (orders: Order[]) => Promise<void>) {
    this.#ctx = ctx
    this.#timeoutMs = timeoutMs
    this.learn(remembered)
    this.#watching = this.#watch(timeUp)
  }

  learn(changes: Remembered): void {
    for (const [key, value] of changes) {
      const placed = value as unknown as Placed
      if (placed.state === 'placed') this.#open.set(key, placed)
      else this.#open.delete(key)
    }
    this.#news.abort()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#news.abort()
    await this.#watching
  }

  async #watch(timeUp: (orders: Order[]) => Promise<void>): Promise<void> {
    while (!this.#stopped) {
      this.#news = new AbortController()
      const now = this.#ctx.clock.now()
      const due = [...this.#open.values()].filter(({ at }) => at + this.#timeoutMs <= now)
      if (due.length > 0) {
        await timeUp(due.slice(0, AT_ONCE).map(({ order }) => order))
        // A session that has failed commits nothing more.
        if (!this.#news.signal.aborted) await this.#wait()
      } else await this.#wait()
    }
  }

  /** Until the first order is due, or something is new. */
  async #wait(): Promise<void> {
    const first = Math.min(...[...this.#open.values()].map(({ at }) => at + this.#timeoutMs))
    const { signal } = this.#news
    const news = new Promise<void>((resolve) => {
      if (signal.aborted) resolve()
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    const ms = first - this.#ctx.clock.now()
    await (ms > 0 && ms < Number.POSITIVE_INFINITY ? this.#ctx.clock.sleep(ms, signal).catch(() => {}) : news)
  }
}
