import { type DrivenTopology, expect, type Subject, type TopologyInput } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import {
  cancelText,
  joinText,
  type MatchTold,
  matchOf,
  type NotificationTold,
  notificationOf,
  START,
  type Wish,
} from './told.ts'

/** LOOK_EVERY_MS of the contract. */
export const TICK = 100
export const SECOND = 1_000

/** Who has just come takes 50 points more or less; after a second 75, after two 100, and never more. */
export const RULES: Lab.Rules = { size: 2, band: 50, widenBy: 25, widenEveryMs: SECOND, maxBand: 100 }

/** A record of match-requests. */
export type Written = Pick<TopologyInput, 'key' | 'value'> & { at: number }

/** A matchmaker without a broker, on a clock that only the test moves. Offsets count from 0, as on a topic; times are ms after START. */
export class Driven {
  now = 0
  /** What `match-queues` says last, by region; null for a tombstone. */
  readonly states = new Map<string, unknown>()
  readonly #topology: DrivenTopology
  readonly #matches: MatchTold[] = []

  private constructor(topology: DrivenTopology) {
    this.#topology = topology
  }

  static async open(app: Subject<typeof Lab>, rules: Lab.Rules): Promise<Driven> {
    const topology = await app.$topology('matchmakerTopology', rules)
    await topology.advanceWallClockTime(START)
    return new Driven(topology)
  }

  async pass(ms: number): Promise<void> {
    this.now += ms
    if (ms > 0) await this.#topology.advanceWallClockTime(ms)
  }

  /** Time in steps after each of which the queues have been looked at. */
  async passInTicks(ms: number): Promise<void> {
    const steps: Promise<void>[] = []
    for (let left = ms; left > 0; left -= TICK) steps.push(this.pass(Math.min(left, TICK)))
    await Promise.all(steps)
  }

  /** `at`: the timestamp of the requests; now, where it is not said. */
  async join(wishes: readonly Wish[], at = this.now): Promise<void> {
    await this.send(wishes.map((wish) => ({ key: wish.player, value: joinText(wish), at })))
  }

  async cancel(player: string, ticket = 1): Promise<void> {
    await this.raw(player, cancelText(ticket))
  }

  async raw(key: string | null, value: string | Uint8Array | null): Promise<void> {
    await this.send([{ key, value, at: this.now }])
  }

  async send(requests: readonly Written[]): Promise<void> {
    const input = requests.map(({ key, value, at }) => ({ topic: 'match-requests', key, value, timestamp: START + at }))
    const outcome = await this.#topology.pipe(input).then(
      () => 'the task goes on',
      (error: Error) => `the task has ended: ${error.message}`,
    )
    expect(outcome, means.taskEnded).toBe('the task goes on')
  }

  /** Those made since the last look. */
  async matches(): Promise<MatchTold[]> {
    const made = (await this.#topology.read('matches')).map(matchOf)
    this.#matches.push(...made)
    return made
  }

  /** Those written since the last look, by player and then in order. */
  async notifications(): Promise<NotificationTold[]> {
    await this.matches()
    const told = (await this.#topology.read('notifications')).map((record) => notificationOf(record, this.#matches))
    return told.toSorted((one, other) => (one.player < other.player ? -1 : Number(one.player > other.player)))
  }

  /** Reads what `match-queues` says since the last look: how many records, and the last of each region into `states`. */
  async queues(): Promise<number> {
    const records = await this.#topology.read('match-queues')
    for (const { key, value } of records) {
      const state: unknown = value === null ? null : JSON.parse(Buffer.from(value).toString())
      this.states.set(Buffer.from(key ?? []).toString(), sinceStart(state))
    }
    return records.length
  }

  close(): Promise<void> {
    return this.#topology.close()
  }
}

function sinceStart(state: unknown): unknown {
  const since = (state as Partial<Lab.QueueState> | null)?.since
  return typeof since === 'number' ? { ...(state as Lab.QueueState), since: since - START } : state
}
