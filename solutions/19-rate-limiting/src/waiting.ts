import { int64, json, type KeyValueStore, type ProcessorContext, Stores } from '#harness/streams'
import type { Request } from './contract.ts'

const STORE = 'waiting'

interface Waiting {
  client: string
  request: Request
}

/** By ticket: the store's own order is that in which they came. */
export function waitingStore() {
  return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), int64, json<Waiting>())
}

/** Those who wait, of all clients, each with a ticket. */
export class WaitingRoom {
  static readonly store = STORE
  readonly #store: KeyValueStore<number, Waiting>

  constructor(context: ProcessorContext) {
    this.#store = context.getStateStore(STORE)
  }

  count(client: string): number {
    return this.inTurn().filter((one) => one.client === client).length
  }

  enter(client: string, request: Request): void {
    const [last] = this.#store.reverseAll()
    this.#store.put((last?.[0] ?? 0) + 1, { client, request })
  }

  inTurn(): (Waiting & { ticket: number })[] {
    return [...this.#store.all()].map(([ticket, waiting]) => ({ ticket, ...waiting }))
  }

  leave(ticket: number): void {
    this.#store.delete(ticket)
  }
}
