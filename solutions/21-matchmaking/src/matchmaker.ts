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
} from '#harness/streams'
import { type Match, type Notification, type QueueState, TOPIC } from './contract.ts'
import { type Change, Desk, type DeskInput, type DeskOutput, type Outcome, playersStore } from './desk.ts'
import { Queue, type QueueOutput } from './queue.ts'
import { readRequest, reject } from './reading.ts'
import type { Rules } from './rules.ts'
import { OUTCOMES } from './topics.ts'
import { WaitingRoom, waitingStore } from './waiting-room.ts'

export function matchmakerTopology(ctx: Ctx, rules: Rules): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(playersStore()).addStateStore(waitingStore())
  const requests = builder
    .stream(ctx.name(TOPIC.requests), Consumed.with(string, bytes))
    .process(() => new RequestReader(ctx))
  const heard = builder
    .stream(ctx.name(OUTCOMES), Consumed.with(string, json<Outcome>()))
    .mapValues((outcome): DeskInput => ({ outcome }))
  const told = requests.merge(heard).process(() => new Desk(), Desk.store)
  told
    .flatMapValues((it: DeskOutput) => ('notification' in it ? [it.notification] : []))
    .to(ctx.name(TOPIC.notifications), Produced.with(string, json<Notification>()))
  // Who may meet whom is decided by one task a region: a queue cannot be split.
  const queues = told
    .flatMapValues((it: DeskOutput) => ('change' in it ? [it.change] : []))
    .repartition(Repartitioned.with(string, json<Change>()).withName('by-region').withNumberOfPartitions(3))
    .process(() => new Queue(rules), WaitingRoom.store)
  queues
    .flatMapValues((it: QueueOutput) => ('match' in it ? [it.match] : []))
    .to(ctx.name(TOPIC.matches), Produced.with(string, json<Match>()))
  queues
    .flatMapValues((it: QueueOutput) => ('state' in it ? [it.state] : []))
    .to(ctx.name(TOPIC.queues), Produced.with(string, json<QueueState | null>()))
  queues
    .flatMapValues((it: QueueOutput) => ('outcome' in it ? [it.outcome] : []))
    .to(ctx.name(OUTCOMES), Produced.with(string, json<Outcome>()))
  return builder.build()
}

/** Lets requests through. Stands where recordMetadata() still names the place at which their author wrote them. */
class RequestReader implements Processor<string | null, Uint8Array | null, string, DeskInput> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, DeskInput>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, DeskInput>): void {
    this.#context = context
  }

  process(record: StreamRecord<string | null, Uint8Array | null>): void {
    const read = readRequest(record.key, record.value)
    if ('reason' in read) reject(this.#ctx, this.#context, read.reason)
    else this.#context.forward(record.withKey(read.player).withValue({ request: read.request }))
  }
}
