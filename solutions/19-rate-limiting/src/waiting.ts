import { json, type KeyValueStore, type ProcessorContext, Stores, string } from '#harness/streams'
import type { Request } from './contract.ts'

const STORE = 'waiting'

interface Waiting {
  request: Request
  /** When it began to wait. */
  since: number
}

export function waitingStore() {
  return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), string, json<Waiting[]>())
}

/** A queue for each client. */
export class WaitingRoom {
  static readonly store = STORE
  readonly #store: KeyValueStore<string, Waiting[]>

  constructor(context: ProcessorContext) {
    this.#store = context.getStateStore(STORE)
  }

  length(client: string): number {
    return this.#store.get(client)?.length ?? 0
  }

  add(client: string, request: Request, since: number): void {
    this.#store.put(client, [...(this.#store.get(client) ?? []), { request, since }])
  }

  /** Offers the head of each queue until it is not taken. Who waits longest is asked first, so that no client starves behind a limit that all share. */
  release(take: (client: string, request: Request) => boolean): void {
    const queues = [...this.#store.all()].sort(([, a], [, b]) => (a[0]?.since ?? 0) - (b[0]?.since ?? 0))
    for (const [client, queue] of queues) {
      let taken = 0
      while (taken < queue.length && take(client, queue[taken]!.request)) taken++
      if (taken > 0) this.#store.put(client, taken < queue.length ? queue.slice(taken) : null)
    }
  }
}
