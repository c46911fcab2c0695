/** The topologies, driven record by record without a broker. */
import { type DrivenTopology, expect, type Subject, type TopologyInput } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import type { Drawn } from './orders.ts'

export type App = Subject<typeof Lab>

type Input = Pick<TopologyInput, 'topic' | 'key' | 'value'> & { timestamp?: number }

export class Driven implements AsyncDisposable {
  readonly #topology: DrivenTopology
  #at = Date.now() - 3_600_000

  private constructor(topology: DrivenTopology) {
    this.#topology = topology
  }

  static async open(app: App, name: 'trainer' | 'driftMonitor'): Promise<Driven> {
    return new Driven(await app.$topology(name))
  }

  /** None of them may stop the task. */
  async records(records: readonly Input[]): Promise<void> {
    const inputs = records.map((one) => ({ timestamp: this.#at++, ...one }))
    const end = await this.#topology.pipe(inputs).then(
      () => 'nothing was thrown',
      (error: Error) => error.message,
    )
    expect(end, means.taskStopped).toBe('nothing was thrown')
  }

  examples(all: readonly Drawn[]): Promise<void> {
    return this.records(all.map(exampleRecord))
  }

  model(model: Lab.Model): Promise<void> {
    return this.records([{ topic: 'models', key: 'late', value: JSON.stringify(model) }])
  }

  predictions(features: readonly (readonly number[])[], probability: (n: number) => number = () => 0.5): Promise<void> {
    return this.records(
      features.map((list, n) => {
        const prediction = { model: 1, features: list, probability: probability(n) }
        return { topic: 'predictions', key: `order-${n}`, value: JSON.stringify(prediction) }
      }),
    )
  }

  /** What was written since the last look. */
  async metrics(): Promise<Lab.Metrics[]> {
    return (await this.#read('training-metrics')) as Lab.Metrics[]
  }

  async models(): Promise<Lab.Model[]> {
    return (await this.#read('models')) as Lab.Model[]
  }

  async drift(): Promise<Lab.Drift[]> {
    return (await this.#read('drift')) as Lab.Drift[]
  }

  async #read(topic: string): Promise<unknown[]> {
    const records = await this.#topology.read(topic)
    const keys = [...new Set(records.map(({ key }) => key && Buffer.from(key).toString()))]
    expect(keys, means.keys(topic)).toEqual(records.length > 0 ? ['late'] : [])
    return records.map(({ value }) => value && JSON.parse(Buffer.from(value).toString()))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#topology.close()
  }
}

export const exampleRecord = ({ orderId, example }: Drawn) => ({
  topic: 'training-data',
  key: orderId,
  value: JSON.stringify(example),
  timestamp: example.at,
})
