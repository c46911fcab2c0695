import { equals, iterableEquality, subsetEquality } from '@vitest/expect'

/** The same values, all the way down. Asymmetric matchers may stand anywhere in `wanted`. */
export const equal = (seen: unknown, wanted: unknown): boolean => equals(seen, wanted, [iterableEquality])

/** `seen` has all that `wanted` names, and may have more; lists are as long as named. */
export const covers = (seen: unknown, wanted: unknown): boolean =>
  equals(seen, wanted, [iterableEquality, subsetEquality])
