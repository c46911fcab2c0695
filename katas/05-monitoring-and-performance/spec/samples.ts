/** Samples whose percentiles are known: made by a seed, in microseconds. */

/** Uniform in [0, 1), the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Most are quick, some slow, a few very slow: 20 µs to half an hour. */
export const longTail = (count: number, seed: number): number[] => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => Math.round(20 * 10 ** (8 * random() ** 3)))
}

/** The smallest sample that at least so many percent do not exceed. Percent has two digits at most: whole numbers tell it without a rounding. */
export function exactly(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil((Math.round(percent * 100) * samples.length) / 10_000))
  return sorted[rank - 1]!
}
