import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  json,
  type Processor,
  type ProcessorContext,
  Produced,
  Repartitioned,
  type StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
  WallclockTimestampExtractor,
} from '#harness/streams'
import { clientSchema, type Rejection, type Request, requestSchema, TOPIC } from './contract.ts'
import { Decider, type Decision } from './decide.ts'
import { addLimits } from './limits.ts'
import { readJson, rejectedBy } from './reading.ts'
import { WaitingRoom, waitingStore } from './waiting.ts'
import { admissionsStore, SlidingWindow } from './window.ts'

export interface LimiterOptions {
  windowMs: number
  clientLimit: number
  globalLimit?: number
  overflow: 'reject' | 'delay'
  maxWaiting: number
}

export function limiterTopology(ctx: Ctx, options: LimiterOptions): Topology {
  const builder = new StreamsBuilder()
  addLimits(builder, ctx)
  builder.addStateStore(admissionsStore(options.windowMs)).addStateStore(waitingStore())
  // What a client writes for a timestamp may be -1, at which the default extractor stops the task.
  const consumed = Consumed.with(string, bytes).withTimestampExtractor(WallclockTimestampExtractor)
  const requests = builder.stream(ctx.name(TOPIC.requests), consumed).process(() => new RequestReader(ctx))
  // A limit that all share needs one count, and a count lives in one task.
  const together = Repartitioned.with(string, json<Request>()).withName('all').withNumberOfPartitions(1)
  const decisions = (options.globalLimit === undefined ? requests : requests.repartition(together)).process(
    () => new Decider(options),
    SlidingWindow.store,
    WaitingRoom.store,
  )
  decisions
    .flatMapValues((decision: Decision) => ('admitted' in decision ? [decision.admitted] : []))
    .to(ctx.name(TOPIC.admitted), Produced.with(string, json<Request>()))
  decisions
    .flatMapValues((decision: Decision) => ('rejected' in decision ? [decision.rejected] : []))
    .to(ctx.name(TOPIC.rejected), Produced.with(string, json<Rejection>()))
  return builder.build()
}

/** Lets requests through. Stands before the repartition topic: behind it nobody knows where a record was written first. */
class RequestReader implements Processor<string | null, Uint8Array | null, string, Request> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Request>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Request>): void {
    this.#context = context
  }

  process(record: StreamRecord<string | null, Uint8Array | null>): void {
    const client = clientSchema.safeParse(record.key)
    const { data, reason } = readJson(requestSchema, record.value ?? new Uint8Array())
    if (client.success && data) this.#context.forward(record.withKey(client.data).withValue(data))
    else rejectedBy(this.#ctx, this.#context, client.success ? reason : 'the key is no client')
  }
}
