import type { Ctx } from '#harness/kata'
import {
  bytes,
  int64,
  json,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  StreamRecord,
  Stores,
  string,
  Topology,
  type WindowStore,
} from '#harness/streams'
import { isOpen, windowOf } from './by-hand.ts'
import { GRACE_MS, TOPIC, WINDOW_MS } from './contract.ts'
import { parseClick } from './parse.ts'
import { type RawClick, rawClick } from './raw-click.ts'

export interface CountingOptions {
  /** Default `GRACE_MS`. */
  graceMs?: number
}

const COUNTS = 'clicks-per-category'
const TIME = 'stream-time'
const REPARTITION = 'clicks-by-category-repartition'
/** The category as JSON: text that is no valid UTF-16 keeps its bytes apart too. */
const category = json<string>()

/** Task 4.2, with Kafka Streams. Clicks per category and window of five minutes, by event time. */
export function clicksPerCategory(ctx: Ctx, { graceMs = GRACE_MS }: CountingOptions = {}): Topology {
  const counts = Stores.inMemoryWindowStore(COUNTS, WINDOW_MS + graceMs, WINDOW_MS)
  const time = Stores.inMemoryKeyValueStore(TIME)
  const topology = new Topology()
  topology.addSource('clicks', ctx.name(TOPIC.clicks), { keySerde: bytes, valueSerde: bytes })
  topology.addProcessor('parse', () => new Parse(ctx), 'clicks')
  topology.addInternalTopic(REPARTITION, undefined)
  topology.addSink('by-category', REPARTITION, { keySerde: category, valueSerde: rawClick }, 'parse')
  topology.addSource('grouped', REPARTITION, { keySerde: category, valueSerde: rawClick })
  topology.addProcessor('count', () => new CountOrLate(graceMs), 'grouped')
  topology.addStateStore(Stores.windowStoreBuilder(counts, category, int64), 'count')
  topology.addStateStore(Stores.keyValueStoreBuilder(time, string, int64), 'count')
  topology.addSink('counts', ctx.name(TOPIC.counts), { keySerde: string, valueSerde: string }, 'count')
  topology.addSink('late', ctx.name(TOPIC.late), { keySerde: bytes, valueSerde: bytes }, 'count')
  return topology
}

/** Turns records into clicks by category, and tells of what is no click. */
class Parse implements Processor<Uint8Array | null, Uint8Array | null, string, RawClick> {
  private readonly ctx: Ctx
  private context!: ProcessorContext<string, RawClick>

  constructor(ctx: Ctx) {
    this.ctx = ctx
  }

  init(context: ProcessorContext<string, RawClick>): void {
    this.context = context
  }

  process(record: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    const { key, value } = record
    const click = parseClick(value)
    if ('reason' in click || value === null) {
      const { topic, partition, offset } = this.context.recordMetadata()!
      this.ctx.onReject({ topic, partition, offset: String(offset), reason: 'reason' in click ? click.reason : '' })
      return
    }
    this.context.forward(record.withKey(click.category).withValue({ key, value }))
  }
}

/** Counts a click or passes it on as late. One time decides about both; it is in a store, so it outlasts restarts and moves with the counts. */
class CountOrLate implements Processor<string, RawClick, unknown, unknown> {
  private readonly graceMs: number
  private context!: ProcessorContext
  private counts!: WindowStore<string, number>
  private time!: KeyValueStore<string, number>

  constructor(graceMs: number) {
    this.graceMs = graceMs
  }

  init(context: ProcessorContext): void {
    this.context = context
    this.counts = context.getStateStore(COUNTS)
    this.time = context.getStateStore(TIME)
  }

  process(record: StreamRecord<string, RawClick>): void {
    const window = windowOf(record.timestamp)
    if (isOpen(window, this.streamTime(record.timestamp), this.graceMs)) {
      const count = (this.counts.fetch(record.key, window.start) ?? 0) + 1
      this.counts.put(record.key, count, window.start)
      const key = JSON.stringify({ category: record.key, start: window.start, end: window.end })
      this.context.forward(record.withKey(key).withValue(String(count)), 'counts')
    } else {
      this.context.forward(record.withKey(record.value.key).withValue(record.value.value), 'late')
    }
  }

  private streamTime(timestamp: number): number {
    const seen = this.time.get('seen') ?? -1
    if (timestamp <= seen) return seen
    this.time.put('seen', timestamp)
    return timestamp
  }
}
