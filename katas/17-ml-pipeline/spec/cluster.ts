/** The real cluster: topics as they are to be, examples, models and predictions in them. */
import { eventually, expect, readable, type StartSubject, type Text, type Topics, type Wire } from '#harness'
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

/** A service on Kafka Streams has its assignment when its start resolves, and joins by the name and the session that were asked for. */
export async function expectAsAsked(
  { subject, topics, wire }: { subject: StartSubject; topics: Topics; wire: Wire },
  start: 'startTrainer' | 'startDriftMonitor',
): Promise<void> {
  await createTopics(topics)
  const ids: string[] = []
  for (const [name, options, session] of [
    ['first', {}, 6_000],
    ['again', { instance: 'one', sessionTimeoutMs: 1_500 }, 1_500],
    ['other', { instance: 'two', sessionTimeoutMs: 7_000 }, 7_000],
  ] as const) {
    const app = await subject<typeof Lab>({ name })
    const service = await app[start](options)
    const seen = (api: string, direction: 'request' | 'response') =>
      wire.trace.filter({ api, direction, endpoint: name })
    expect(seen('SyncGroup', 'response').length, means.joined).toBeGreaterThan(0)
    const asked = new Set(seen('JoinGroup', 'request').map(({ body }) => body?.['sessionTimeoutMs']))
    expect([...asked], means.sessions).toEqual([session])
    await service.stop()
    const used = seen('InitProducerId', 'request').map(({ body }) => String(body?.['transactionalId']))
    ids.push([...new Set(used)].sort().join(' '))
  }
  expect(ids[1], means.sameName).toBe(ids[0])
  expect(ids[2], means.ownNames).not.toBe(ids[0])
}

/** Metrics of so many hundred examples. */
export const metricsAt = (n: number, part: Partial<Lab.Metrics> = {}): Lab.Metrics => ({
  ...{ seen: n * 100, trainLoss: 0.5 + n, heldOut: 30, testLoss: 0.25 + n, baselineLoss: 2, accuracy: 0.8 },
  ...{ publishedLoss: null, promoted: null },
  ...part,
})

export const windowAt = (window: number, part: Partial<Lab.Drift> = {}): Lab.Drift => ({
  ...{ window, model: 1, psi: [window, 0.5, 0.25, 0.125], drifting: [], alarm: [] },
  ...part,
})

/** As the trainer and the drift monitor write them. */
export const asRecords = (all: readonly object[]) => all.map((value) => ({ key: 'late', value }))
