/** The first try and three retries. */
export const MAX_TRIES = 4

/**
 * Task 12.3. How long to wait after the n-th failed try (counted from 1): 1, 2, 4 times the base delay; null after the fourth, when
 * the message goes to the DLQ.
 */
export function retryDelay(failedTries: number, baseDelayMs: number): number | null {
  return failedTries >= MAX_TRIES ? null : baseDelayMs * 2 ** (failedTries - 1)
}
