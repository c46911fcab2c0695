import { TOPIC } from './contract.ts'

const FACTORS = [1, 2, 4] as const

/** A waiting room for each delay: who comes in later is due later. Into `retry-topic` itself only others write. */
export const ROOMS = FACTORS.map((factor, i) => ({ topic: `${TOPIC.retry}.${i + 1}`, factor }))

/**
 * Task 12.3. How long to wait after the n-th failed try (counted from 1): 1, 2, 4 times the base delay; null after the fourth, when
 * the message goes to the DLQ.
 */
export function retryDelay(failedTries: number, baseDelayMs: number): number | null {
  const factor = FACTORS[failedTries - 1]
  return factor === undefined ? null : factor * baseDelayMs
}
