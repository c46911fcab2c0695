import { EPSILON, type Learner } from './contract.ts'
import { type Labelled, predict } from './learner.ts'

export interface Evaluation {
  count: number
  loss: number
  accuracy: number
}

export function lossOf(probability: number, late: boolean): number {
  const given = late ? probability : 1 - probability
  return Math.log(1 / Math.max(EPSILON, given))
}

export function evaluate(learner: Learner | number, examples: Labelled[]): Evaluation | null {
  if (examples.length === 0) return null
  const told = examples.map(({ features, late }) => ({
    late,
    p: typeof learner === 'number' ? learner : predict(learner, features),
  }))
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  return {
    count: examples.length,
    loss: mean(told.map(({ p, late }) => lossOf(p, late))),
    accuracy: mean(told.map(({ p, late }) => (p < 0.5 === late ? 0 : 1))),
  }
}
