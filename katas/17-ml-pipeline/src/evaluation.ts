import { notImplemented } from '#harness/kata'
import type { Learner } from './contract.ts'
import type { Labelled } from './learner.ts'

/** Task 17.3, by hand. The log loss of one prediction, in nats: minus the logarithm of the probability that was given to what happened, that being no less than `EPSILON`. */
export function lossOf(_probability: number, _late: boolean): number {
  return notImplemented('17.3')
}

export interface Evaluation {
  count: number
  /** The mean. */
  loss: number
  /** The share that was told right. Late is what is told from a probability of 0.5 on. */
  accuracy: number
}

/** Task 17.3, by hand. How well a learner tells these examples; null where there are none. `learner` may be a number: one probability for all. */
export function evaluate(_learner: Learner | number, _examples: Labelled[]): Evaluation | null {
  return notImplemented('17.3')
}
