import {
  json,
  type Processor,
  type ProcessorContext,
  type ProcessorSupplier,
  type StateStore,
  Stores,
  type StreamRecord,
  string,
  type WindowStore,
} from '#harness/streams'
import { isOpen, windowOf } from './by-hand.ts'
import { type Click, type Count, WINDOW_MS } from './contract.ts'

/** What became of a click. */
export type Outcome = { counted: Count } | { late: Click }

const STORE = 'counts'

/** The aggregation by hand, on a window store of Kafka Streams: it keeps windows for as long as they can change, and has a changelog. */
export class Counter implements Processor<string, Click, string, Outcome> {
  readonly #graceMs: number
  #streamTime = -1
  #context!: ProcessorContext<string, Outcome>
  #counts!: WindowStore<string, number>

  static supplier(graceMs: number): ProcessorSupplier<string, Click, string, Outcome> {
    const store = Stores.inMemoryWindowStore(STORE, graceMs + WINDOW_MS, WINDOW_MS)
    return {
      get: () => new Counter(graceMs),
      stores: () => [Stores.windowStoreBuilder(store, string, json<number>())],
    }
  }

  constructor(graceMs: number) {
    this.#graceMs = graceMs
  }

  init(context: ProcessorContext<string, Outcome>): void {
    this.#context = context
    this.#counts = context.getStateStore<WindowStore<string, number> & StateStore>(STORE)
  }

  process(record: StreamRecord<string, Click>): void {
    const { key: category, value: click, timestamp } = record
    this.#streamTime = Math.max(this.#streamTime, timestamp)
    const window = windowOf(timestamp)
    if (!isOpen(window, this.#streamTime, this.#graceMs)) {
      this.#context.forward(record.withValue({ late: click }))
      return
    }
    const count = (this.#counts.fetch(category, window.start) ?? 0) + 1
    this.#counts.put(category, count, window.start)
    this.#context.forward(record.withValue({ counted: { category, ...window, count } }))
  }
}
