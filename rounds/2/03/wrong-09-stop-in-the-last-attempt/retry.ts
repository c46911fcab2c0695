/** How often, how late and for how long a provider is asked. */

/** The first attempt and at most four retries. */
export const MAX_ATTEMPTS = 5
/** An attempt without an answer after so many ms is given up. */
export const REQUEST_TIMEOUT_MS = 5000
/** Before the first retry; doubles from one retry to the next. */
export const BASE_DELAY_MS = 200
/** Longer than this a provider is not waited for. */
export const MAX_RETRY_AFTER_MS = 10_000

/**
 * Milliseconds to wait before retry 1, 2, 3 … With `step = 200 · 2^(retry − 1)` it is between `step / 2` and `step`,
 * spread evenly by `random` (in [0, 1)): 0 gives `step / 2`. With `retryAfterMs`, what the provider asked for: not a
 * millisecond earlier than that, and at most `step` later.
 */
export function retryDelay(retry: number, random: number, retryAfterMs = 0): number {
  const step = BASE_DELAY_MS * 2 ** (retry - 1)
  return retryAfterMs + step / 2 + (random * step) / 2
}
