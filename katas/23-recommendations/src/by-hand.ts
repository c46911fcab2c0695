import { notImplemented } from '#harness/kata'
import type { Entry, EventType } from './contract.ts'

/** That a user rates an item so from now on; null: no longer. */
export interface RatingChange {
  userId: string
  itemId: string
  rating: number | null
}

/**
 * Task 23.2, by hand. The rating of an item after one more event of a user: the weight of the strongest thing that they did with it since they last took it back, however often they did
 * it. Null where they have taken it back.
 */
export function ratingAfter(_rating: number | null, _type: EventType): number | null {
  return notImplemented('23.2')
}

/**
 * Task 23.2, by hand. The cosine of two items in whole millionths: `Math.round(SCALE * dot / Math.sqrt(a * b))`. `dot` is the sum, over the users who rate both, of the product of
 * their two ratings; `a` and `b` are the sums of squares of all ratings of either. 0 where one of the three is 0, never NaN; never more than `SCALE`.
 */
export function similarityOf(_dot: number, _a: number, _b: number): number {
  return notImplemented('23.2')
}

/**
 * Task 23.2, by hand. All entries at once, from the ratings of all users: what the topology has to arrive at. Of several changes for one user and item the last one counts. An item is no
 * neighbour of itself, and one with similarity 0 is none. By `itemId`.
 */
export function similarItems(_changes: RatingChange[]): (Entry & { itemId: string })[] {
  return notImplemented('23.2')
}
