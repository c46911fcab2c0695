import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  Grouped,
  json,
  Materialized,
  Named,
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
import { type Click, clickSchema, GRACE_MS, TOPIC, WINDOW_MS } from './contract.ts'

export interface CountingOptions {
  /** Default `GRACE_MS`. */
  graceMs?: number
}

/** A click on its way through the repartition topic: the bytes that it came as, in base64. */
interface Original {
  key: string | null
  value: string
}

/** So long a window is kept beyond what it must be. After a crash, when stream time has begun anew, late clicks may count again. */
const SPARE_MS = 24 * 60 * 60_000

/** Categories as JSON: of what is no proper Unicode nothing is lost. */
const category = json<string>()
const original = json<Original>()

/**
 * Task 4.2, with Kafka Streams. Clicks per category and window of five minutes, by event time.
 *
 * - Each click that counts writes the new count of its window to `click-counts`, see `countKeySchema` and `countSchema`.
 * - A click whose window has closed counts nowhere. It goes to `late-clicks` as it came: key, value and timestamp.
 * - What is no click (see `clickSchema`; null too) goes to `ctx.onReject` and nowhere else, and the stream goes on. The topology can do that, or
 *   an exception handler in task 4.3.
 */
export function clicksPerCategory(ctx: Ctx, options: CountingOptions = {}): Topology {
  const graceMs = options.graceMs ?? GRACE_MS
  const builder = new StreamsBuilder()
  const clicks = builder
    .stream(
      ctx.name(TOPIC.clicks),
      Consumed.with(bytes, bytes).withTimestampExtractor(({ timestamp }, partitionTime) =>
        timestamp >= 0 ? timestamp : Math.max(0, partitionTime),
      ),
    )
    .process(() => new ByCategory(ctx), Named.as('by-category'))
    .repartition(Repartitioned.as('clicks-by-category').withKeySerde(category).withValueSerde(original))

  clicks
    .groupByKey(Grouped.with(category, original))
    .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs))
    .count(
      Materialized.as<string, number>('clicks-per-category')
        .withKeySerde(category)
        .withRetention(WINDOW_MS + graceMs + SPARE_MS),
    )
    .toStream()
    .map(({ key, window: { start, end } }, count) => [
      JSON.stringify({ category: key, start, end }),
      JSON.stringify(count),
    ])
    .to(ctx.name(TOPIC.counts), Produced.with(string, string))

  clicks
    .process(() => new OnlyLate(graceMs), Named.as('only-late'))
    .to(ctx.name(TOPIC.late), Produced.with<Uint8Array | null, Uint8Array>(bytes as Serde<Uint8Array | null>, bytes))
  return builder.build()
}

class ByCategory implements Processor<Uint8Array, Uint8Array, string, Original> {
  private readonly ctx: Ctx
  private context!: ProcessorContext<string, Original>

  constructor(ctx: Ctx) {
    this.ctx = ctx
  }

  init(context: ProcessorContext<string, Original>): void {
    this.context = context
  }

  process(record: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    const { key, value } = record
    const click = this.read(value)
    if (click === undefined || value === null) return
    const raw = { key: key === null ? null : base64(key), value: base64(value) }
    this.context.forward(record.withKey(click.category).withValue(raw))
  }

  private read(value: Uint8Array | null): Click | undefined {
    try {
      if (value === null) throw new Error('null is no click')
      return clickSchema.parse(JSON.parse(utf8.decode(value)))
    } catch (error) {
      const { topic, partition, offset } = this.context.recordMetadata()!
      this.ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
      return undefined
    }
  }
}

/** Behind the same repartition topic as the count: in one task both see the same clicks in the same order, and so have the same stream time. */
class OnlyLate implements Processor<string, Original, Uint8Array | null, Uint8Array> {
  private readonly graceMs: number
  private context!: ProcessorContext<Uint8Array | null, Uint8Array>
  private streamTime = -1

  constructor(graceMs: number) {
    this.graceMs = graceMs
  }

  init(context: ProcessorContext<Uint8Array | null, Uint8Array>): void {
    this.context = context
  }

  process(record: StreamRecord<string, Original>): void {
    const { timestamp } = record
    this.streamTime = Math.max(this.streamTime, timestamp)
    if (isOpen(windowOf(timestamp), this.streamTime, this.graceMs)) return
    const { key, value } = record.value
    const user = key === null ? null : Buffer.from(key, 'base64')
    this.context.forward(record.withKey(user).withValue(Buffer.from(value, 'base64')))
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const base64 = (it: Uint8Array): string => Buffer.from(it).toString('base64')
