import { FEATURES, type Learner, RATE } from './contract.ts'

export interface Labelled {
  features: number[]
  late: boolean
}

const zeros = (): number[] => FEATURES.map(() => 0)

export function predict(learner: Learner, features: number[]): number {
  const z = scaled(learner, features)
  const score = learner.weights.reduce((sum, weight, n) => sum + weight * z[n]!, learner.bias)
  return 1 / (1 + Math.exp(-score))
}

export function learn(learner: Learner | null, { features, late }: Labelled): Learner {
  const before = learner ?? { seen: 0, mean: zeros(), m2: zeros(), weights: zeros(), bias: 0 }
  const taken = scalerAfter(before, features)
  const step = (RATE / Math.sqrt(1 + before.seen / 100)) * ((late ? 1 : 0) - predict(taken, features))
  const z = scaled(taken, features)
  return { ...taken, weights: taken.weights.map((weight, n) => weight + step * z[n]!), bias: taken.bias + step }
}

/** Welford's: no sum of squares that grows until the small part of it is lost. */
function scalerAfter(learner: Learner, features: readonly number[]): Learner {
  const seen = learner.seen + 1
  const mean = learner.mean.map((old, n) => old + (features[n]! - old) / seen)
  const m2 = learner.m2.map((old, n) => old + (features[n]! - learner.mean[n]!) * (features[n]! - mean[n]!))
  return { ...learner, seen, mean, m2 }
}

function scaled({ seen, mean, m2 }: Learner, features: readonly number[]): number[] {
  return features.map((value, n) => {
    const deviation = Math.sqrt(m2[n]! / Math.max(1, seen))
    return deviation === 0 ? 0 : (value - mean[n]!) / deviation
  })
}
