import { notImplemented } from '#harness/kata'

/** Whole numbers, ratings in points. */
export interface Rules {
  /** So many players are a match. At least 2. */
  size: number
  /** How far the rating of another may lie from his own, either way, for a player who has just come. At least 0. */
  band: number
  /** The band grows by so much each time that another `widenEveryMs` of waiting are full. At least 0. */
  widenBy: number
  /** At least 1. */
  widenEveryMs: number
  /** It never grows beyond this. At least `band`. */
  maxBand: number
}

/** Somebody who waits. */
export interface Waiting {
  player: string
  region: string
  rating: number
  /** The timestamp of his request. */
  since: number
}

/**
 * Task 21.2. The band of somebody who has waited so many ms. After `widenEveryMs` it has grown once, 1 ms before not yet, after twice that long twice.
 * Less than 0, where two clocks disagree, is 0.
 */
export function bandAt(_rules: Rules, _waitedMs: number): number {
  return notImplemented('21.2')
}

/**
 * Task 21.2. Whether the two may be in one match at this time (ms since the epoch): they are two players, of one region, and the rating of each lies in the band of the other. A distance
 * that equals the band lies in it.
 */
export function mayMeet(_rules: Rules, _one: Waiting, _other: Waiting, _now: number): boolean {
  return notImplemented('21.2')
}

/**
 * Task 21.2. Who plays next: `size` players of the queue of whom each two may meet; undefined where there are none. `queue` stands in the order of waiting, who has
 * waited longest first; equal `since` or not, its order counts, and the function changes nothing in it. Of several groups that fit it is the one whose first player stands
 * furthest in front; of those that share him the one whose second stands furthest in front; and so on. What is given are the entries of `queue`, in its order, with whatever
 * else they hold.
 */
export function nextGroup<T extends Waiting>(_rules: Rules, _queue: readonly T[], _now: number): T[] | undefined {
  return notImplemented('21.2')
}
