import { json, type KeyValueStore, type ProcessorContext, Stores, string } from '#harness/streams'
import type { QueueState } from './contract.ts'
import type { Waiting } from './rules.ts'

/** Somebody in a queue. */
export interface Entry extends Waiting {
  ticket: number
  name: string
  /** Tells apart those with one `since`: in the order in which they came. */
  number: number
}

const STORE = 'waiting'

export function waitingStore() {
  return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), string, json<Entry>())
}

/** The separator is in no name of a region: `eu/` begins no key of `eu-west`. */
const keyOf = (region: string, player: string) => `${region}/${player}`

/** The queues of a task's regions. */
export class WaitingRoom {
  static readonly store = STORE
  readonly #store: KeyValueStore<string, Entry>

  constructor(context: ProcessorContext) {
    this.#store = context.getStateStore(STORE)
  }

  /** Who has waited longest comes first. */
  queue(region: string): Entry[] {
    const entries = [...this.#store.prefixScan(keyOf(region, ''), string)].map(([, entry]) => entry)
    return entries.sort((one, other) => one.since - other.since || one.number - other.number)
  }

  regions(): string[] {
    return [...new Set([...this.#store.all()].map(([, { region }]) => region))]
  }

  state(region: string): QueueState | null {
    const queue = this.queue(region)
    return queue[0] ? { waiting: queue.length, since: queue[0].since } : null
  }

  enter(entry: Omit<Entry, 'number'>): void {
    const last = Math.max(0, ...this.queue(entry.region).map(({ number }) => number))
    this.#store.put(keyOf(entry.region, entry.player), { ...entry, number: last + 1 })
  }

  /** Whether he was there, with this ticket. */
  leave(region: string, player: string, ticket: number): boolean {
    const key = keyOf(region, player)
    if (this.#store.get(key)?.ticket !== ticket) return false
    this.#store.delete(key)
    return true
  }
}
