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
  EDGES,
  exampleSchema,
  idSchema,
  type Learner,
  type Metrics,
  MODEL,
  type Model,
  TOPIC,
} from './contract.ts'
import { evaluate, lossOf } from './evaluation.ts'
import { featuresOf, partOf } from './features.ts'
import { type Labelled, learn, predict } from './learner.ts'
import { type ServiceOptions, startService, textOf } from './service.ts'

export type { ServiceOptions } from './service.ts'

type Bytes = Uint8Array | null
type Written = { to: 'metrics'; value: Metrics } | { to: 'models'; value: Model }

/** A row for each part of what is known: `learner`, `counts`, `model`, and `held-0` to `held-199`. */
class Training implements Processor<Uint8Array, Uint8Array, string, Written> {
  readonly #onReject: Ctx['onReject']
  #context!: ProcessorContext<string, Written>
  #rows!: KeyValueStore<string, unknown>

  constructor({ onReject }: Ctx) {
    this.#onReject = onReject
  }

  init(context: ProcessorContext<string, Written>): void {
    this.#context = context
    this.#rows = context.getStateStore('rows')
  }

  process(record: StreamRecord<Bytes, Bytes>): void {
    let id: string
    let example: Labelled
    try {
      if (!record.key || !record.value) throw new Error('no key, or no value')
      id = idSchema.parse(textOf(record.key))
      const read = exampleSchema.parse(JSON.parse(textOf(record.value)))
      example = { features: featuresOf(read), late: read.late }
    } catch (error) {
      const { topic, partition, offset } = this.#context.recordMetadata()!
      this.#onReject({ topic, partition, offset: `${offset}`, reason: `${error}` })
      return
    }
    if (partOf(id) === 'test') this.#hold(example)
    else this.#learn(record, example)
  }

  #row<T>(name: string, without: T): T {
    return (this.#rows.get(name) as T | null) ?? without
  }

  #hold(example: Labelled): void {
    const held = this.#row('held', 0)
    this.#rows.put(`held-${held % 200}`, example)
    this.#rows.put('held', held + 1)
  }

  #learn(record: StreamRecord<Bytes, Bytes>, example: Labelled): void {
    const before = this.#row<Learner | null>('learner', null)
    const learner = learn(before, example)
    const counts = this.#row('counts', {
      late: 0,
      losses: [] as number[],
      histogram: EDGES.map((it) => [0, ...it.map(() => 0)]),
    })
    counts.late += Number(example.late)
    counts.losses.push(lossOf(before ? predict(before, example.features) : 1 / 2, example.late))
    for (const [n, edges] of EDGES.entries()) {
      let bin = 0
      while (bin < edges.length && example.features[n]! >= edges[bin]!) bin++
      counts.histogram[n]![bin]!++
    }
    if (learner.seen % 100 === 0) {
      this.#check(record, learner, counts)
      counts.losses = []
    }
    this.#rows.put('learner', learner)
    this.#rows.put('counts', counts)
  }

  #check(
    record: StreamRecord<Bytes, Bytes>,
    learner: Learner,
    { late, losses, histogram }: { late: number; losses: number[]; histogram: number[][] },
  ): void {
    const count = Math.min(200, this.#row('held', 0))
    const heldOut = Array.from({ length: count }, (_, n) => this.#rows.get(`held-${n}`) as Labelled)
    const published = this.#row<Model | null>('model', null)
    const judge = (it: Learner | number) => (count < 20 ? null : evaluate(it, heldOut))
    const [own, base, old] = [judge(learner), judge(late / learner.seen), published && judge(published.learner)]
    const toBeat = Math.min(base?.loss ?? -1, old?.loss ?? Number.MAX_VALUE)
    const model = own && own.loss < toBeat ? { version: 1 + (published?.version ?? 0), learner, histogram } : null
    const forward = (written: Written) => this.#context.forward(record.withKey(MODEL).withValue(written))
    if (model) {
      this.#rows.put('model', model)
      forward({ to: 'models', value: model })
    }
    const value: Metrics = {
      ...{ seen: learner.seen, trainLoss: losses.reduce((a, b) => a + b, 0) / losses.length, heldOut: count },
      ...{ testLoss: own?.loss ?? null, accuracy: own?.accuracy ?? null, baselineLoss: base?.loss ?? null },
      ...{ publishedLoss: old?.loss ?? null, promoted: model?.version ?? null },
    }
    forward({ to: 'metrics', value })
  }
}

export function trainer(ctx: Ctx): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('rows'), string, json<unknown>()))
  const written = builder
    .stream(ctx.name(TOPIC.training), Consumed.with(bytes, bytes))
    .process<string, Written>(() => new Training(ctx), 'rows')
  for (const to of ['models', 'metrics'] as const)
    written
      .filter((_, one) => one.to === to)
      .mapValues((one): unknown => one.value)
      .to(ctx.name(TOPIC[to]), Produced.with(string, json<unknown>()))
  return builder.build()
}

export interface Trainer {
  stop(): Promise<void>
}

export function startTrainer(ctx: Ctx, options: ServiceOptions = {}): Promise<Trainer> {
  const topics = [TOPIC.training, TOPIC.metrics, TOPIC.models]
  return startService(ctx, APPLICATION.trainer, trainer(ctx), topics, options)
}
