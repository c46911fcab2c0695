import type { Ctx } from '#harness/kata'
import {
  Branched,
  bytes,
  Consumed,
  type KeyValueStore,
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
} from '#harness/streams'
import {
  clientSchema,
  EVERYBODY,
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

const LIMITS = 'limits'
const ADMITTED = 'admitted-by-time'
const WAITING = 'waiting-room'

interface Answer {
  request: Request
  /** Undefined: it is admitted. */
  reason?: Reason
}

interface Seat {
  seq: number
  client: string
  request: Request
}

/** Tasks 19.2 to 19.5. */
export function limiterTopology(ctx: Ctx, options: LimiterOptions): Topology {
  const builder = new StreamsBuilder()
  builder.addGlobalStore(
    Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(LIMITS), string, json<number>()),
    ctx.name(TOPIC.limits),
    Consumed.with(string, bytes),
    () => new LimitKeeper(ctx),
  )
  builder.addStateStore(
    Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(ADMITTED), string, json<number>()),
  )
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(WAITING), string, json<Seat>()))
  const checked = builder
    .stream(ctx.name(TOPIC.requests), Consumed.with(string, bytes).withTimestampExtractor(anyTime))
    .process(() => new Gate(ctx))
  const together =
    options.globalLimit === undefined
      ? checked
      : checked.repartition(Repartitioned.with(string, json<Request>()).withNumberOfPartitions(1))
  together
    .process(() => new Limiter(options), ADMITTED, WAITING)
    .split()
    .branch(
      (_, { reason }) => reason === undefined,
      Branched.withConsumer<string, Answer>((answers) =>
        answers
          .mapValues(({ request }) => request)
          .to(ctx.name(TOPIC.admitted), Produced.with(string, json<Request>())),
      ),
    )
    .defaultBranch(
      Branched.withConsumer<string, Answer>((answers) =>
        answers
          .mapValues(({ request, reason }): Rejection => ({ request, reason: reason! }))
          .to(ctx.name(TOPIC.rejected), Produced.with(string, json<Rejection>())),
      ),
    )
  return builder.build()
}

/** What the author wrote, or 0 where that is no time: nobody looks at it. */
function anyTime({ timestamp }: { timestamp: number }): number {
  return timestamp < 0 ? 0 : timestamp
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads what anybody may have written; what breaks the contract is told and left out. */
abstract class Reading<VOut> implements Processor<string, Uint8Array, string, VOut> {
  private readonly ctx: Ctx
  protected context!: ProcessorContext<string, VOut>

  constructor(ctx: Ctx) {
    this.ctx = ctx
  }

  init(context: ProcessorContext<string, VOut>): void {
    this.context = context
  }

  process(record: StreamRecord<string | null, Uint8Array | null>): void {
    let use: () => void
    try {
      use = this.read(record)
    } catch (error) {
      const { topic, partition, offset } = this.context.recordMetadata()!
      this.ctx.onReject({ topic, partition, offset: `${offset}`, reason: (error as Error).message })
      return
    }
    use()
  }

  /** Throws where it is not what it should be. */
  protected abstract read(record: StreamRecord<string | null, Uint8Array | null>): () => void
}

class LimitKeeper extends Reading<never> {
  private limits!: KeyValueStore<string, number>

  override init(context: ProcessorContext<string, never>): void {
    super.init(context)
    this.limits = context.getStateStore(LIMITS)
  }

  protected override read({ key, value }: StreamRecord<string | null, Uint8Array | null>): () => void {
    const whose = key === EVERYBODY ? key : clientSchema.parse(key)
    if (value === null) return () => this.limits.delete(whose)
    const { limit } = limitSchema.parse(JSON.parse(utf8.decode(value)))
    return () => this.limits.put(whose, limit)
  }
}

class Gate extends Reading<Request> {
  protected override read({ key, value, headers }: StreamRecord<string | null, Uint8Array | null>): () => void {
    const client = clientSchema.parse(key)
    if (value === null) throw new Error('a request without a value')
    const request: unknown = JSON.parse(utf8.decode(value))
    requestSchema.parse(request)
    const now = this.context.currentSystemTimeMs()
    return () => this.context.forward(new StreamRecord(client, request as Request, now, headers))
  }
}

/** Who was admitted when, in a store by time; the sums beside it are made of the store. */
class Ledger {
  private readonly store: KeyValueStore<string, number>
  private readonly windowMs: number
  private readonly sums = new Map<string, number>()
  private sum = 0

  constructor(store: KeyValueStore<string, number>, windowMs: number) {
    this.store = store
    this.windowMs = windowMs
    for (const [id, count] of store.all()) {
      const client = id.slice(17)
      this.sums.set(client, this.of(client) + count)
    }
  }

  of(client: string): number {
    return this.sums.get(client) ?? 0
  }

  get ofAll(): number {
    return this.sum
  }

  /** Forgets what no window that holds this time holds any more. */
  expire(now: number): void {
    const over: [string, number][] = []
    for (const [id, count] of this.store.all()) {
      if (Number(id.slice(0, 16)) + this.windowMs > now) break
      over.push([id, count])
    }
    for (const [id, count] of over) {
      this.store.delete(id)
      this.add(id.slice(17), -count)
    }
  }

  enter(client: string, now: number): void {
    const id = `${padded(now)} ${client}`
    this.store.put(id, (this.store.get(id) ?? 0) + 1)
    this.add(client, 1)
  }

  private add(client: string, count: number): void {
    this.sum = Math.max(0, this.sum + count)
    const sum = this.of(client) + count
    if (sum === 0) this.sums.delete(client)
    else this.sums.set(client, sum)
  }
}

/** A line for each client, and in the store all of them by the order in which they came. */
class WaitingRoom {
  private readonly store: KeyValueStore<string, Seat>
  private readonly lines = new Map<string, Seat[]>()
  private seq = 0

  constructor(store: KeyValueStore<string, Seat>) {
    this.store = store
    for (const [, seat] of store.all()) {
      this.lineUp(seat)
      this.seq = seat.seq + 1
    }
  }

  count(client: string): number {
    return this.lines.get(client)?.length ?? 0
  }

  enter(client: string, request: Request): void {
    const seat: Seat = { seq: this.seq++, client, request }
    this.store.put(padded(seat.seq), seat)
    this.lineUp(seat)
  }

  /** Who came first among the clients that may leave. */
  first(mayLeave: (client: string) => boolean): Seat | undefined {
    let first: Seat | undefined
    for (const [client, [seat]] of this.lines)
      if (seat !== undefined && (first === undefined || seat.seq < first.seq) && mayLeave(client)) first = seat
    return first
  }

  leave({ seq, client }: Seat): void {
    this.store.delete(padded(seq))
    const line = this.lines.get(client)
    line?.shift()
    if (line?.length === 0) this.lines.delete(client)
  }

  private lineUp(seat: Seat): void {
    const line = this.lines.get(seat.client)
    if (line === undefined) this.lines.set(seat.client, [seat])
    else line.push(seat)
  }
}

class Limiter implements Processor<string, Request, string, Answer> {
  private readonly options: LimiterOptions
  private context!: ProcessorContext<string, Answer>
  private limits!: KeyValueStore<string, number>
  private ledger!: Ledger
  private room!: WaitingRoom

  constructor(options: LimiterOptions) {
    this.options = options
  }

  init(context: ProcessorContext<string, Answer>): void {
    this.context = context
    this.limits = context.getStateStore(LIMITS)
    this.ledger = new Ledger(context.getStateStore(ADMITTED), this.options.windowMs)
    this.room = new WaitingRoom(context.getStateStore(WAITING))
    if (this.options.overflow === 'reject') return
    context.schedule(RELEASE_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => {
      this.ledger.expire(now)
      this.release(now)
    })
  }

  process({ key: client, value: request }: StreamRecord<string, Request>): void {
    const now = this.context.currentSystemTimeMs()
    this.ledger.expire(now)
    this.release(now)
    const reason = this.refusal(client)
    if (reason === undefined && this.room.count(client) === 0) this.admit(client, request, now)
    else if (this.options.overflow === 'reject') this.answer(client, { request, reason }, now)
    else if (this.room.count(client) < this.options.maxWaiting) this.room.enter(client, request)
    else this.answer(client, { request, reason: 'queue-full' }, now)
  }

  private release(now: number): void {
    while (this.hasRoomForAll()) {
      const seat = this.room.first((client) => this.hasRoom(client))
      if (seat === undefined) return
      this.room.leave(seat)
      this.admit(seat.client, seat.request, now)
    }
  }

  private refusal(client: string): Reason | undefined {
    if (!this.hasRoom(client)) return 'client-limit'
    return this.hasRoomForAll() ? undefined : 'global-limit'
  }

  private hasRoom(client: string): boolean {
    return this.ledger.of(client) < (this.limits.get(client) ?? this.options.clientLimit)
  }

  private hasRoomForAll(): boolean {
    const { globalLimit } = this.options
    return globalLimit === undefined || this.ledger.ofAll < (this.limits.get(EVERYBODY) ?? globalLimit)
  }

  private admit(client: string, request: Request, now: number): void {
    this.ledger.enter(client, now)
    this.answer(client, { request }, now)
  }

  private answer(client: string, answer: Answer, now: number): void {
    this.context.forward(new StreamRecord(client, answer, now))
  }
}

function padded(number: number): string {
  return String(number).padStart(16, '0')
}
