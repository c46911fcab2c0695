/** The topology, driven record by record without a broker. */
import { type DrivenTopology, expect, type Subject, type TopologyInput } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Act, eventOf, type Rows } from './events.ts'
import { means } from './means.ts'

export type App = Subject<typeof Lab>

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString())

/** The last value of each key. */
type Table = Map<string, unknown>

export class Driven implements AsyncDisposable {
  readonly #topology: DrivenTopology
  readonly #tables: Record<'recommendations' | 'user-histories', Table> = {
    recommendations: new Map(),
    'user-histories': new Map(),
  }
  #at = Date.now() - 3_600_000

  private constructor(topology: DrivenTopology) {
    this.#topology = topology
  }

  static async open(app: App): Promise<Driven> {
    return new Driven(await app.$topology('recommender'))
  }

  /** Gives the keys of the rows of `recommendations` that were written. */
  async acts(...acts: readonly Act[]): Promise<string[]> {
    return this.records(
      acts.map((act) => {
        const event = eventOf(act, this.#at++)
        return { key: act[0], value: event && JSON.stringify(event) }
      }),
    )
  }

  /** The same of any records of `user-events`; none of them may stop the task. */
  async records(records: readonly Pick<TopologyInput, 'key' | 'value'>[]): Promise<string[]> {
    const inputs = records.map((one) => ({ ...one, topic: 'user-events', timestamp: this.#at++ }))
    const end = await this.#topology.pipe(inputs).then(
      () => 'nothing was thrown',
      (error: Error) => error.message,
    )
    expect(end, means.taskStopped).toBe('nothing was thrown')
    await this.#take('user-histories')
    return this.#take('recommendations')
  }

  /** `recommendations` as a table. */
  get rows(): Rows {
    return tableOf(this.#tables.recommendations) as Rows
  }

  /** `user-histories` as a table. */
  get histories(): Record<string, Lab.Rating[]> {
    return tableOf(this.#tables['user-histories']) as Record<string, Lab.Rating[]>
  }

  async #take(topic: 'recommendations' | 'user-histories'): Promise<string[]> {
    const written = await this.#topology.read(topic)
    for (const { key, value } of written) {
      const json = text(value)
      if (json === null) this.#tables[topic].delete(String(text(key)))
      else this.#tables[topic].set(String(text(key)), JSON.parse(json))
    }
    return written.map(({ key }) => String(text(key)))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#topology.close()
  }
}

function tableOf(table: Table): Record<string, unknown> {
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The rows that come of these acts, piped one after another into a fresh topology. */
export async function rowsAfter(app: App, acts: readonly Act[]): Promise<Rows> {
  await using driven = await Driven.open(app)
  await driven.acts(...acts)
  return driven.rows
}

/** Only who is near, and how near. */
export const nearTo = (rows: Rows, item: string): Record<string, number> =>
  Object.fromEntries((rows[item]?.similar ?? []).map(({ itemId, similarity }) => [itemId, similarity]))
