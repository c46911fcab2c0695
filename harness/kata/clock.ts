import type { Clock, Sleeper } from './types.ts'

/** Hears of each sleep. What it returns is called when that sleep is over, by its time or by its signal. */
export type OnSleep = (sleeper: Sleeper) => () => void

/** Real time. */
export function realClock(onSleep: OnSleep = () => () => {}): Clock {
  return {
    now: () => Date.now(),
    sleep(ms, signal) {
      const over = onSleep({ ms, due: Date.now() + ms })
      const slept = new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const onAbort = () => {
          clearTimeout(timer)
          reject(signal?.reason)
        }
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        }, ms)
        signal?.addEventListener('abort', onAbort, { once: true })
      })
      slept.then(over, over)
      return slept
    },
  }
}

interface Waiting extends Sleeper {
  wake(): void
}

/** Time that moves only when `advance` is called, or, with `auto`, on to the next due time whenever the code sleeps. */
export interface VirtualClock extends Clock {
  /** Moves on by so many ms; wakes each sleeper at its due time, those that sleep again meanwhile included. */
  advance(ms: number): Promise<void>
}

export function virtualClock(start: number, auto: boolean, onSleep: OnSleep): VirtualClock {
  let now = start
  const waiting = new Set<Waiting>()

  function next(until: number): Waiting | undefined {
    let first: Waiting | undefined
    for (const sleeper of waiting) if (sleeper.due <= until && (!first || sleeper.due < first.due)) first = sleeper
    return first
  }

  function wake(sleeper: Waiting): void {
    now = Math.max(now, sleeper.due)
    sleeper.wake()
  }

  return {
    now: () => now,
    sleep(ms, signal) {
      const due = now + Math.max(0, ms)
      const over = onSleep({ ms, due })
      const slept = new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const leave = () => {
          waiting.delete(sleeper)
          signal?.removeEventListener('abort', onAbort)
        }
        const onAbort = () => {
          leave()
          reject(signal?.reason)
        }
        const sleeper: Waiting = {
          ms,
          due,
          wake() {
            leave()
            resolve()
          },
        }
        waiting.add(sleeper)
        signal?.addEventListener('abort', onAbort, { once: true })
        if (auto) setImmediate(() => waiting.has(sleeper) && wake(next(Number.POSITIVE_INFINITY) ?? sleeper))
      })
      slept.then(over, over)
      return slept
    },
    async advance(ms) {
      const until = now + ms
      for (let sleeper = next(until); sleeper; sleeper = next(until)) {
        wake(sleeper)
        await settled()
      }
      now = until
      await settled()
    },
  }
}

/** One turn of the event loop: what was woken has gone on as far as it gets without input. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
