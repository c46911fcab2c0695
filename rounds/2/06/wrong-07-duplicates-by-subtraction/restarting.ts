import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/** A client that gives up soon: whoever uses it begins anew, and can be stopped in between. */
export function briefClient({ clientConfig }: Ctx): Kafka {
  return new Kafka({ ...clientConfig, retry: { ...clientConfig.retry, retries: 5 } })
}

/** For consumers: what ends one is told by its event CRASH, and decided on by the loop below. */
export const noRestart = { retries: 5, restartOnFailure: async () => false }

export interface Loop {
  /** Aborted by `stop`. */
  readonly stopping: AbortSignal
  /** Asks for the end, and resolves when it is over. */
  stop(): Promise<void>
  readonly over: Promise<void>
}

/** Opens one session after another until one ends in peace, an error is final, or `stop` is called. The last error is told. */
export function restarting(
  ctx: Ctx,
  session: (stopping: AbortSignal) => Promise<void>,
  isFinal: (error: unknown) => boolean,
  ended: (error: unknown) => Promise<void>,
): Loop {
  const stopping = new AbortController()

  async function run(): Promise<void> {
    let last: unknown
    for (let pause = 50; !stopping.signal.aborted; pause = Math.min(pause * 2, 1_000)) {
      last = undefined
      try {
        await session(stopping.signal)
      } catch (error) {
        last = error
        if (isFinal(error)) break
        process.stderr.write(`beginning anew: ${error instanceof Error ? error.message : String(error)}\n`)
        await ctx.clock.sleep(pause, stopping.signal).catch(() => {})
      }
    }
    await ended(last)
  }

  const over = run()
  return {
    stopping: stopping.signal,
    over,
    stop() {
      stopping.abort()
      return over
    },
  }
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
