import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  Grouped,
  json,
  KeyValue,
  Materialized,
  type Processor,
  type ProcessorContext,
  Produced,
  Repartitioned,
  type StreamRecord,
  StreamsBuilder,
  string,
  TimeWindows,
  type Topology,
} from '#harness/streams'
import { isOpen, windowOf } from './by-hand.ts'
import { type Click, clickSchema, countKeySchema, countSchema, GRACE_MS, TOPIC, WINDOW_MS } from './contract.ts'

export interface CountingOptions {
  graceMs?: number
}

export function clicksPerCategory(ctx: Ctx, { graceMs = GRACE_MS }: CountingOptions = {}): Topology {
  const builder = new StreamsBuilder()
  const byCategory = builder
    .stream(ctx.name(TOPIC.clicks), Consumed.with(bytes, bytes))
    .process<string, Click>(() => new ClickReader(ctx))
    .selectKey((_, { category }) => category)
    .repartition(Repartitioned.with(string, json(clickSchema)).withName('by-category'))
  byCategory
    .process<string, Click>(() => new LateClicks(graceMs))
    .to(ctx.name(TOPIC.late), Produced.with(string, json<Click>()))
  byCategory
    .groupByKey(Grouped.with(string, json(clickSchema)))
    .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs))
    .count(Materialized.as('clicks-per-category'))
    .toStream()
    .map(({ key: category, window: { start, end } }, count) => KeyValue.pair({ category, start, end }, count))
    .to(ctx.name(TOPIC.counts), Produced.with(json(countKeySchema), json(countSchema)))
  return builder.build()
}

/** Turns bytes into clicks. Here, and not in a serde, for a null value never meets a serde. */
class ClickReader implements Processor<Uint8Array, Uint8Array, string, Click> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Click>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Click>): void {
    this.#context = context
  }

  process(record: StreamRecord<Uint8Array, Uint8Array | null>): void {
    try {
      const click = readClick(record.value)
      this.#context.forward(record.withKey(click.userId).withValue(click))
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
    }
  }
}

function readClick(value: Uint8Array | null): Click {
  if (value === null) throw new Error('a click has a value')
  return clickSchema.parse(JSON.parse(Buffer.from(value).toString()))
}

/**
 * Passes on, under its user's id, what the count beside it drops: Kafka Streams tells of that in a metric alone. It stands behind the repartition topic
 * for the same reason as the count: both see the same records, so both have the same stream time.
 */
class LateClicks implements Processor<string, Click, string, Click> {
  readonly #graceMs: number
  #streamTime = -1
  #context!: ProcessorContext<string, Click>

  constructor(graceMs: number) {
    this.#graceMs = graceMs
  }

  init(context: ProcessorContext<string, Click>): void {
    this.#context = context
  }

  process(record: StreamRecord<string, Click>): void {
    this.#streamTime = Math.max(this.#streamTime, record.timestamp)
    if (isOpen(windowOf(record.timestamp), this.#streamTime, this.#graceMs)) return
    this.#context.forward(record.withKey(record.value.userId))
  }
}
