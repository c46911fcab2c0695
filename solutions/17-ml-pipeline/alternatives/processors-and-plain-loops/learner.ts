import { type Learner, RATE } from './contract.ts'

export interface Labelled {
  features: number[]
  late: boolean
}

/** By tangent: the same curve, with other digits at its end. */
const sigmoid = (score: number): number => (1 + Math.tanh(score / 2)) / 2

function scale(learner: Learner, n: number, value: number): number {
  const variance = learner.seen > 0 ? learner.m2[n]! / learner.seen : 0
  return variance > 0 ? (value - learner.mean[n]!) / Math.sqrt(variance) : 0
}

export function predict(learner: Learner, features: number[]): number {
  let score = 0
  for (let n = features.length - 1; n >= 0; n--) score += learner.weights[n]! * scale(learner, n, features[n]!)
  return sigmoid(score + learner.bias)
}

export function learn(learner: Learner | null, { features, late }: Labelled): Learner {
  const next: Learner = learner
    ? structuredClone(learner)
    : { seen: 0, mean: [0, 0, 0, 0], m2: [0, 0, 0, 0], weights: [0, 0, 0, 0], bias: 0 }
  const rate = RATE / Math.sqrt(1 + next.seen / 100)
  next.seen += 1
  for (let n = 0; n < features.length; n++) {
    const distance = features[n]! - next.mean[n]!
    next.mean[n]! += distance / next.seen
    next.m2[n]! += distance * (features[n]! - next.mean[n]!)
  }
  const error = (late ? 1 : 0) - predict(next, features)
  for (let n = 0; n < features.length; n++) next.weights[n]! += rate * error * scale(next, n, features[n]!)
  next.bias += rate * error
  return next
}
