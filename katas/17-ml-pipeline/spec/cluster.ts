/** The real cluster: topics as they are to be, examples, models and predictions in them. */
import { eventually, readable, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { differences, histogramOf, learnt, nothing, trainedOn } from './oracle.ts'
import { type Drawn, labelled, Orders } from './orders.ts'

/** A killed instance holds its tasks until its session ends. */
export const MORTAL = { sessionTimeoutMs: 1_200 }

export const NAMES = ['training-data', 'training-metrics', 'models', 'predictions', 'drift'] as const

export async function createTopics(topics: Topics): Promise<void> {
  for (const name of NAMES)
    await topics.create(name, name === 'models' ? { config: { 'cleanup.policy': 'compact' } } : {})
}

export async function feed(topics: Topics, all: readonly Drawn[]): Promise<void> {
  const records = all.map(({ orderId, example }) => ({ key: orderId, value: example, timestamp: example.at }))
  await topics.produce('training-data', records)
}

/** Committed values, in order. */
export async function valuesOf<T>(topics: Topics, topic: string): Promise<T[]> {
  return (await topics.read(topic)).map(readable).map(({ value }) => value as T)
}

/** Until metrics and models are those of all these examples, each once. */
export async function trained(topics: Topics, all: readonly Drawn[], why: Text): Promise<void> {
  const expected = trainedOn(all)
  const look = async () => ({
    metrics: differences(await valuesOf<Lab.Metrics>(topics, 'training-metrics'), expected.metrics),
    models: differences(await valuesOf<Lab.Model>(topics, 'models'), expected.models),
  })
  await eventually(look, {
    until: ({ metrics, models }) => metrics.length + models.length === 0,
    timeoutMs: 20_000,
    description: means.trained(all.length, why),
  })
}

/** A model that has learnt from so many orders. */
export function modelOf(seed: number, version = 1, count = 300): Lab.Model {
  const examples = new Orders(seed).draw(count).map(labelled)
  const learner = examples.reduce(learnt, nothing)
  return { version, learner, histogram: histogramOf(examples.map(({ features }) => features)) }
}

export async function publish(topics: Topics, ...models: (Lab.Model | null | string)[]): Promise<number[]> {
  const places = await topics.produce(
    'models',
    models.map((value) => ({ key: 'late', value })),
  )
  return places.map(({ offset }) => Number(offset))
}
