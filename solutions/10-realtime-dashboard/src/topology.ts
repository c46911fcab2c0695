import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  Grouped,
  json,
  KeyValue,
  type KeyValueStore,
  type KStream,
  Materialized,
  type Processor,
  type ProcessorContext,
  Produced,
  Stores,
  type StreamRecord,
  StreamsBuilder,
  string,
  TimeWindows,
  type Topology,
} from '#harness/streams'
import { judge, type Watch } from './anomalies.ts'
import {
  type Alert,
  alertSchema,
  GRACE_MS,
  LIMITS,
  type Limits,
  METRICS,
  type Metric,
  type Stats,
  statsSchema,
  TOPIC,
  WINDOW_MS,
  windowKeySchema,
} from './contract.ts'
import { Reader, type Values } from './reader.ts'
import { add } from './stats.ts'

export interface AnalyticsOptions {
  graceMs?: number
  limits?: Limits
}

export function analytics(ctx: Ctx, { graceMs = GRACE_MS, limits = LIMITS }: AnalyticsOptions = {}): Topology {
  const builder = new StreamsBuilder()
  const readings = builder
    .stream(ctx.name(TOPIC.readings), Consumed.with(bytes, bytes))
    .process<string, Values>(() => new Reader(ctx))
  for (const metric of METRICS) {
    windowed(readings, metric, graceMs).to(
      ctx.name(TOPIC.windows),
      Produced.with(json(windowKeySchema), json(statsSchema)),
    )
  }
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(WATCHES), string, json<Watch>()))
  readings
    .process<string, Alert>(() => new Judge(limits), WATCHES)
    .to(ctx.name(TOPIC.alerts), Produced.with(string, json(alertSchema)))
  return builder.build()
}

/** The key stays the device, so nothing has to be sent to another partition. */
function windowed(readings: KStream<string, Values>, metric: Metric, graceMs: number) {
  return readings
    .filter((_device, values) => values[metric] !== undefined)
    .mapValues((values) => values[metric]!)
    .groupByKey(Grouped.with(string, json<number>()))
    .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs))
    .aggregate<Stats | null>(
      () => null,
      (_device, value, stats) => add(stats, value),
      Materialized.as<string, Stats | null>(metric).withValueSerde(json<Stats | null>()),
    )
    .toStream()
    .map(({ key: deviceId, window: { start, end } }, stats) =>
      KeyValue.pair({ deviceId, metric, start, end }, stats as Stats),
    )
}

const WATCHES = 'watches'

class Judge implements Processor<string, Values, string, Alert> {
  readonly #limits: Limits
  #context!: ProcessorContext<string, Alert>
  #watches!: KeyValueStore<string, Watch>

  constructor(limits: Limits) {
    this.#limits = limits
  }

  init(context: ProcessorContext<string, Alert>): void {
    this.#context = context
    this.#watches = context.getStateStore(WATCHES)
  }

  process(record: StreamRecord<string, Values>): void {
    const { key: deviceId, value: values, timestamp: at } = record
    for (const metric of METRICS) {
      const value = values[metric]
      if (value === undefined) continue
      const watched = `${metric} ${deviceId}`
      const { watch, alerts } = judge(
        this.#watches.get(watched) ?? null,
        { deviceId, metric, at, value },
        this.#limits[metric],
      )
      this.#watches.put(watched, watch)
      for (const alert of alerts) this.#context.forward(record.withValue(alert))
    }
  }
}
