import type { TopologyOutput } from '#harness'
import type * as Lab from '../src/index.ts'

/** Far from 0, and a multiple of every step of time that the tests take. */
export const START = Date.UTC(2030, 0, 1)
/** RELEASE_EVERY_MS of the contract. */
export const TICK = 100
export const SECOND = 1_000
export const MINUTE = 60_000

/** EVERYBODY of the contract: the key of the limit that all share. */
export const EVERYBODY = '*'

/** A request as it was sent. `at` in ms after START, by the limiter's clock. */
export interface Sent {
  client: string
  id: string
  at: number
}

/** What a limiter said about a request. `at`: the timestamp of the record, in ms after START. */
export interface Answer extends Sent {
  path: string
  /** Undefined: admitted. */
  reason?: string
}

const pathOf = (id: string) => `/of/${id}?by=test`

export const requestText = (id: string): string => JSON.stringify({ id, path: pathOf(id) } satisfies Lab.Request)

export function answerOf({ key, value, timestamp }: TopologyOutput): Answer {
  const said = JSON.parse(Buffer.from(value ?? []).toString()) as Lab.Request | Lab.Rejection
  const [request, reason] = 'reason' in said ? [said.request, { reason: said.reason }] : [said, {}]
  const { id, path } = request
  return { client: Buffer.from(key ?? []).toString(), id, path, at: timestamp - START, ...reason }
}

/** `a r3 @1200` for each, as messages show them. A path is shown where it is not the one that was sent. */
export function told(some: readonly (Sent | Answer)[]): string[] {
  return some.map((one) => {
    const path = 'path' in one && one.path !== pathOf(one.id) ? `path ${one.path}` : ''
    return [`${one.client} ${one.id} @${one.at}`, path, ('reason' in one && one.reason) || ''].filter(Boolean).join(' ')
  })
}

/** Where the graded code says that something is no request, or no limit. */
export function placesOf(rejects: readonly { topic: string; partition: number; offset: string }[]) {
  return rejects.map(({ topic, partition, offset }) => ({ topic, partition, offset }))
}
