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
  CHECK_EVERY,
  exampleSchema,
  HELD_OUT,
  type Learner,
  type Metrics,
  MODEL,
  type Model,
  TOPIC,
} from './contract.ts'
import { evaluate, lossOf } from './evaluation.ts'
import { counted, emptyHistogram, featuresOf, type Histogram, partOf } from './features.ts'
import { type Labelled, learn, predict } from './learner.ts'
import { read } from './reading.ts'
import { runApplication, type ServiceOptions } from './running.ts'

export type { ServiceOptions } from './running.ts'

interface State {
  learner: Learner | null
  histogram: Histogram
  /** Late ones among those learnt from. */
  late: number
  /** Sum of the losses since the last metrics. */
  loss: number
  /** How many examples were held out, ever. */
  heldOut: number
  published: Model | null
}

/** What one check gives. */
interface Check {
  metrics: Metrics
  model: Model | null
}

const STATE = 'state'
/** A ring: the example that was held out as the n-th lies at n % HELD_OUT.kept. */
const RING = 'held-out'

export function trainer(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STATE), string, json<State>()))
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(RING), string, json<Labelled>()))
  const checks = builder
    .stream(ctx.name(TOPIC.training), Consumed.with(bytes, bytes))
    .process<string, Check>(() => new Training(ctx), STATE, RING)
  checks.mapValues(({ metrics }) => metrics).to(ctx.name(TOPIC.metrics), Produced.with(string, json<Metrics>()))
  checks
    .filter((_, { model }) => model !== null)
    .mapValues(({ model }) => model as Model)
    .to(ctx.name(TOPIC.models), Produced.with(string, json<Model>()))
  return builder.build()
}

class Training implements Processor<Uint8Array, Uint8Array, string, Check> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Check>
  #states!: KeyValueStore<string, State>
  #ring!: KeyValueStore<string, Labelled>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Check>): void {
    this.#context = context
    this.#states = context.getStateStore(STATE)
    this.#ring = context.getStateStore(RING)
  }

  process(record: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    const found = this.#read(record)
    if (!found) return
    const { orderId, example } = found
    const state = this.#states.get(MODEL) ?? newState()
    if (partOf(orderId) === 'test') {
      this.#ring.put(String(state.heldOut % HELD_OUT.kept), example)
      this.#states.put(MODEL, { ...state, heldOut: state.heldOut + 1 })
      return
    }
    const after = learnt(state, example)
    if (after.learner!.seen % CHECK_EVERY !== 0) return void this.#states.put(MODEL, after)
    const check = checked(after, this.#heldOut(after))
    this.#states.put(MODEL, { ...after, loss: 0, published: check.model ?? after.published })
    this.#context.forward(record.withKey(MODEL).withValue(check))
  }

  #read({ key, value }: StreamRecord<Uint8Array | null, Uint8Array | null>) {
    try {
      const { key: orderId, value: example } = read(exampleSchema, key, value)
      return { orderId, example: { features: featuresOf(example), late: example.late } }
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })
      return undefined
    }
  }

  /** In the order in which they lie: sums of fractions depend on it. */
  #heldOut({ heldOut }: State): Labelled[] {
    return Array.from({ length: Math.min(heldOut, HELD_OUT.kept) }, (_, n) => this.#ring.get(String(n))!)
  }
}

function newState(): State {
  return { learner: null, histogram: emptyHistogram(), late: 0, loss: 0, heldOut: 0, published: null }
}

function learnt(state: State, example: Labelled): State {
  const told = state.learner ? predict(state.learner, example.features) : 0.5
  return {
    ...state,
    learner: learn(state.learner, example),
    histogram: counted(state.histogram, example.features),
    late: state.late + (example.late ? 1 : 0),
    loss: state.loss + lossOf(told, example.late),
  }
}

function checked({ learner, histogram, late, loss, published }: State, heldOut: Labelled[]): Check {
  const { seen } = learner!
  const isEnough = heldOut.length >= HELD_OUT.least
  const test = isEnough ? evaluate(learner!, heldOut) : null
  const baseline = isEnough ? evaluate(late / seen, heldOut) : null
  const old = isEnough && published ? evaluate(published.learner, heldOut) : null
  const isBetter = test && baseline && test.loss < baseline.loss && (!old || test.loss < old.loss)
  const model = isBetter ? { version: (published?.version ?? 0) + 1, learner: learner!, histogram } : null
  const metrics: Metrics = {
    seen,
    trainLoss: loss / CHECK_EVERY,
    heldOut: heldOut.length,
    testLoss: test?.loss ?? null,
    baselineLoss: baseline?.loss ?? null,
    accuracy: test?.accuracy ?? null,
    publishedLoss: old?.loss ?? null,
    promoted: model?.version ?? null,
  }
  return { metrics, model }
}

export interface Trainer {
  stop(): Promise<void>
}

export async function startTrainer(ctx: Ctx, options: ServiceOptions = {}): Promise<Trainer> {
  const topics = [TOPIC.training, TOPIC.metrics, TOPIC.models]
  return runApplication(ctx, { name: APPLICATION.trainer, topology: trainer(ctx), topics, ...options })
}
