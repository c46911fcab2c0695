import type { Ctx } from '#harness/kata'
import {
  json,
  type Processor,
  type ProcessorContext,
  Produced,
  Stores,
  type StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
  type WindowStore,
} from '#harness/streams'
import { type Click, type ClickPair, CORRELATION, clickSchema, TOPIC, type WindowOptions } from './contracts.ts'
import { readEvents } from './reading.ts'

const STORE = 'clicks-by-time'

/**
 * Task 14.3. Every two clicks of one user, the second not earlier than the first and at most `windowMs` later by their timestamps: a
 * `ClickPair` in `correlated-clicks`, key = user id, timestamp = the second's.
 *
 * - All pairs, not only neighbours, in whatever order the clicks arrive, as long as each is less than `graceMs` late. One that is later
 *   still meets what is remembered.
 * - Of two clicks at the same millisecond each is the second of the other: two pairs.
 * - A click is no pair with itself, nor with a repetition of itself (the same `clickId`).
 *
 * Default: `CORRELATION`.
 */
export function correlatedClicks(ctx: Ctx, options: WindowOptions = CORRELATION): Topology {
  const builder = new StreamsBuilder()
  // A click is forgotten when it is older than window and grace; at exactly that age it is not.
  const remembered = options.windowMs + options.graceMs + 1
  builder.addStateStore(
    Stores.windowStoreBuilder(Stores.inMemoryWindowStore(STORE, remembered, 1), string, json<Click>()),
  )
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .process<string, ClickPair>(() => new Correlator(options), STORE)
    .to(ctx.name(TOPIC.pairs), Produced.with(string, json<ClickPair>()))
  return builder.build()
}

/** The clicks of a user by time. */
class Correlator implements Processor<string, Click, string, ClickPair> {
  private readonly windowMs: number
  private readonly rememberedMs: number
  private context!: ProcessorContext<string, ClickPair>
  private clicks!: WindowStore<string, Click>
  private latest = -1

  constructor({ windowMs, graceMs }: WindowOptions) {
    this.windowMs = windowMs
    this.rememberedMs = windowMs + graceMs
  }

  init(context: ProcessorContext<string, ClickPair>): void {
    this.context = context
    this.clicks = context.getStateStore(STORE)
    for (const [{ window }] of this.clicks.all()) this.latest = Math.max(this.latest, window.start)
  }

  process(record: StreamRecord<string, Click>): void {
    const { key: user, value: click, timestamp: at } = record
    if (user === null) return
    this.latest = Math.max(this.latest, at)
    const from = Math.max(at - this.windowMs, this.latest - this.rememberedMs)
    for (const [otherAt, other] of this.clicks.fetchRange(user, from, at + this.windowMs)) {
      if (other.clickId === click.clickId) continue
      const tell = (first: Click, second: Click) =>
        this.context.forward(record.withValue({ first, second }).withTimestamp(Math.max(at, otherAt)))
      if (otherAt <= at) tell(other, click)
      if (otherAt >= at) tell(click, other)
    }
    this.clicks.put(user, click, at)
  }
}
