import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  Grouped,
  int64,
  json,
  type KeyValueStore,
  Materialized,
  type Processor,
  type ProcessorContext,
  Produced,
  Repartitioned,
  type Serde,
  type StreamRecord,
  StreamsBuilder,
  Stores,
  string,
  TimeWindows,
  type Topology,
} from '#harness/streams'
import { isOpen, windowOf } from './by-hand.ts'
import { GRACE_MS, TOPIC, WINDOW_MS } from './contract.ts'
import { parseClick } from './parse.ts'

export interface CountingOptions {
  /** Default `GRACE_MS`. */
  graceMs?: number
}

/** A click's record as it came, and what was decided about it. */
interface Seen {
  key: Uint8Array | null
  value: Uint8Array
  late: boolean
}

/** A byte of flags (1: there is a key, 2: late), the key's length, the key, the value. */
const seen: Serde<Seen> = {
  name: 'seen',
  serialize({ key, value, late }) {
    const head = Buffer.alloc(5)
    head.writeUInt8((key ? 1 : 0) + (late ? 2 : 0))
    head.writeUInt32BE(key?.length ?? 0, 1)
    return Buffer.concat([head, key ?? new Uint8Array(), value])
  },
  deserialize(data) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
    const flags = view.getUint8(0)
    const end = 5 + view.getUint32(1)
    return { key: flags & 1 ? data.subarray(5, end) : null, value: data.subarray(end), late: (flags & 2) !== 0 }
  },
}

const TIME = 'stream-time'
const category = json<string>()

/** Task 4.2, with Kafka Streams. Clicks per category and window of five minutes, by event time. */
export function clicksPerCategory(ctx: Ctx, options: CountingOptions = {}): Topology {
  const graceMs = options.graceMs || GRACE_MS
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(TIME), string, int64))
  const clicks = builder
    .stream(ctx.name(TOPIC.clicks), Consumed.with(bytes, bytes))
    .process<string, Seen>(() => parser(ctx))
    .repartition(Repartitioned.as<string, Seen>('clicks-by-category').withKeySerde(category).withValueSerde(seen))
    .processValues<Seen>(() => gate(graceMs), TIME)
  clicks
    .filterNot((_category, { late }) => late)
    .groupByKey(Grouped.with(category, seen))
    .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs))
    .count(Materialized.as('clicks-per-category'))
    .toStream()
    .map(({ key, window: { start, end } }, count) => [JSON.stringify({ category: key, start, end }), String(count)])
    .to(ctx.name(TOPIC.counts), Produced.with(string, string))
  clicks
    .filter((_category, { late }) => late)
    .map((_category, { key, value }) => [key as Uint8Array, value])
    .to(ctx.name(TOPIC.late), Produced.with(bytes, bytes))
  return builder.build()
}

/** Turns records into clicks by category, and tells of what is no click. */
function parser(ctx: Ctx): Processor<Uint8Array, Uint8Array, string, Seen> {
  let context: ProcessorContext<string, Seen>
  return {
    init(given) {
      context = given
    },
    process(record) {
      const { key, value } = record
      const click = parseClick(value)
      if ('reason' in click) {
        const { topic, partition, offset } = context.recordMetadata()!
        ctx.onReject({ topic, partition, offset: String(offset), reason: click.reason })
      } else context.forward(record.withKey(click.category).withValue({ key, value, late: false }))
    },
  }
}

/**
 * Decides which clicks are late. The count behind it sees only the others, so its own stream time is never ahead of this one, and it drops none. The
 * time is in a store with a changelog: it outlasts restarts.
 */
function gate(graceMs: number): Processor<string, Seen, string, Seen> {
  let context: ProcessorContext<string, Seen>
  let time: KeyValueStore<string, number>
  return {
    init(given) {
      context = given
      time = given.getStateStore(TIME)
    },
    process(record: StreamRecord<string, Seen>) {
      const { timestamp, value } = record
      const last = time.get('seen') ?? -1
      if (timestamp > last) time.put('seen', timestamp)
      const late = !isOpen(windowOf(timestamp), Math.max(last, timestamp), graceMs)
      context.forward(record.withValue({ ...value, late }))
    },
  }
}
