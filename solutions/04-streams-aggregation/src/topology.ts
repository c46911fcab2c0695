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
  type Serde,
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
    .process<string, Original>(() => new ClickReader(ctx))
    .repartition(Repartitioned.with(string, json<Original>()).withName('by-category'))
  byCategory
    .process<Uint8Array | null, Uint8Array>(() => new LateClicks(graceMs))
    .to(ctx.name(TOPIC.late), Produced.with(bytes as Serde<Uint8Array | null>, bytes))
  byCategory
    .groupByKey(Grouped.with(string, json<Original>()))
    .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs))
    .count(Materialized.as('clicks-per-category'))
    .toStream()
    .map(({ key: category, window: { start, end } }, count) => KeyValue.pair({ category, start, end }, count))
    .to(ctx.name(TOPIC.counts), Produced.with(json(countKeySchema), json(countSchema)))
  return builder.build()
}

/** A click as it came, in base64: on its way to the task that counts its category nothing of it is written anew. */
interface Original {
  key: string | null
  value: string
}

/** Sends each click to its category. Reads here, and not in a serde, for a null value never meets a serde. */
class ClickReader implements Processor<Uint8Array, Uint8Array, string, Original> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Original>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Original>): void {
    this.#context = context
  }

  process(record: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    const { key, value } = record
    try {
      const { category } = readClick(value)
      const original = { key: key && base64(key), value: base64(value!) }
      this.#context.forward(record.withKey(category).withValue(original))
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
    }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const base64 = (content: Uint8Array): string => Buffer.from(content).toString('base64')

function readClick(value: Uint8Array | null): Click {
  if (value === null) throw new Error('a click has a value')
  return clickSchema.parse(JSON.parse(utf8.decode(value)))
}

/**
 * Passes on, as they came, the clicks that the count beside it drops: Kafka Streams tells of those in a metric alone. It stands behind the
 * repartition topic, where both see the same records. Its time is the task's, which is kept with the offsets as that of the count is: a field
 * of its own would begin anew at each start, and what the count drops then would be nowhere.
 */
class LateClicks implements Processor<string, Original, Uint8Array | null, Uint8Array> {
  readonly #graceMs: number
  #context!: ProcessorContext<Uint8Array | null, Uint8Array>

  constructor(graceMs: number) {
    this.#graceMs = graceMs
  }

  init(context: ProcessorContext<Uint8Array | null, Uint8Array>): void {
    this.#context = context
  }

  process(record: StreamRecord<string, Original>): void {
    if (isOpen(windowOf(record.timestamp), this.#context.currentStreamTimeMs(), this.#graceMs)) return
    const { key, value } = record.value
    const user = key === null ? null : Buffer.from(key, 'base64')
    this.#context.forward(record.withKey(user).withValue(Buffer.from(value, 'base64')))
  }
}
