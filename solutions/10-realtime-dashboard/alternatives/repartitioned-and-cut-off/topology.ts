import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  Grouped,
  json,
  KeyValue,
  type KeyValueStore,
  Materialized,
  type ProcessorContext,
  Produced,
  Repartitioned,
  Stores,
  type StreamRecord,
  StreamsBuilder,
  string,
  TimeWindows,
  type Topology,
} from '#harness/streams'
import { judge, type Watch } from './anomalies.ts'
import {
  AHEAD_MS,
  type Alert,
  deviceSchema,
  GRACE_MS,
  LIMITS,
  type Limits,
  MAX_BYTES,
  METRICS,
  type Metric,
  readingSchema,
  type Stats,
  TOPIC,
  WINDOW_MS,
} from './contract.ts'
import { add } from './stats.ts'

export interface AnalyticsOptions {
  graceMs?: number
  limits?: Limits
}

interface Sensor {
  deviceId: string
  metric: Metric
}

/** Each metric goes a way of its own from the beginning: a record for each, under device and metric. */
export function analytics(ctx: Ctx, options: AnalyticsOptions = {}): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(
    Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('sensors'), json<Sensor>(), json<Watch>()),
  )
  const samples = builder
    .stream(ctx.name(TOPIC.readings), Consumed.with(bytes, bytes))
    .process<Sensor, number>(() => samplesOf(ctx))
    .repartition(Repartitioned.with(json<Sensor>(), json<number>()).withName('by-sensor'))
  samples
    .groupByKey(Grouped.with(json<Sensor>(), json<number>()))
    .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, options.graceMs ?? GRACE_MS))
    .aggregate<Stats | null>(
      () => null,
      (_sensor, value, stats) => add(stats, value),
      Materialized.as<Sensor, Stats | null>('stats').withValueSerde(json<Stats | null>()),
    )
    .toStream()
    .map(({ key: { deviceId, metric }, window: { start, end } }, stats) =>
      KeyValue.pair({ deviceId, metric, start, end }, stats),
    )
    .to(ctx.name(TOPIC.windows), Produced.with(json(), json()))
  samples
    .process<string, Alert>(() => judging(options.limits ?? LIMITS), 'sensors')
    .to(ctx.name(TOPIC.alerts), Produced.with(string, json<Alert>()))
  return builder.build()
}

function samplesOf(ctx: Ctx) {
  let context: ProcessorContext<Sensor, number>
  return {
    init(given: ProcessorContext<Sensor, number>) {
      context = given
    },
    process(record: StreamRecord<Uint8Array | null, Uint8Array | null>) {
      const reading = readingOf(record, ctx.clock.now())
      if (typeof reading === 'string') {
        const { topic, partition, offset } = context.recordMetadata()!
        ctx.onReject({ topic, partition, offset: `${offset}`, reason: reading })
        return
      }
      for (const metric of METRICS) {
        const value = reading[metric]
        if (value !== undefined)
          context.forward(record.withKey({ deviceId: reading.deviceId, metric }).withValue(value))
      }
    },
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The reading, or why it is none. */
function readingOf(
  { key, value, timestamp }: StreamRecord<Uint8Array | null, Uint8Array | null>,
  now: number,
): string | ({ deviceId: string } & Partial<Record<Metric, number>>) {
  if (!key || !value) return 'no key, or no value'
  if (value.byteLength > MAX_BYTES) return `${value.byteLength} bytes`
  if (timestamp - now > AHEAD_MS) return 'from the future'
  try {
    return {
      ...readingSchema.parse(JSON.parse(decoder.decode(value))),
      deviceId: deviceSchema.parse(decoder.decode(key)),
    }
  } catch (error) {
    return String(error)
  }
}

function judging(limits: Limits) {
  let context: ProcessorContext<string, Alert>
  let store: KeyValueStore<Sensor, Watch>
  return {
    init(given: ProcessorContext<string, Alert>) {
      context = given
      store = given.getStateStore('sensors')
    },
    process(record: StreamRecord<Sensor, number>) {
      const { key: sensor, value, timestamp: at } = record
      const { watch, alerts } = judge(store.get(sensor) ?? null, { ...sensor, value, at }, limits[sensor.metric])
      store.put(sensor, watch)
      for (const alert of alerts) context.forward(record.withKey(sensor.deviceId).withValue(alert))
    },
  }
}
