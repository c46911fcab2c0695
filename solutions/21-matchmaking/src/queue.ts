/** By region: who waits, and who plays with whom. */
import { randomUUID } from 'node:crypto'
import { type Processor, type ProcessorContext, PunctuationType, StreamRecord } from '#harness/streams'
import { LOOK_EVERY_MS, type Match, type QueueState } from './contract.ts'
import type { Change, Outcome } from './desk.ts'
import { nextGroup, type Rules } from './rules.ts'
import { type Entry, WaitingRoom } from './waiting-room.ts'

export type QueueOutput = { state: QueueState | null } | { match: Match } | { outcome: Outcome }

export class Queue implements Processor<string, Change, string, QueueOutput> {
  readonly #rules: Rules
  #context!: ProcessorContext<string, QueueOutput>
  #room!: WaitingRoom

  constructor(rules: Rules) {
    this.#rules = rules
  }

  init(context: ProcessorContext<string, QueueOutput>): void {
    this.#context = context
    this.#room = new WaitingRoom(context)
    context.schedule(LOOK_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => {
      for (const region of this.#room.regions()) if (this.#look(region, now)) this.#tellState(region, now)
    })
  }

  process({ key: region, value: change, timestamp }: StreamRecord<string, Change>): void {
    const now = this.#context.currentSystemTimeMs()
    const changed = change.type === 'join' ? this.#enter(region, change, timestamp) : this.#cancel(region, change, now)
    if (this.#look(region, now) || changed) this.#tellState(region, now)
  }

  #enter(region: string, { player, ticket, name, rating }: Change & { type: 'join' }, since: number): boolean {
    this.#room.enter({ player, region, ticket, name, rating, since })
    return true
  }

  #cancel(region: string, { player, ticket }: Change, now: number): boolean {
    const left = this.#room.leave(region, player, ticket)
    this.#tellOutcome(player, { type: left ? 'cancelled' : 'not-waiting', ticket }, now)
    return left
  }

  /** Makes every match that can be made now. Whether there was one. */
  #look(region: string, now: number): boolean {
    let found = false
    for (;;) {
      const group = nextGroup(this.#rules, this.#room.queue(region), now)
      if (!group) return found
      found = true
      this.#match(region, group, now)
    }
  }

  #match(region: string, group: readonly Entry[], now: number): void {
    const match = randomUUID()
    const players = group.map(({ player, ticket, name, rating }) => ({ player, ticket, name, rating }))
    this.#context.forward(new StreamRecord(match, { match: { match, region, players } }, now))
    for (const { player, ticket } of players) {
      this.#room.leave(region, player, ticket)
      this.#tellOutcome(player, { type: 'matched', ticket, match, region }, now)
    }
  }

  #tellOutcome(player: string, outcome: Outcome, now: number): void {
    this.#context.forward(new StreamRecord(player, { outcome }, now))
  }

  #tellState(region: string, now: number): void {
    this.#context.forward(new StreamRecord(region, { state: this.#room.state(region) }, now))
  }
}
