import {
  json,
  type Processor,
  type ProcessorContext,
  type ProcessorSupplier,
  type StateStore,
  Stores,
  type StreamRecord,
  type WindowStore,
} from '#harness/streams'
import { isOpen, windowOf } from './by-hand.ts'
import { type Count, WINDOW_MS } from './contract.ts'
import { USER } from './null-reporter.ts'
import type { Received } from './topology.ts'

/** What became of a click. One that is late keeps the key and the bytes that it came with. */
export type Outcome = { counted: Count } | { late: { user: Uint8Array | null; raw: Uint8Array } }

const STORE = 'counts'
const DAY_MS = 24 * 60 * 60_000

/**
 * The aggregation by hand, on a window store of Kafka Streams. One decision makes a click counted or late, so it is never both. Its stream time begins
 * anew at each start, and a window that had closed may take clicks again: the store keeps windows for a day more.
 */
export class Counter implements Processor<string, Received, string, Outcome> {
  readonly #graceMs: number
  #streamTime = -1
  #context!: ProcessorContext<string, Outcome>
  #counts!: WindowStore<string, number>

  static supplier(graceMs: number): ProcessorSupplier<string, Received, string, Outcome> {
    const store = Stores.inMemoryWindowStore(STORE, graceMs + WINDOW_MS + DAY_MS, WINDOW_MS)
    return {
      get: () => new Counter(graceMs),
      stores: () => [Stores.windowStoreBuilder(store, json<string>(), json<number>())],
    }
  }

  constructor(graceMs: number) {
    this.#graceMs = graceMs
  }

  init(context: ProcessorContext<string, Outcome>): void {
    this.#context = context
    this.#counts = context.getStateStore<WindowStore<string, number> & StateStore>(STORE)
  }

  process(record: StreamRecord<string, Received>): void {
    const { key: category, value, timestamp, headers } = record
    const [, user] = headers.at(-1)!
    const came = record.withHeaders(headers.filter(([name]) => name !== USER))
    this.#streamTime = Math.max(this.#streamTime, timestamp)
    const window = windowOf(timestamp)
    if (!isOpen(window, this.#streamTime, this.#graceMs)) {
      this.#context.forward(came.withValue({ late: { user, raw: value.raw } }))
      return
    }
    const count = (this.#counts.fetch(category, window.start) ?? 0) + 1
    this.#counts.put(category, count, window.start)
    this.#context.forward(came.withValue({ counted: { category, ...window, count } }))
  }
}
