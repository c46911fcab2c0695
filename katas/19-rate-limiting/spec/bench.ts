import { type DrivenTopology, expect, type Subject, type TopologyInput, type TopologyOutput } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

type Options = Lab.LimiterOptions

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

export const REJECTING: Options = { windowMs: SECOND, clientLimit: 3, overflow: 'reject', maxWaiting: 0 }
export const DELAYING: Options = { windowMs: SECOND, clientLimit: 2, overflow: 'delay', maxWaiting: 5 }

/** A limiter without a broker, on a clock that only the test moves. Offsets count from 0, as on a topic. */
export class Driven {
  readonly sent: Sent[] = []
  /** In the order of the topics. */
  readonly admitted: Answer[] = []
  readonly rejected: Answer[] = []
  now = 0
  readonly #topology: DrivenTopology

  private constructor(topology: DrivenTopology) {
    this.#topology = topology
  }

  static async open(app: Subject<typeof Lab>, options: Options): Promise<Driven> {
    const topology = await app.$topology('limiterTopology', options)
    await topology.advanceWallClockTime(START)
    return new Driven(topology)
  }

  async pass(ms: number): Promise<void> {
    if (ms > 0) await this.#topology.advanceWallClockTime(ms)
    this.now += ms
  }

  /** Time in steps in which a waiting request has to be released. */
  async passInTicks(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= TICK) await this.pass(TICK)
  }

  /** One request of each client named, now. `timestamp`: what the client writes. */
  async request(clients: readonly string[], timestamp = START + this.now): Promise<void> {
    const sent = clients.map((client, n) => ({ client, id: `r${this.sent.length + n}`, at: this.now }))
    this.sent.push(...sent)
    await this.#pipe(
      sent.map(({ client, id }) => ({ topic: 'requests', key: client, value: requestText(id), timestamp })),
    )
  }

  async raw(topic: string, key: string | null, value: string | Uint8Array | null): Promise<void> {
    await this.#pipe([{ topic, key, value, timestamp: START + this.now }])
  }

  /** The limit holds after a second, so a second passes. */
  async limit(key: string, limit: number | null): Promise<void> {
    await this.raw('limits', key, limit === null ? null : JSON.stringify({ limit }))
    await this.passInTicks(SECOND)
  }

  /** Reads what was written since the last look, and gives it: admitted first. */
  async answers(): Promise<Answer[]> {
    const admitted = (await this.#topology.read('admitted')).map((record) => answerOf(record))
    const rejected = (await this.#topology.read('rejected')).map((record) => answerOf(record))
    this.admitted.push(...admitted)
    this.rejected.push(...rejected)
    return [...admitted, ...rejected]
  }

  close(): Promise<void> {
    return this.#topology.close()
  }

  async #pipe(records: readonly TopologyInput[]): Promise<void> {
    const outcome = await this.#topology.pipe(records).then(
      () => 'the task goes on',
      (error: Error) => `the task has ended: ${error.message}`,
    )
    expect(outcome, means.taskEnded(records)).toBe('the task goes on')
  }
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
