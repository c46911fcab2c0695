import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  int64,
  json,
  type Processor,
  type ProcessorContext,
  Produced,
  Repartitioned,
  type Serde,
  Stores,
  type StreamRecord,
  StreamsBuilder,
  type Topology,
  type WindowStore,
} from '#harness/streams'
import { isOpen, windowOf } from './by-hand.ts'
import { type Click, clickSchema, GRACE_MS, TOPIC, WINDOW_MS } from './contract.ts'

export interface CountingOptions {
  /** Default `GRACE_MS`. */
  graceMs?: number
}

const STORE = 'clicks-per-category'
const [TO_COUNTS, TO_LATE] = ['to-counts', 'to-late']
/** Where the key of a click waits behind the repartition topic, as the last header. */
const USER = 'click-counter.user'
const DAY_MS = 24 * 60 * 60_000

/** A click with the bytes that it came as. */
interface Received {
  raw: Uint8Array
  click: Click
}

/** What is no click throws: the `deserialization.exception.handler` of the service (rejecting.ts) tells of it. A null does not come here. */
const received: Serde<Received> = {
  name: 'click',
  serialize: ({ raw }) => raw,
  deserialize: (raw) => ({ raw, click: clickSchema.parse(JSON.parse(utf8.decode(raw))) }),
}
const category = json<string>()

/**
 * Task 4.2, with Kafka Streams. Clicks per category and window of five minutes, by event time.
 *
 * - Each click that counts writes the new count of its window to `click-counts`, see `countKeySchema` and `countSchema`.
 * - A click whose window has closed counts nowhere. It goes to `late-clicks` as it came: key, value and timestamp.
 * - What is no click (see `clickSchema`; null too) goes to `ctx.onReject` and nowhere else, and the stream goes on. The topology can do that, or
 *   an exception handler in task 4.3.
 */
export function clicksPerCategory(ctx: Ctx, { graceMs = GRACE_MS }: CountingOptions = {}): Topology {
  const builder = new StreamsBuilder()
  const retentionMs = WINDOW_MS + graceMs + 7 * DAY_MS
  builder.addStateStore(
    Stores.windowStoreBuilder(Stores.inMemoryWindowStore(STORE, retentionMs, WINDOW_MS), category, int64),
  )
  const counted = builder
    .stream(
      ctx.name(TOPIC.clicks),
      Consumed.with(bytes, received).withTimestampExtractor(({ timestamp }) => Math.max(0, timestamp)),
    )
    .process(() => byCategory(ctx))
    .repartition(Repartitioned.as('by-category').withKeySerde(category).withValueSerde(bytes))
    .process(() => new Counter(graceMs), STORE)
  const raw = Produced.with<Uint8Array | null, Uint8Array>(bytes as Serde<Uint8Array | null>, bytes)
  counted.to(ctx.name(TOPIC.counts), raw.withName(TO_COUNTS))
  counted.to(ctx.name(TOPIC.late), raw.withName(TO_LATE))
  return builder.build()
}

function byCategory(ctx: Ctx): Processor<Uint8Array, Received, string, Uint8Array> {
  let context: ProcessorContext<string, Uint8Array>
  return {
    init(given) {
      context = given
    },
    process(record: StreamRecord<Uint8Array | null, Received | null>) {
      const { key, value, headers } = record
      if (value === null) {
        const { topic, partition, offset } = context.recordMetadata()!
        ctx.onReject({ topic, partition, offset: String(offset), reason: 'the value is null' })
        return
      }
      context.forward(
        record
          .withKey(value.click.category)
          .withValue(value.raw)
          .withHeaders([...headers, [USER, key]]),
      )
    },
  }
}

/** Counts what is in time, and lets pass what is late: one decision, so that a click is never both and never neither. */
class Counter implements Processor<string, Uint8Array, Uint8Array, Uint8Array> {
  readonly #graceMs: number
  #context!: ProcessorContext<Uint8Array | null, Uint8Array>
  #store!: WindowStore<string, number>
  #streamTime = -1

  constructor(graceMs: number) {
    this.#graceMs = graceMs
  }

  init(context: ProcessorContext<Uint8Array | null, Uint8Array>): void {
    this.#context = context
    this.#store = context.getStateStore(STORE)
  }

  process(record: StreamRecord<string, Uint8Array>): void {
    const { key, timestamp } = record
    const [, user] = record.headers.at(-1)!
    const came = record.withHeaders(record.headers.slice(0, -1))
    this.#streamTime = Math.max(this.#streamTime, timestamp)
    const window = windowOf(timestamp)
    if (!isOpen(window, this.#streamTime, this.#graceMs)) {
      this.#context.forward(came.withKey(user), TO_LATE)
      return
    }
    const count = (this.#store.fetch(key, window.start) ?? 0) + 1
    this.#store.put(key, count, window.start)
    const { start, end } = window
    const name = Buffer.from(JSON.stringify({ category: key, start, end }))
    this.#context.forward(came.withKey(name).withValue(Buffer.from(`${count}`)), TO_COUNTS)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
