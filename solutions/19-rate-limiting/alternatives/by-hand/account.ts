import { json, type KeyValueStore, type ProcessorContext, Stores, string } from '#harness/streams'
import type { Request } from './contract.ts'

/** All that is known of a client, or of all together: one value, one changelog. */
export interface Account {
  limit?: number
  /** When requests were admitted that a window can still hold, oldest first. */
  admitted: number[]
  waiting: { ticket: number; request: Request }[]
}

const STORE = 'accounts'

export const accountsStore = () =>
  Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), string, json<Account>())

export class Accounts {
  readonly #store: KeyValueStore<string, Account>
  readonly #windowMs: number

  constructor(context: ProcessorContext<never, never>, windowMs: number) {
    this.#store = context.getStateStore(STORE)
    this.#windowMs = windowMs
  }

  get(key: string, now: number): Account {
    const account = this.#store.get(key) ?? { admitted: [], waiting: [] }
    return { ...account, admitted: account.admitted.filter((at) => at > now - this.#windowMs) }
  }

  put(key: string, account: Account): void {
    const { limit, admitted, waiting } = account
    this.#store.put(key, limit === undefined && admitted.length + waiting.length === 0 ? null : account)
  }

  keys(): string[] {
    return [...this.#store.all()].map(([key]) => key)
  }

  /** Who waits at the head of each queue. The lowest ticket came first. */
  heads(): { client: string; ticket: number; request: Request }[] {
    return [...this.#store.all()].flatMap(
      ([
        client,
        {
          waiting: [head],
        },
      ]) => (head ? [{ client, ...head }] : []),
    )
  }

  nextTicket(): number {
    const last = [...this.#store.all()].map(([, { waiting }]) => waiting.at(-1)?.ticket ?? 0)
    return Math.max(0, ...last) + 1
  }
}
