import { int32, type ProcessorContext, Stores, string, type WindowStore } from '#harness/streams'

const STORE = 'admissions'

/** (key, ms) → how many were admitted in that ms. What no window can hold any more the store forgets by itself. */
export function admissionsStore(windowMs: number) {
  return Stores.windowStoreBuilder(Stores.inMemoryWindowStore(STORE, windowMs, windowMs), string, int32)
}

/** What was admitted in the window that ends now. */
export class SlidingWindow {
  static readonly store = STORE
  readonly #store: WindowStore<string, number>
  readonly #windowMs: number

  constructor(context: ProcessorContext, windowMs: number) {
    this.#store = context.getStateStore(STORE)
    this.#windowMs = windowMs
  }

  count(key: string, now: number): number {
    let count = 0
    for (const [, admitted] of this.#store.fetchRange(key, now - this.#windowMs + 1, now)) count += admitted
    return count
  }

  add(key: string, now: number): void {
    this.#store.put(key, (this.#store.fetch(key, now) ?? 0) + 1, now)
  }
}
