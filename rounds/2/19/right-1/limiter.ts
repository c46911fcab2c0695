import type { Ctx } from '#harness/kata'
import {
  bytes,
  Consumed,
  type KeyValueStore,
  type KStream,
  json,
  type Processor,
  type ProcessorContext,
  Produced,
  PunctuationType,
  Repartitioned,
  Stores,
  StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
  type WindowStore,
} from '#harness/streams'
import {
  clientSchema,
  EVERYBODY,
  type Limit,
  limitSchema,
  RELEASE_EVERY_MS,
  type Reason,
  type Rejection,
  type Request,
  requestSchema,
  TOPIC,
} from './contract.ts'

export interface LimiterOptions {
  /** The length of a window. A request admitted at t counts in every window that holds t: at t + windowMs it counts no more. */
  windowMs: number
  /** How many requests of a client a window may hold, where `limits` says nothing about the client. 0 is a limit: none. */
  clientLimit: number
  /** How many requests of all clients together a window may hold, where `limits` says nothing about `*`. Undefined: no such limit. */
  globalLimit?: number
  /** What happens to a request that does not fit: it is rejected, or it waits until it fits, under a limit of 0 too. */
  overflow: 'reject' | 'delay'
  /** `delay`: so many requests of one client may wait; one more is rejected with `queue-full`. */
  maxWaiting: number
}

const LIMITS = 'limits-of-clients'
const ADMISSIONS = 'admissions'
const QUEUE = 'waiting-requests'

type Decision = { admitted: Request } | { rejected: Rejection }

interface Waiting {
  client: string
  request: Request
}

/** Tasks 19.2 to 19.5. */
export function limiterTopology(ctx: Ctx, options: LimiterOptions): Topology {
  const builder = new StreamsBuilder()
  builder.addGlobalStore(
    Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(LIMITS), string, json<Limit>()),
    ctx.name(TOPIC.limits),
    Consumed.with(string, bytes),
    () => new LimitsReader(ctx),
  )
  const { windowMs } = options
  builder.addStateStore(
    Stores.windowStoreBuilder(Stores.inMemoryWindowStore(ADMISSIONS, windowMs, windowMs), string, json<number>()),
  )
  builder.addStateStore(
    Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(QUEUE), string, json<Waiting>()),
  )
  // A client may write no time at all: it is of no use here anyway.
  const consumed = Consumed.with(string, bytes).withTimestampExtractor(({ timestamp }) => Math.max(0, timestamp))
  let requests: KStream<string, Request> = builder
    .stream(ctx.name(TOPIC.requests), consumed)
    .process(() => new Checker(ctx))
  if (options.globalLimit !== undefined) {
    requests = requests.repartition(
      Repartitioned.with(string, json<Request>()).withName('everybody').withNumberOfPartitions(1),
    )
  }
  const decisions = requests.process(() => new Limiter(options), ADMISSIONS, QUEUE)
  decisions
    .flatMapValues((decision) => ('admitted' in decision ? [decision.admitted] : []))
    .to(ctx.name(TOPIC.admitted), Produced.with(string, json<Request>()))
  decisions
    .flatMapValues((decision) => ('rejected' in decision ? [decision.rejected] : []))
    .to(ctx.name(TOPIC.rejected), Produced.with(string, json<Rejection>()))
  return builder.build()
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parse(value: Uint8Array | null): unknown {
  if (value === null) throw new Error('no value')
  return JSON.parse(utf8.decode(value))
}

function reject(ctx: Ctx, context: ProcessorContext<never, never>, error: unknown): void {
  const { topic = '', partition = -1, offset = -1 } = context.recordMetadata() ?? {}
  ctx.onReject({ topic, partition, offset: String(offset), reason: String(error) })
}

class LimitsReader implements Processor<string, Uint8Array, never, never> {
  private readonly ctx: Ctx
  private context!: ProcessorContext<never, never>
  private limits!: KeyValueStore<string, Limit>

  constructor(ctx: Ctx) {
    this.ctx = ctx
  }

  init(context: ProcessorContext<never, never>): void {
    this.context = context
    this.limits = context.getStateStore(LIMITS)
  }

  process({ key, value }: StreamRecord<string | null, Uint8Array | null>): void {
    try {
      const client = key === EVERYBODY ? key : clientSchema.parse(key)
      const limit = value === null ? null : limitSchema.parse(parse(value))
      this.limits.put(client, limit)
    } catch (error) {
      reject(this.ctx, this.context, error)
    }
  }
}

/** Lets requests pass, with the time at which they came. */
class Checker implements Processor<string, Uint8Array, string, Request> {
  private readonly ctx: Ctx
  private context!: ProcessorContext<string, Request>

  constructor(ctx: Ctx) {
    this.ctx = ctx
  }

  init(context: ProcessorContext<string, Request>): void {
    this.context = context
  }

  process(record: StreamRecord<string | null, Uint8Array | null>): void {
    let checked: StreamRecord<string, Request>
    try {
      const client = clientSchema.parse(record.key)
      const request = parse(record.value) as Request
      requestSchema.parse(request)
      checked = record.withKey(client).withValue(request).withTimestamp(this.context.currentSystemTimeMs())
    } catch (error) {
      reject(this.ctx, this.context, error)
      return
    }
    this.context.forward(checked)
  }
}

class Limiter implements Processor<string, Request, string, Decision> {
  private readonly options: LimiterOptions
  private next = 0
  private context!: ProcessorContext<string, Decision>
  private limits!: KeyValueStore<string, Limit>
  private admissions!: WindowStore<string, number>
  private queue!: KeyValueStore<string, Waiting>

  constructor(options: LimiterOptions) {
    this.options = options
  }

  init(context: ProcessorContext<string, Decision>): void {
    this.context = context
    this.limits = context.getStateStore(LIMITS)
    this.admissions = context.getStateStore(ADMISSIONS)
    this.queue = context.getStateStore(QUEUE)
    for (const [place] of this.queue.reverseAll()) {
      this.next = Number(place) + 1
      break
    }
    if (this.options.overflow === 'delay')
      context.schedule(RELEASE_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => this.release(now))
  }

  process({ key: client, value: request }: StreamRecord<string, Request>): void {
    const now = this.context.currentSystemTimeMs()
    if (this.options.overflow === 'reject') {
      const reason = this.refusal(client, now)
      if (reason === undefined) this.admit(client, request, now)
      else this.reject(client, request, reason, now)
      return
    }
    // Who has waited for a place that is free by now leaves first.
    this.release(now)
    const waiting = this.waitingOf(client)
    if (waiting === 0 && this.refusal(client, now) === undefined) this.admit(client, request, now)
    else if (waiting >= this.options.maxWaiting) this.reject(client, request, 'queue-full', now)
    else this.wait(client, request)
  }

  private wait(client: string, request: Request): void {
    this.queue.put(String(this.next++).padStart(16, '0'), { client, request })
  }

  /** In the order in which they came, up to the first that the limit of all refuses. */
  private release(now: number): void {
    for (const [place, { client, request }] of [...this.queue.all()]) {
      const reason = this.refusal(client, now)
      if (reason === 'global-limit') return
      if (reason === 'client-limit') continue
      this.queue.delete(place)
      this.admit(client, request, now)
    }
  }

  private refusal(client: string, now: number): Reason | undefined {
    const { clientLimit, globalLimit } = this.options
    if (this.admitted(client, now) >= this.limitOf(client, clientLimit)) return 'client-limit'
    if (globalLimit === undefined) return undefined
    return this.admitted(EVERYBODY, now) >= this.limitOf(EVERYBODY, globalLimit) ? 'global-limit' : undefined
  }

  private limitOf(key: string, byDefault: number): number {
    return this.limits.get(key)?.limit ?? byDefault
  }

  private admitted(key: string, now: number): number {
    let sum = 0
    for (const [, count] of this.admissions.fetchRange(key, now - this.options.windowMs + 1, now)) sum += count
    return sum
  }

  private waitingOf(client: string): number {
    let count = 0
    for (const [, waiting] of this.queue.all()) if (waiting.client === client) count++
    return count
  }

  private admit(client: string, request: Request, now: number): void {
    this.count(client, now)
    if (this.options.globalLimit !== undefined) this.count(EVERYBODY, now)
    this.context.forward(new StreamRecord(client, { admitted: request }, now))
  }

  private count(key: string, now: number): void {
    this.admissions.put(key, (this.admissions.fetch(key, now) ?? 0) + 1, now)
  }

  private reject(client: string, request: Request, reason: Reason, now: number): void {
    this.context.forward(new StreamRecord(client, { rejected: { request, reason } }, now))
  }
}
