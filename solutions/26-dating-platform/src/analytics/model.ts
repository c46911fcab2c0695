import { notImplemented } from '#harness/kata'
import type { RankingModel } from '../contract-of-analytics.ts'
import type { Swipe } from '../contract-of-matching.ts'
import type { Profile } from '../contract-of-profile.ts'

/** So many likes and so many dislikes had each feature. */
export type Counts = Record<string, { likes: number; dislikes: number }>

/**
 * Task 26.5, by hand. What is looked at when `viewer` is shown `other`: names with values, each once, sorted. The same pair gives the same features, wherever and whenever. At least: the gap of
 * ages, whether the city is the same, and what interests of the one meet which of the other. Nothing that names a user: the model is to be right for those it has not seen.
 */
export function featuresOf(_viewer: Profile, _other: Profile): string[] {
  return notImplemented('26.5')
}

/** Task 26.5, by hand. The counts with one swipe more (`times` 1) or one that is taken back (`times` -1). What is 0 in both is left out. The arguments stay as they are. */
export function learn(_counts: Counts, _features: string[], _choice: Swipe['choice'], _times: 1 | -1): Counts {
  return notImplemented('26.5')
}

/**
 * Task 26.5, by hand. Naive Bayes: of each feature ln((likes + 1) / (allLikes + 2)) - ln((dislikes + 1) / (allDislikes + 2)), and as `prior` ln((allLikes + 1) / (allDislikes + 1)); all × `WEIGHT_SCALE`, rounded by
 * `Math.round`. Sums do not care for order: the same swipes give the same model, in whatever order they came.
 */
export function modelOf(_counts: Counts, _all: { likes: number; dislikes: number }): RankingModel {
  return notImplemented('26.5')
}

/** Task 26.5, by hand. `prior` and the weights of the features that the model knows, added up. */
export function scoreOf(_model: RankingModel, _features: string[]): number {
  return notImplemented('26.5')
}

/**
 * Task 26.5, by hand. How well scores tell likes from dislikes: of all pairs of a like and a dislike the share in which the like has the higher score, equal ones counted half (area under the ROC
 * curve). null where one of the two kinds is missing. In n log n.
 */
export function aucOf(_judged: { score: number; choice: Swipe['choice'] }[]): number | null {
  return notImplemented('26.5')
}
