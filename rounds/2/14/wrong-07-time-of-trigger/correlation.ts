import type { Ctx } from '#harness/kata'
import {
  json,
  type Processor,
  type ProcessorContext,
  Produced,
  Stores,
  StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
  type WindowStore,
} from '#harness/streams'
import { type Click, type ClickPair, CORRELATION, clickSchema, TOPIC, type WindowOptions } from './contracts.ts'
import { readEvents } from './reading.ts'

const CLICKS = 'remembered-clicks'

/** Task 14.3. The Processor API: all clicks of a user at one millisecond are one entry of a window store. */
export function correlatedClicks(ctx: Ctx, options: WindowOptions = CORRELATION): Topology {
  const { windowMs, graceMs } = options
  const builder = new StreamsBuilder()
  builder.addStateStore(
    Stores.windowStoreBuilder(
      Stores.inMemoryWindowStore(CLICKS, windowMs + graceMs + 1, windowMs),
      string,
      json<Click[]>(),
    ),
  )
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .processValues<ClickPair>(() => new Correlator(options), CLICKS)
    .to(ctx.name(TOPIC.pairs), Produced.with(string, json<ClickPair>()))
  return builder.build()
}

class Correlator implements Processor<string, Click, string, ClickPair> {
  private readonly windowMs: number
  private context!: ProcessorContext<string, ClickPair>
  private clicks!: WindowStore<string, Click[]>

  constructor({ windowMs }: WindowOptions) {
    this.windowMs = windowMs
  }

  init(context: ProcessorContext<string, ClickPair>): void {
    this.context = context
    this.clicks = context.getStateStore(CLICKS)
  }

  process({ key, value: click, timestamp, headers }: StreamRecord<string, Click>): void {
    if (key === null) return
    const from = Math.max(0, timestamp - this.windowMs)
    for (const [at, others] of [...this.clicks.fetchRange(key, from, timestamp + this.windowMs)]) {
      for (const other of others) {
        if (other.clickId === click.clickId) continue
        if (at <= timestamp) this.context.forward(new StreamRecord(key, { first: other, second: click }, timestamp, headers))
        if (at >= timestamp) this.context.forward(new StreamRecord(key, { first: click, second: other }, at, headers))
      }
    }
    this.clicks.put(key, [...(this.clicks.fetch(key, timestamp) ?? []), click], timestamp)
  }
}
