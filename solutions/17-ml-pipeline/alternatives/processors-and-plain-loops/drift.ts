import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  json,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  Produced,
  Stores,
  type StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
} from '#harness/streams'
import {
  APPLICATION,
  DRIFT_THRESHOLD,
  DRIFT_WINDOW,
  type Drift,
  EDGES,
  FEATURES,
  idSchema,
  MODEL,
  type Model,
  modelSchema,
  predictionSchema,
  TOPIC,
} from './contract.ts'
import { type ServiceOptions, startService, textOf } from './service.ts'

export function psi(reference: number[], seen: number[]): number {
  const shares = (counts: number[]) => {
    const total = counts.reduce((a, b) => a + b, 0) + counts.length / 2
    return counts.map((count) => (count + 1 / 2) / total)
  }
  const [r, s] = [shares(reference), shares(seen)]
  let sum = 0
  for (const [n, share] of s.entries()) sum += (share - r[n]!) * (Math.log(share) - Math.log(r[n]!))
  return sum
}

type Bytes = Uint8Array | null

/** Both topics in one processor; the window is kept as what was asked, and counted when it is full. */
class Monitor implements Processor<Uint8Array, Uint8Array, string, Drift> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Drift>
  #rows!: KeyValueStore<string, unknown>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Drift>): void {
    this.#context = context
    this.#rows = context.getStateStore('rows')
  }

  process(record: StreamRecord<Bytes, Bytes>): void {
    const { topic, partition, offset } = this.#context.recordMetadata()!
    try {
      const key = idSchema.parse(record.key && textOf(record.key))
      if (topic === this.#ctx.name(TOPIC.predictions)) this.#ask(record)
      else this.#model(key, record.value)
    } catch (error) {
      this.#ctx.onReject({ topic, partition, offset: `${offset}`, reason: `${error}` })
    }
  }

  #model(key: string, value: Bytes): void {
    if (key !== MODEL) throw new Error(`${key} is no model`)
    if (value) this.#rows.put('model', modelSchema.parse(JSON.parse(textOf(value))))
  }

  #ask(record: StreamRecord<Bytes, Bytes>): void {
    if (!record.value) throw new Error('a prediction has a value')
    const { features } = predictionSchema.parse(JSON.parse(textOf(record.value)))
    const model = this.#rows.get('model') as Model | null
    if (!model) return
    const count = (this.#rows.get('count') as number | null) ?? 0
    this.#rows.put(`asked-${count % DRIFT_WINDOW}`, features)
    this.#rows.put('count', count + 1)
    if ((count + 1) % DRIFT_WINDOW === 0) this.#judge(record, model, (count + 1) / DRIFT_WINDOW)
  }

  #judge(record: StreamRecord<Bytes, Bytes>, { version, histogram }: Model, window: number): void {
    const seen = EDGES.map((edges) => [0, ...edges].map(() => 0))
    for (let n = 0; n < DRIFT_WINDOW; n++)
      for (const [feature, value] of (this.#rows.get(`asked-${n}`) as number[]).entries())
        seen[feature]![EDGES[feature]!.findLastIndex((edge) => value >= edge) + 1]!++
    const values = seen.map((counts, n) => psi(histogram[n]!, counts))
    const drifting = FEATURES.filter((_, n) => values[n]! >= DRIFT_THRESHOLD)
    const before = (this.#rows.get('drifting') as string[] | null) ?? []
    this.#rows.put('drifting', drifting)
    const alarm = drifting.filter((one) => before.includes(one))
    this.#context.forward(record.withKey(MODEL).withValue({ window, model: version, psi: values, drifting, alarm }))
  }
}

export function driftMonitor(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('rows'), string, json<unknown>()))
  const models = builder.stream(ctx.name(TOPIC.models), Consumed.with(bytes, bytes))
  builder
    .stream(ctx.name(TOPIC.predictions), Consumed.with(bytes, bytes))
    .merge(models)
    .process<string, Drift>(() => new Monitor(ctx), 'rows')
    .to(ctx.name(TOPIC.drift), Produced.with(string, json<Drift>()))
  return builder.build()
}

export interface DriftMonitor {
  stop(): Promise<void>
}

export function startDriftMonitor(ctx: Ctx, options: ServiceOptions = {}): Promise<DriftMonitor> {
  const topics = [TOPIC.models, TOPIC.predictions, TOPIC.drift]
  return startService(ctx, APPLICATION.drift, driftMonitor(ctx), topics, options)
}
