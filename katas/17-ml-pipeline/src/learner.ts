import { notImplemented } from '#harness/kata'
import type { Learner } from './contract.ts'

/** What is learnt from: features, and how it came out. */
export interface Labelled {
  features: number[]
  late: boolean
}

/**
 * Task 17.2, by hand. The probability that an order with these features is late: `1 / (1 + exp(-(bias + Σ weight × z)))`, where `z` is the feature scaled, `(value - mean) / σ`, and `σ` is `Math.sqrt(m2 / seen)`.
 * `z` is 0 where `σ` is, and where nothing was seen. From 0 to 1, never NaN, however large a value is.
 */
export function predict(_learner: Learner, _features: number[]): number {
  return notImplemented('17.2')
}

/**
 * Task 17.2, by hand. The learner after one more example; null is one that has seen none: all zeros. In this order:
 *
 * 1. the scaler takes the features in (Welford: the mean moves by `distance / seen`, `m2` grows by the distance from the old mean × that from the new one);
 * 2. `predict` says `p`, by that scaler and the old weights;
 * 3. each weight grows by `rate × (y - p) × z` and the bias by `rate × (y - p)`; `y` is 1 where the order was late and else 0, `rate` is that of `RATE`.
 *
 * Neither mean nor spread of what has not come yet is in it, and nothing random: the same examples in the same order make the same learner, to the last bit.
 */
export function learn(_learner: Learner | null, _example: Labelled): Learner {
  return notImplemented('17.2')
}
