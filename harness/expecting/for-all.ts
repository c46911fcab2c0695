import type { Arbitrary } from 'fast-check'
import type { Text } from '../text/index.ts'
import { equal } from './equal.ts'
import { expect } from './expect.ts'

export interface ForAllOptions<T> {
  /** The test's: `scope.seed`. */
  seed: number
  /** How many cases. Default 40. */
  runs?: number
  /** What it usually means where it does not hold. */
  means: Text
  /** The case as a person reads it: which value it is that is looked at. */
  of: (given: T) => Text | string
}

/** For everything that is drawn what is seen equals what is expected. Tells of the smallest case found in which it does not. */
export async function expectForAll<T>(
  drawn: Arbitrary<T>,
  { seed, runs = 40, means, of }: ForAllOptions<T>,
  compare: (given: T) => Promise<{ seen: unknown; expected: unknown }>,
): Promise<void> {
  // Loaded where it is used: each spec loads this room.
  const { default: fc } = await import('fast-check')
  let smallest: { given: T; seen: unknown; expected: unknown } | undefined
  const property = fc.asyncProperty(drawn, async (given) => {
    const { seen, expected } = await compare(given)
    const holds = equal(seen, expected)
    if (!holds) smallest = { given, seen, expected }
    return holds
  })
  const { errorInstance } = await fc.check(property, { seed, numRuns: runs })
  if (smallest) expect(smallest.seen, { of: of(smallest.given), means }).toEqual(smallest.expected)
  else if (errorInstance) throw errorInstance
}
