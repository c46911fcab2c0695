import fc from 'fast-check'
import type { DrivenTopology, Subject, TopologyOutput } from '#harness'
import type * as Lab from '../src/index.ts'

type Options = Lab.LimiterOptions

/** Far from 0, and a multiple of every step of time that the tests take. */
export const START = Date.UTC(2030, 0, 1)
/** RELEASE_EVERY_MS of the contract. */
export const TICK = 100
export const SECOND = 1_000

/** EVERYBODY of the contract: the key of the limit that all share. */
export const EVERYBODY = '*'

/** What a limiter said about a request. `at`: the timestamp of the record, in ms after START. */
export interface Answer {
  client: string
  id: string
  at: number
  /** Undefined: admitted. */
  reason?: string
}

/** A request as it was sent. `at` in ms after START, by the limiter's clock. */
export interface Sent {
  client: string
  id: string
  at: number
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

  /** One request of each client named, now. `claims`: the timestamp that the client writes, in ms after START. */
  async request(clients: readonly string[], claims = this.now): Promise<void> {
    const sent = clients.map((client, n) => ({ client, id: `r${this.sent.length + n}`, at: this.now }))
    this.sent.push(...sent)
    await this.#topology.pipe(
      sent.map(({ client, id }) => ({
        topic: 'requests',
        key: client,
        value: JSON.stringify({ id, path: '/' }),
        timestamp: START + claims,
      })),
    )
  }

  async raw(topic: string, key: string | null, value: string | Uint8Array | null): Promise<void> {
    await this.#topology.pipe([{ topic, key, value, timestamp: START + this.now }])
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

  describe(): Promise<string> {
    return this.#topology.describe()
  }

  close(): Promise<void> {
    return this.#topology.close()
  }
}

export function answerOf({ key, value, timestamp }: TopologyOutput): Answer {
  const said = JSON.parse(Buffer.from(value ?? []).toString()) as Lab.Request | Lab.Rejection
  const [request, reason] = 'reason' in said ? [said.request, { reason: said.reason }] : [said, {}]
  return { client: Buffer.from(key ?? []).toString(), id: request.id, at: timestamp - START, ...reason }
}

/** A limit as messages show it. */
export const shown = (limit: number): string => (Number.isFinite(limit) ? String(limit) : '∞')

/** `r3 a 1200` for each, as messages show them. */
export function told(some: readonly (Sent | Answer)[]): string[] {
  return some.map((one) => [`${one.client} ${one.id} @${one.at}`, 'reason' in one ? one.reason : ''].join(' ').trim())
}

/** The fullest window of that length, wherever it begins: what is admitted at t and at t + windowMs is in no window together. */
export function mostInOneWindow(admitted: readonly Answer[], windowMs: number): { count: number; from: number } {
  let most = { count: 0, from: 0 }
  for (const { at: from } of admitted) {
    const count = admitted.filter(({ at }) => at >= from && at < from + windowMs).length
    if (count > most.count) most = { count, from }
  }
  return most
}

/** Tries drawn cases until an assertion fails, makes the case small, and fails as that one does. Any other error ends it at once. */
export async function forAll<T>(
  drawn: fc.Arbitrary<T>,
  { seed, runs }: { seed: number; runs: number },
  holds: (given: T) => Promise<void>,
): Promise<void> {
  let broken: unknown
  const property = fc.asyncProperty(drawn, async (given) => {
    if (broken) throw broken
    await holds(given).catch((error: Error) => {
      if (error.name !== 'AssertionError') broken = error
      throw error
    })
  })
  const outcome = await fc.check(property, { seed, numRuns: runs })
  if (outcome.failed) throw broken ?? outcome.errorInstance
}
