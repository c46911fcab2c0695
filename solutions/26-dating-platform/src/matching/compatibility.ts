import { notImplemented } from '#harness/kata'
import type { Compatibility, PotentialMatches } from '../contract-of-matching.ts'
import type { Profile } from '../contract-of-profile.ts'

/** Task 26.2, by hand. Whether `one` finds in `other` what `one` seeks: age, city and interests in common. It says nothing of the other direction. */
export function seeks(_one: Profile, _other: Profile): boolean {
  return notImplemented('26.2')
}

/** Task 26.2, by hand. The points of `compatibilitySchema`: the same for both directions, to the digit. Interests are equal when their texts are; their order does not matter. */
export function compatibilityOf(_one: Profile, _other: Profile): Compatibility {
  return notImplemented('26.2')
}

/**
 * Task 26.2, by hand. Of `others`, by their ids, those with whom `userId` may be brought together: both seek each other, and the id is neither `userId`'s own nor in `excluded`. The best first,
 * equal ones by id (JavaScript's `<`), `limit` of them at most.
 */
export function candidatesFor(
  _userId: string,
  _profile: Profile,
  _others: Record<string, Profile>,
  _options: { excluded: string[]; limit: number },
): PotentialMatches['candidates'] {
  return notImplemented('26.2')
}
