/** Events on the real cluster, and the rows that come of them. */
import { isDeepStrictEqual } from 'node:util'
import { eventually, readable, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Act, drawActs, eventOf, historiesOf, type Rows, ratingsOf, rowsOf } from './events.ts'
import { means } from './means.ts'

/** A killed instance holds its tasks until its session ends. */
export const MORTAL = { sessionTimeoutMs: 1_200 }

const compacted = { config: { 'cleanup.policy': 'compact' } }

export async function createTopics(topics: Topics, partitions = 3): Promise<void> {
  await topics.create('user-events', { partitions })
  for (const table of ['items', 'user-histories', 'recommendations'])
    await topics.create(table, { partitions, ...compacted })
}

/** The last value of each key, committed ones only. */
export async function tableOf(topics: Topics, topic: string): Promise<Record<string, unknown>> {
  const last = new Map((await topics.read(topic)).map(readable).map(({ key, value }) => [String(key), value]))
  return Object.fromEntries([...last].filter(([, value]) => value !== null).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Users who do things; remembers everything that they did. */
export class Visitors {
  readonly #all: Act[] = []
  readonly #topics: Topics
  readonly #seed: number
  #at = Date.now() - 3_600_000

  constructor(topics: Topics, seed: number) {
    this.#topics = topics
    this.#seed = seed
  }

  /** So many more acts, drawn from the seed. */
  async drawn(count: number): Promise<void> {
    await this.acts(...drawActs(this.#seed + this.#all.length, count))
  }

  async acts(...acts: readonly Act[]): Promise<void> {
    await this.#topics.produce(
      'user-events',
      acts.map((act) => {
        const at = this.#at++
        return { key: act[0], value: eventOf(act, at), timestamp: at }
      }),
    )
    this.#all.push(...acts)
  }

  /** Until both tables are those of a batch computation over everything so far. */
  async settled(why: Text): Promise<void> {
    const ratings = ratingsOf(this.#all)
    const expected = { recommendations: rowsOf(ratings), histories: historiesOf(ratings) }
    const look = async () => {
      const [recommendations, histories] = await Promise.all(
        ['recommendations', 'user-histories'].map((topic) => tableOf(this.#topics, topic)),
      )
      return {
        recommendations: differing(recommendations ?? {}, expected.recommendations),
        histories: differing(histories ?? {}, expected.histories),
      }
    }
    await eventually(look, {
      until: ({ recommendations, histories }) => Object.keys({ ...recommendations, ...histories }).length === 0,
      timeoutMs: 20_000,
      description: means.settled(this.#all.length, why),
    })
  }
}

function differing(seen: Record<string, unknown>, expected: Record<string, unknown>): Record<string, unknown> {
  const keys = [...new Set([...Object.keys(seen), ...Object.keys(expected)])].sort()
  return Object.fromEntries(
    keys
      .filter((key) => !isDeepStrictEqual(seen[key], expected[key]))
      .map((key) => [key, { seen: seen[key] ?? null, expected: expected[key] ?? null }]),
  )
}

/** Rows written straight into the tables, for the API alone. */
export async function fill(
  topics: Topics,
  tables: {
    items?: Record<string, string | null>
    recommendations?: Record<string, Lab.Entry | null> | Rows
    histories?: Record<string, Lab.Rating[] | null>
  },
): Promise<void> {
  const titles = Object.entries(tables.items ?? {}).map(([key, title]) => ({ key, value: title && { title } }))
  const list = (rows: object = {}) => Object.entries(rows).map(([key, value]) => ({ key, value }))
  if (titles.length > 0) await topics.produce('items', titles)
  if (tables.recommendations) await topics.produce('recommendations', list(tables.recommendations))
  if (tables.histories) await topics.produce('user-histories', list(tables.histories))
}
