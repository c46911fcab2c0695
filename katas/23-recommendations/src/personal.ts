import { notImplemented } from '#harness/kata'
import type { Entry, Rating } from './contract.ts'

/** An item that somebody has rated. */
export interface KnownItem extends Entry {
  itemId: string
  /** Whether it is in the catalogue. */
  offered: boolean
}

export interface Recommended {
  itemId: string
  /** `similar`: rating × similarity, over the user's items. `popular`: the number of users. */
  score: number
  reason: 'similar' | 'popular'
}

/** Task 23.4. The items that are offered, most users first, equal ones by `itemId`. */
export function mostPopular(_known: KnownItem[]): Recommended[] {
  return notImplemented('23.4')
}

/**
 * Task 23.5. Everything that can be recommended to a user with this history (empty for a new one), the best first:
 *
 * 1. `similar`: for each neighbour of an item of the history, the sum of the user's rating × the similarity that the item's entry tells; the highest first, equal ones by `itemId`.
 *    An item of the history that is no longer offered still speaks for its neighbours;
 * 2. then the `popular` ones that are not there yet, in the order of `mostPopular`.
 *
 * Only items that are known and offered, each once, and none of the history.
 */
export function personalise(_history: Rating[], _known: KnownItem[]): Recommended[] {
  return notImplemented('23.5')
}

export interface RecallCase {
  /** Items in the order in which they were recommended. */
  recommended: string[]
  /** Items that the user turned out to want. */
  heldOut: string[]
}

/**
 * Task 23.5. How much of what users wanted was among the first `k` that were recommended to them: for each case the share of `heldOut` that was, and of these the mean. Cases without
 * a held-out item do not count; null where none is left.
 */
export function recallAt(_k: number, _cases: RecallCase[]): number | null {
  return notImplemented('23.5')
}
