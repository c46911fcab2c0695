import { EPSILON, type Learner } from './contract.ts'
import { type Labelled, predict } from './learner.ts'

export function lossOf(probability: number, late: boolean): number {
  return -Math.log(Math.max(EPSILON, late ? probability : 1 - probability))
}

export interface Evaluation {
  count: number
  loss: number
  accuracy: number
}

export function evaluate(learner: Learner | number, examples: Labelled[]): Evaluation | null {
  const count = examples.length
  if (count === 0) return null
  let loss = 0
  let right = 0
  for (const { features, late } of examples) {
    const probability = typeof learner === 'number' ? learner : predict(learner, features)
    loss += lossOf(probability, late)
    if (probability >= 0.5 === late) right++
  }
  return { count, loss: loss / count, accuracy: right / count }
}
