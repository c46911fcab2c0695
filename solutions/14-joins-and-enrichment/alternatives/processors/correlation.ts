import type { Ctx } from '#harness/kata'
import {
  json,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  Produced,
  Stores,
  StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
} from '#harness/streams'
import { type Click, type ClickPair, CORRELATION, clickSchema, TOPIC, type WindowOptions } from './contracts.ts'
import { readEvents } from './reading.ts'

interface Seen {
  click: Click
  timestamp: number
}

const STORE = 'recent-clicks'

export function correlatedClicks(ctx: Ctx, options: WindowOptions = CORRELATION): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), string, json<Seen[]>()))
  readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .processValues<ClickPair>(() => new Correlator(options), STORE)
    .to(ctx.name(TOPIC.pairs), Produced.with(string, json<ClickPair>()))
  return builder.build()
}

/** A join of a stream with itself, by hand: remembers each user's clicks for as long as another may still meet them. */
class Correlator implements Processor<string, Click, string, ClickPair> {
  private readonly options: WindowOptions
  private context!: ProcessorContext<string, ClickPair>
  private recent!: KeyValueStore<string, Seen[]>
  private streamTime = 0

  constructor(options: WindowOptions) {
    this.options = options
  }

  init(context: ProcessorContext<string, ClickPair>): void {
    this.context = context
    this.recent = context.getStateStore(STORE)
  }

  process({ key, value, timestamp }: StreamRecord<string, Click>): void {
    if (key === null) return
    const { windowMs, graceMs } = this.options
    this.streamTime = Math.max(this.streamTime, timestamp)
    const known = (this.recent.get(key) ?? []).filter((it) => it.timestamp >= this.streamTime - windowMs - graceMs)
    const own = { click: value, timestamp }
    for (const other of known) {
      if (other.click.clickId === value.clickId) continue
      this.pair(key, own, other)
      this.pair(key, other, own)
    }
    this.recent.put(key, [...known, own])
  }

  private pair(key: string, first: Seen, second: Seen): void {
    const apart = second.timestamp - first.timestamp
    if (apart < 0 || apart > this.options.windowMs) return
    this.context.forward(new StreamRecord(key, { first: first.click, second: second.click }, second.timestamp))
  }
}
