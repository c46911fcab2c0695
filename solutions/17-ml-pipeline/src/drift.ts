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
  FEATURES,
  MODEL,
  modelSchema,
  predictionSchema,
  TOPIC,
} from './contract.ts'
import { counted, emptyHistogram, type Histogram } from './features.ts'
import { keyOf, read } from './reading.ts'
import { runApplication, type ServiceOptions } from './running.ts'

/** Half a value in each bin: an empty one would make the logarithm infinite. */
const HALF = 0.5

export function psi(reference: number[], seen: number[]): number {
  const [r, s] = [sharesOf(reference), sharesOf(seen)]
  return r.reduce((sum, share, n) => sum + (s[n]! - share) * Math.log(s[n]! / share), 0)
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count + HALF, 0)
  return counts.map((count) => (count + HALF) / total)
}

interface State {
  reference: { model: number; histogram: Histogram } | null
  histogram: Histogram
  count: number
  /** Windows that are over. */
  windows: number
  /** What had drifted in the last of them. */
  drifting: Drift['drifting']
}

const STATE = 'state'

/** Two streams and one store: both processors run in one task, because their topics have the same number of partitions. */
export function driftMonitor(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STATE), string, json<State>()))
  builder
    .stream(ctx.name(TOPIC.models), Consumed.with(bytes, bytes))
    .process<string, Drift>(() => new Watching(ctx, takeModel), STATE)
  builder
    .stream(ctx.name(TOPIC.predictions), Consumed.with(bytes, bytes))
    .process<string, Drift>(() => new Watching(ctx, takePrediction), STATE)
    .to(ctx.name(TOPIC.drift), Produced.with(string, json<Drift>()))
  return builder.build()
}

type Bytes = Uint8Array | null
type Take = (state: State, key: Bytes, value: Bytes) => { state: State; drift?: Drift }

class Watching implements Processor<Uint8Array, Uint8Array, string, Drift> {
  readonly #ctx: Ctx
  readonly #take: Take
  #context!: ProcessorContext<string, Drift>
  #states!: KeyValueStore<string, State>

  constructor(ctx: Ctx, take: Take) {
    this.#ctx = ctx
    this.#take = take
  }

  init(context: ProcessorContext<string, Drift>): void {
    this.#context = context
    this.#states = context.getStateStore(STATE)
  }

  process(record: StreamRecord<Bytes, Bytes>): void {
    let taken: ReturnType<Take>
    try {
      taken = this.#take(this.#states.get(MODEL) ?? newState(), record.key, record.value)
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
      return
    }
    this.#states.put(MODEL, taken.state)
    if (taken.drift) this.#context.forward(record.withKey(MODEL).withValue(taken.drift))
  }
}

function newState(): State {
  return { reference: null, histogram: emptyHistogram(), count: 0, windows: 0, drifting: [] }
}

const takeModel: Take = (state, key, value) => {
  // A tombstone: what was learnt from is still what is known to be normal.
  if (key !== null && value === null && keyOf(key) === MODEL) return { state }
  const { key: name, value: model } = read(modelSchema, key, value)
  if (name !== MODEL) throw new Error(`there is no model ${name}`)
  return { state: { ...state, reference: { model: model.version, histogram: model.histogram } } }
}

const takePrediction: Take = (state, key, value) => {
  const { features } = read(predictionSchema, key, value).value
  if (!state.reference) return { state }
  const { model, histogram: normal } = state.reference
  const histogram = counted(state.histogram, features)
  const count = state.count + 1
  if (count < DRIFT_WINDOW) return { state: { ...state, histogram, count } }
  const values = FEATURES.map((_, n) => psi(normal[n]!, histogram[n]!))
  const drifting = FEATURES.filter((_, n) => values[n]! >= DRIFT_THRESHOLD)
  const alarm = drifting.filter((feature) => state.drifting.includes(feature))
  const window = state.windows + 1
  return {
    state: { ...newState(), reference: state.reference, windows: window, drifting },
    drift: { window, model, psi: values, drifting, alarm },
  }
}

export interface DriftMonitor {
  stop(): Promise<void>
}

export async function startDriftMonitor(ctx: Ctx, options: ServiceOptions = {}): Promise<DriftMonitor> {
  const topics = [TOPIC.models, TOPIC.predictions, TOPIC.drift]
  return runApplication(ctx, { name: APPLICATION.drift, topology: driftMonitor(ctx), topics, ...options })
}
