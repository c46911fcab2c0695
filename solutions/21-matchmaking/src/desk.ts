/** By player: which ticket was the last, and where he waits. What the queue decides comes back here, and is told from here. */
import {
  json,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  Stores,
  StreamRecord,
  string,
} from '#harness/streams'
import type { Join, Notification, Request } from './contract.ts'

/** What the queue has decided about a ticket. */
export type Outcome = Extract<Notification, { type: 'matched' | 'cancelled' | 'not-waiting' }>

/** What the queue is asked: to take a player, or to let him go. */
export type Change =
  | { type: 'join'; player: string; ticket: number; name: string; rating: number }
  | { type: 'cancel'; player: string; ticket: number }

export type DeskInput = { request: Request } | { outcome: Outcome }
export type DeskOutput = { change: Change } | { notification: Notification }

interface Player {
  /** The highest ticket so far. */
  last: number
  /** With which ticket he waits, and in which region. */
  waits?: { ticket: number; region: string }
}

const STORE = 'players'

export function playersStore() {
  return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), string, json<Player>())
}

export class Desk implements Processor<string, DeskInput, string, DeskOutput> {
  static readonly store = STORE
  #context!: ProcessorContext<string, DeskOutput>
  #players!: KeyValueStore<string, Player>

  init(context: ProcessorContext<string, DeskOutput>): void {
    this.#context = context
    this.#players = context.getStateStore(STORE)
  }

  process({ key: player, value: input, timestamp }: StreamRecord<string, DeskInput>): void {
    if ('outcome' in input) this.#hear(player, input.outcome, timestamp)
    else if (input.request.type === 'join') this.#join(player, input.request, timestamp)
    else this.#cancel(player, input.request.ticket, timestamp)
  }

  #join(player: string, { ticket, name, region, rating }: Join, timestamp: number): void {
    const { last, waits } = this.#players.get(player) ?? { last: 0 }
    if (ticket <= last) return
    if (waits) {
      this.#players.put(player, { last: ticket, waits })
      this.#tell(player, { type: 'refused', ticket }, timestamp)
    } else {
      this.#players.put(player, { last: ticket, waits: { ticket, region } })
      this.#ask(region, { type: 'join', player, ticket, name, rating }, timestamp)
    }
  }

  /** The queue decides: the ticket may be in a match of which nobody has heard here yet. */
  #cancel(player: string, ticket: number, timestamp: number): void {
    const waits = this.#players.get(player)?.waits
    if (waits?.ticket === ticket) this.#ask(waits.region, { type: 'cancel', player, ticket }, timestamp)
    else this.#tell(player, { type: 'not-waiting', ticket }, timestamp)
  }

  /** Whoever is told is free by then. */
  #hear(player: string, outcome: Outcome, timestamp: number): void {
    const known = this.#players.get(player)
    if (known?.waits?.ticket === outcome.ticket) this.#players.put(player, { last: known.last })
    this.#tell(player, outcome, timestamp)
  }

  #ask(region: string, change: Change, timestamp: number): void {
    this.#context.forward(new StreamRecord(region, { change }, timestamp))
  }

  #tell(player: string, notification: Notification, timestamp: number): void {
    this.#context.forward(new StreamRecord(player, { notification }, timestamp))
  }
}
