import type { Ctx } from '#harness/kata'
import {
  Consumed,
  int32,
  json,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  Produced,
  PunctuationType,
  Repartitioned,
  type Serde,
  StreamRecord,
  Stores,
  StreamsBuilder,
  string,
  type Topology,
  type WindowStore,
  bytes,
} from '#harness/streams'
import { z } from 'zod'
import {
  clientSchema,
  EVERYBODY,
  type Reason,
  type Rejection,
  RELEASE_EVERY_MS,
  type Request,
  requestSchema,
  TOPIC,
} from './contract.ts'
import { LIMITS, type Limits, LimitsReader, limitsStore } from './limits.ts'
import { isClient, read } from './reading.ts'

export interface LimiterOptions {
  /** The length of a window. A request admitted at t counts in every window that holds t: at t + windowMs it counts no more. */
  windowMs: number
  /** How many requests of a client a window may hold, where `limits` says nothing about the client. */
  clientLimit: number
  /**
   * How many requests of all clients together a window may hold, where `limits` says nothing about `*`. With it both limits hold; they are then kept by one
   * task, whatever the number of partitions and instances. Without it there is no such limit, and clients are spread over the tasks.
   */
  globalLimit?: number
  /** What happens to a request that does not fit: it is rejected, or it waits until it fits. */
  overflow: 'reject' | 'delay'
  /** `delay`: so many requests of one client may wait; one more is rejected with `queue-full`. */
  maxWaiting: number
}

const ADMISSIONS = 'admissions'
const WAITING = 'waiting'

interface Waiting {
  client: string
  request: Request
}

const waitingSchema = z.object({ client: clientSchema, request: requestSchema })

/** What is said about a request, and where. */
type Answer =
  | { topic: typeof TOPIC.admitted; value: Request }
  | { topic: typeof TOPIC.rejected; value: Rejection }

const plainJson = json<Request | Rejection>()
/** In the topics an answer is its value alone. */
const answers: Serde<Answer> = {
  name: 'answer',
  serialize: ({ value }) => plainJson.serialize(value),
  deserialize: () => {
    throw new Error('answers are only written')
  },
}

export function limiterTopology(ctx: Ctx, options: LimiterOptions): Topology {
  const { windowMs, globalLimit } = options
  const builder = new StreamsBuilder()
  builder.addGlobalStore(limitsStore(), ctx.name(TOPIC.limits), Consumed.with(string, bytes), () => new LimitsReader(ctx))
  builder.addStateStore(
    Stores.windowStoreBuilder(Stores.inMemoryWindowStore(ADMISSIONS, windowMs, windowMs), string, int32),
  )
  builder.addStateStore(
    Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(WAITING), string, json<Waiting>(waitingSchema)),
  )
  // A record without a timestamp has -1, at which the standard extractor would stop the task.
  const consumed = Consumed.with(string, bytes).withTimestampExtractor(({ timestamp }) => Math.max(0, timestamp))
  const checked = builder.stream(ctx.name(TOPIC.requests), consumed).process<string, Request>(() => new Checker(ctx))
  const requests =
    globalLimit === undefined
      ? checked
      : checked.repartition(
          Repartitioned.with<string, Request>(string, json(requestSchema))
            .withName('requests-of-everybody')
            .withNumberOfPartitions(1),
        )
  requests
    .process<string, Answer>(() => new Limiter(options), ADMISSIONS, WAITING)
    .to((_client, { topic }) => ctx.name(topic), Produced.with(string, answers))
  return builder.build()
}

/** Lets requests pass and reports the rest. From here on a record has the limiter's time: the changelogs go by it. */
class Checker implements Processor<string | null, Uint8Array | null, string, Request> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Request>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Request>): void {
    this.#context = context
  }

  process({ key, value }: StreamRecord<string | null, Uint8Array | null>): void {
    const request = read(requestSchema, value)
    if (isClient(key) && request !== undefined) {
      this.#context.forward(new StreamRecord(key, request, this.#context.currentSystemTimeMs()))
      return
    }
    const { topic, partition, offset } = this.#context.recordMetadata()!
    const reason = request === undefined ? 'no request' : 'the key is no client'
    this.#ctx.onReject({ topic, partition, offset: String(offset), reason })
  }
}

class Limiter implements Processor<string, Request, string, Answer> {
  readonly #options: LimiterOptions
  #context!: ProcessorContext<string, Answer>
  #limits!: Limits
  /** (who, when) → how many were admitted. `*` is all of them together. */
  #admissions!: WindowStore<string, number>
  #stored!: KeyValueStore<string, Waiting>
  /** What the store has, in the order in which they came. */
  readonly #waiting = new Map<string, Waiting>()
  readonly #waitingOf = new Map<string, number>()
  #nextPlace = 0
  #now = 0

  constructor(options: LimiterOptions) {
    this.#options = options
  }

  init(context: ProcessorContext<string, Answer>): void {
    this.#context = context
    this.#limits = context.getStateStore<Limits>(LIMITS)
    this.#admissions = context.getStateStore<WindowStore<string, number>>(ADMISSIONS)
    this.#stored = context.getStateStore<KeyValueStore<string, Waiting>>(WAITING)
    for (const [place, waiting] of this.#stored.all()) {
      this.#remember(place, waiting)
      this.#nextPlace = Number(place) + 1
    }
    context.schedule(RELEASE_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => this.#release(this.#at(now)))
  }

  process({ key: client, value: request }: StreamRecord<string, Request>): void {
    const { overflow, maxWaiting } = this.#options
    const now = this.#at(this.#context.currentSystemTimeMs())
    // After this nobody waits who would fit: so whoever fits overtakes nobody.
    this.#release(now)
    const full = this.#full(client, now)
    if (full === undefined) this.#admit(client, request, now)
    else if (overflow === 'reject') this.#reject(client, { request, reason: full }, now)
    else if ((this.#waitingOf.get(client) ?? 0) >= maxWaiting) {
      this.#reject(client, { request, reason: 'queue-full' }, now)
    } else this.#enqueue({ client, request })
  }

  /** The clock, but never back. */
  #at(now: number): number {
    this.#now = Math.max(this.#now, now)
    return this.#now
  }

  /** In the order in which they came, but past those whose own limit is used up. */
  #release(now: number): void {
    const blocked = new Set<string>()
    for (const [place, { client, request }] of this.#waiting) {
      if (blocked.has(client)) continue
      const full = this.#full(client, now)
      if (full === 'global-limit') return
      if (full !== undefined) {
        blocked.add(client)
        continue
      }
      this.#forget(place, client)
      this.#admit(client, request, now)
    }
  }

  /** Whose limit is used up, the client's own before that of all. */
  #full(client: string, now: number): Exclude<Reason, 'queue-full'> | undefined {
    const { clientLimit, globalLimit } = this.#options
    if (this.#admitted(client, now) >= (this.#limits.get(client) ?? clientLimit)) return 'client-limit'
    if (globalLimit === undefined) return undefined
    if (this.#admitted(EVERYBODY, now) >= (this.#limits.get(EVERYBODY) ?? globalLimit)) return 'global-limit'
    return undefined
  }

  #admitted(who: string, now: number): number {
    let sum = 0
    const since = now - this.#options.windowMs + 1
    for (const [, count] of this.#admissions.fetchRange(who, since, Number.MAX_SAFE_INTEGER)) sum += count
    return sum
  }

  #admit(client: string, request: Request, now: number): void {
    this.#count(client, now)
    if (this.#options.globalLimit !== undefined) this.#count(EVERYBODY, now)
    this.#context.forward(new StreamRecord<string, Answer>(client, { topic: TOPIC.admitted, value: request }, now))
  }

  #count(who: string, now: number): void {
    this.#admissions.put(who, (this.#admissions.fetch(who, now) ?? 0) + 1, now)
  }

  #reject(client: string, rejection: Rejection, now: number): void {
    this.#context.forward(new StreamRecord<string, Answer>(client, { topic: TOPIC.rejected, value: rejection }, now))
  }

  #enqueue(waiting: Waiting): void {
    const place = String(this.#nextPlace++).padStart(16, '0')
    this.#stored.put(place, waiting)
    this.#remember(place, waiting)
  }

  #remember(place: string, waiting: Waiting): void {
    this.#waiting.set(place, waiting)
    this.#waitingOf.set(waiting.client, (this.#waitingOf.get(waiting.client) ?? 0) + 1)
  }

  #forget(place: string, client: string): void {
    this.#waiting.delete(place)
    const left = (this.#waitingOf.get(client) ?? 0) - 1
    this.#waitingOf.set(client, left)
    if (left > 0) return
    // The queue is empty: nothing of this client is to be restored any more.
    this.#waitingOf.delete(client)
    for (const [stored, waiting] of [...this.#stored.all()]) {
      if (waiting.client === client) this.#stored.delete(stored)
    }
  }
}
