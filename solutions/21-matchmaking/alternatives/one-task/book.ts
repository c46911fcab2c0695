/** Everything that the matchmaker remembers: players with their last ticket, and with which request each waits. */
import { int64, json, type KeyValueStore, type ProcessorContext, Stores, string } from '#harness/streams'
import type { Join, QueueState } from './contract.ts'
import type { Waiting } from './rules.ts'

export interface Entry extends Waiting {
  ticket: number
  name: string
  number: number
}

interface Page {
  last: number
  entry: Entry | null
}

export const bookStores = () => [
  Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('book'), string, json<Page>()),
  Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('numbers'), string, int64),
]

export class Book {
  readonly #pages: KeyValueStore<string, Page>
  readonly #numbers: KeyValueStore<string, number>

  constructor(context: ProcessorContext) {
    this.#pages = context.getStateStore('book')
    this.#numbers = context.getStateStore('numbers')
  }

  /** 1, 2, 3 …, over restarts too. */
  next(what: 'request' | 'match'): number {
    const number = (this.#numbers.get(what) ?? 0) + 1
    this.#numbers.put(what, number)
    return number
  }

  page(player: string): Page {
    return this.#pages.get(player) ?? { last: 0, entry: null }
  }

  write(player: string, page: Page): void {
    this.#pages.put(player, page)
  }

  enter(player: string, { ticket, name, region, rating }: Join, since: number): void {
    const entry = { player, ticket, name, region, rating, since, number: this.next('request') }
    this.#pages.put(player, { last: ticket, entry })
  }

  leave(player: string): void {
    this.#pages.put(player, { ...this.page(player), entry: null })
  }

  /** All who wait in all regions, who has waited longest first. */
  everybody(): Entry[] {
    const entries = [...this.#pages.all()].flatMap(([, { entry }]) => entry ?? [])
    return entries.toSorted((one, other) => one.since - other.since || one.number - other.number)
  }

  state(region: string): QueueState | null {
    const [first, ...others] = this.everybody().filter((entry) => entry.region === region)
    return first === undefined ? null : { waiting: 1 + others.length, since: first.since }
  }
}
