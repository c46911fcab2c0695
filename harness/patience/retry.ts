import { setTimeout as sleep } from 'node:timers/promises'

export interface RetryOptions {
  /** Whether to try again after this error, and a pause of so many ms. */
  again(error: unknown, pauseMs: number): boolean
  /** Of the first pause. Each next one is twice as long as the one before, up to `longestMs`. */
  firstMs: number
  longestMs: number
  /** How many attempts at most. Default: as many as `again` allows. */
  attempts?: number
  /** Default: sleeps. What it throws ends the attempts. */
  pause?(ms: number): Promise<unknown>
}

/** Tries until an attempt succeeds, and gives what that gave. Throws the error after which `again` says no, or that of the last attempt. */
export async function retry<T>(
  attempt: () => Promise<T>,
  { again, firstMs, longestMs, attempts = Number.POSITIVE_INFINITY, pause = sleep }: RetryOptions,
): Promise<T> {
  for (let [nth, pauseMs] = [1, firstMs]; ; nth++, pauseMs = Math.min(pauseMs * 2, longestMs)) {
    try {
      return await attempt()
    } catch (error) {
      if (nth >= attempts || !again(error, pauseMs)) throw error
    }
    await pause(pauseMs)
  }
}
