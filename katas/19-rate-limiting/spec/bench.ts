import { type DrivenTopology, expect, type Subject, type TopologyInput } from '#harness'
import type * as Lab from '../src/index.ts'
import { type Answer, answerOf, requestText, SECOND, type Sent, START, TICK } from './answers.ts'
import { means } from './means.ts'

type Options = Lab.LimiterOptions

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
