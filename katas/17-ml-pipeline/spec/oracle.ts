/** What has to come out, computed plainly over all examples at once. */
import type * as Lab from '../src/index.ts'
import { type Drawn, labelled, partOf } from './orders.ts'

const sigmoid = (score: number) => 1 / (1 + Math.exp(-score))

function scaledBy({ seen, mean, m2 }: Lab.Learner, features: readonly number[]): number[] {
  return features.map((value, n) => {
    const sd = seen === 0 ? 0 : Math.sqrt(m2[n]! / seen)
    return sd === 0 ? 0 : (value - mean[n]!) / sd
  })
}

export function predicted(learner: Lab.Learner, features: readonly number[]): number {
  return sigmoid(scaledBy(learner, features).reduce((sum, z, n) => sum + z * learner.weights[n]!, learner.bias))
}

const none = [0, 0, 0, 0]

export const nothing: Lab.Learner = { seen: 0, mean: none, m2: none, weights: none, bias: 0 }

export function learnt(before: Lab.Learner, { features, late }: Lab.Labelled): Lab.Learner {
  const seen = before.seen + 1
  const mean = before.mean.map((m, n) => m + (features[n]! - m) / seen)
  const m2 = before.m2.map((sum, n) => sum + (features[n]! - before.mean[n]!) * (features[n]! - mean[n]!))
  const scaler = { ...before, seen, mean, m2 }
  const step = (0.1 / Math.sqrt(1 + before.seen / 100)) * (Number(late) - predicted(scaler, features))
  const z = scaledBy(scaler, features)
  return { ...scaler, weights: before.weights.map((weight, n) => weight + step * z[n]!), bias: before.bias + step }
}

export const lossOf = (probability: number, late: boolean): number =>
  -Math.log(Math.max(1e-9, late ? probability : 1 - probability))

export const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

export const lossOn = (examples: readonly Lab.Labelled[], tell: (features: number[]) => number): number =>
  meanOf(examples.map(({ features, late }) => lossOf(tell(features), late)))

const edges = [[1, 2, 3, 4, 5, 6, 8, 10, 15], [2, 3, 4, 5, 7, 10], [1], [1]]

/** Of each feature one count a bin. */
export function histogramOf(all: readonly (readonly number[])[]): number[][] {
  return edges.map((list, n) => {
    const counts = new Array<number>(list.length + 1).fill(0)
    for (const features of all) counts[list.filter((edge) => edge <= features[n]!).length]!++
    return counts
  })
}

export interface Trained {
  metrics: Lab.Metrics[]
  models: Lab.Model[]
}

/** Everything that the trainer writes of these examples. */
export function trainedOn(all: readonly Drawn[]): Trained {
  const [metrics, models]: [Lab.Metrics[], Lab.Model[]] = [[], []]
  const [train, heldOut, losses]: [Lab.Labelled[], Lab.Labelled[], number[]] = [[], [], []]
  let learner = nothing
  for (const drawn of all) {
    const example = labelled(drawn)
    if (partOf(drawn.orderId) === 'test') {
      heldOut.push(example)
      continue
    }
    losses.push(lossOf(predicted(learner, example.features), example.late))
    learner = learnt(learner, example)
    train.push(example)
    if (train.length % 100 === 0) check()
  }

  function check(): void {
    const test = heldOut.slice(-200)
    const share = meanOf(train.map(({ late }) => Number(late)))
    const published = models.at(-1)
    const of = (tell: (features: number[]) => number) => (test.length < 20 ? null : lossOn(test, tell))
    const testLoss = of((features) => predicted(learner, features))
    const baselineLoss = of(() => share)
    const publishedLoss = published ? of((features) => predicted(published.learner, features)) : null
    const isBetter = testLoss !== null && testLoss < baselineLoss! && testLoss < (publishedLoss ?? Infinity)
    const right = test.map(({ features, late }) => Number(predicted(learner, features) >= 0.5 === late))
    const accuracy = test.length < 20 ? null : meanOf(right)
    const version = models.length + 1
    if (isBetter) models.push({ version, learner, histogram: histogramOf(train.map(({ features }) => features)) })
    metrics.push({
      ...{ seen: train.length, trainLoss: meanOf(losses.slice(-100)), heldOut: test.length, testLoss, baselineLoss },
      ...{ accuracy, publishedLoss, promoted: isBetter ? version : null },
    })
  }
  return { metrics, models }
}

export function psiOf(reference: readonly number[], seen: readonly number[]): number {
  const shares = (counts: readonly number[]) => {
    const more = counts.map((count) => count + 0.5)
    return more.map((count) => count / more.reduce((sum, one) => sum + one, 0))
  }
  const [r, s] = [shares(reference), shares(seen)]
  return r.reduce((sum, share, n) => sum + (s[n]! - share) * Math.log(s[n]! / share), 0)
}

export const FEATURES = ['distanceKm', 'items', 'rain', 'rush'] as const

/** Everything that the drift monitor writes of these predictions. */
export function driftOf({ version, histogram }: Lab.Model, all: readonly (readonly number[])[]): Lab.Drift[] {
  const told: Lab.Drift[] = []
  for (let window = 1; window * 200 <= all.length; window++) {
    const seen = histogramOf(all.slice(window * 200 - 200, window * 200))
    const psi = FEATURES.map((_, n) => psiOf(histogram[n]!, seen[n]!))
    const drifting = FEATURES.filter((_, n) => psi[n]! >= 0.2)
    const before = told.at(-1)?.drifting ?? []
    const alarm = drifting.filter((feature) => before.includes(feature))
    told.push({ window, model: version, psi, drifting, alarm })
  }
  return told
}

/** Where two values differ by more than the last digits of a sum: `metrics.0.testLoss: 0.31, not 0.3`. */
export function differences(seen: unknown, expected: unknown, path = ''): string[] {
  if (typeof seen === 'number' && typeof expected === 'number')
    return Math.abs(seen - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      ? []
      : [`${path}: ${seen}, not ${expected}`]
  if (isObject(seen) && isObject(expected)) {
    const keys = [...new Set([...Object.keys(seen), ...Object.keys(expected)])]
    return keys
      .flatMap((key) => differences(seen[key], expected[key], path === '' ? key : `${path}.${key}`))
      .slice(0, 5)
  }
  return Object.is(seen, expected) ? [] : [`${path}: ${JSON.stringify(seen)}, not ${JSON.stringify(expected)}`]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
