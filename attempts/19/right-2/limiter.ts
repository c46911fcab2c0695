import type { Ctx, Rejected } from '#harness/kata'
import {
  bytes,
  int32,
  json,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  PunctuationType,
  type RecordMetadata,
  Stores,
  StreamRecord,
  string,
  Topology,
} from '#harness/streams'
import { z } from 'zod'
import {
  clientSchema,
  EVERYBODY,
  limitSchema,
  type Reason,
  type Rejection,
  RELEASE_EVERY_MS,
  type Request,
  requestSchema,
  TOPIC,
} from './contract.ts'
import { parseJson, parseText } from './json.ts'
import { GATHERED } from './topics.ts'
import { waitingRoom, waitingRoomStore, type WaitingRoom } from './waiting-room.ts'
import { type SlidingWindow, slidingWindow, windowStores } from './window.ts'

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

const LIMITS = 'limits'
const limitKeySchema = clientSchema.or(z.literal(EVERYBODY))
const SWEEP_EVERY_MS = 10_000

export function limiterTopology(ctx: Ctx, options: LimiterOptions): Topology {
  const topology = new Topology()
    .addGlobalStore(
      Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(LIMITS), string, int32).withLoggingDisabled(),
      'limits-source',
      ctx.name(TOPIC.limits),
      { keySerde: bytes, valueSerde: bytes },
      'limits-reader',
      () => limitsReader(ctx),
    )
    .addSource('requests', ctx.name(TOPIC.requests), {
      keySerde: bytes,
      valueSerde: bytes,
      // Whatever a client wrote there, -1 included, stops nothing.
      timestampExtractor: ({ timestamp }) => Math.max(0, timestamp),
    })
    .addProcessor('checker', () => checker(ctx), 'requests')
  let checked = 'checker'
  if (options.globalLimit !== undefined) {
    const serdes = { keySerde: string, valueSerde: json<Request>(requestSchema) }
    topology.addSink('gather', ctx.name(GATHERED), serdes, 'checker').addSource('gathered', ctx.name(GATHERED), serdes)
    checked = 'gathered'
  }
  topology.addProcessor('limiter', () => limiter(options), checked)
  for (const store of [...windowStores, waitingRoomStore]) topology.addStateStore(store, 'limiter')
  for (const topic of [TOPIC.admitted, TOPIC.rejected]) {
    topology.addSink(topic, ctx.name(topic), { keySerde: string, valueSerde: json() }, 'limiter')
  }
  return topology
}

type Raw = Uint8Array | null

function rejected({ topic, partition, offset }: RecordMetadata, reason: string): Rejected {
  return { topic, partition, offset: String(offset), reason }
}

function limitsReader(ctx: Ctx): Processor<Raw, Raw, never, never> {
  let context: ProcessorContext<never, never>
  let limits: KeyValueStore<string, number>
  return {
    init(given) {
      context = given
      limits = given.getStateStore(LIMITS)
    },
    process({ key, value }) {
      const who = parseText(limitKeySchema, key)
      if (!who.ok) return ctx.onReject(rejected(context.recordMetadata()!, who.reason))
      if (value === null) return limits.put(who.value, null)
      const limit = parseJson(limitSchema, value)
      if (!limit.ok) return ctx.onReject(rejected(context.recordMetadata()!, limit.reason))
      limits.put(who.value, limit.value.limit)
    },
  }
}

function checker(ctx: Ctx): Processor<Raw, Raw, string, Request> {
  let context: ProcessorContext<string, Request>
  return {
    init(given) {
      context = given
    },
    process({ key, value, headers }) {
      const client = parseText(clientSchema, key)
      if (!client.ok) return ctx.onReject(rejected(context.recordMetadata()!, client.reason))
      const request = parseJson(requestSchema, value)
      if (!request.ok) return ctx.onReject(rejected(context.recordMetadata()!, request.reason))
      context.forward(new StreamRecord(client.value, request.value, context.currentSystemTimeMs(), headers))
    },
  }
}

function limiter(options: LimiterOptions): Processor<string, Request, string, Request | Rejection> {
  const { windowMs, clientLimit, globalLimit, overflow, maxWaiting } = options
  let context: ProcessorContext<string, Request | Rejection>
  let limits: KeyValueStore<string, number>
  let window: SlidingWindow
  let room: WaitingRoom
  let latest = 0

  /** Time never goes back, whatever the clock of the machine does. */
  function at(now: number): number {
    latest = Math.max(latest, now)
    return latest
  }

  function refusal(client: string, now: number): Reason | undefined {
    if (!window.hasRoom(client, limits.get(client) ?? clientLimit, now)) return 'client-limit'
    if (globalLimit === undefined) return undefined
    return window.hasRoom(EVERYBODY, limits.get(EVERYBODY) ?? globalLimit, now) ? undefined : 'global-limit'
  }

  function admit(record: StreamRecord<string, Request>, now: number): void {
    window.add(record.key, now)
    if (globalLimit !== undefined) window.add(EVERYBODY, now)
    context.forward(record.withTimestamp(now), TOPIC.admitted)
  }

  function reject(record: StreamRecord<string, Request>, reason: Reason, now: number): void {
    context.forward(record.withValue({ request: record.value, reason }).withTimestamp(now), TOPIC.rejected)
  }

  /** Who waits for the limit of all comes before whoever came later; who waits for his own is passed by. */
  function release(now: number): void {
    const passedBy = new Set<string>()
    for (const waiting of room.inTurn()) {
      const { client, request } = waiting
      if (passedBy.has(client)) continue
      const reason = refusal(client, now)
      if (reason === 'global-limit') return
      if (reason !== undefined) passedBy.add(client)
      else {
        room.leave(waiting)
        admit(new StreamRecord(client, request, now), now)
      }
    }
  }

  return {
    init(given) {
      context = given
      limits = given.getStateStore(LIMITS)
      const store = <K, V>(name: string) => given.getStateStore<KeyValueStore<K, V>>(name)
      window = slidingWindow(store, windowMs)
      room = waitingRoom(store)
      given.schedule(RELEASE_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => release(at(now)))
      given.schedule(SWEEP_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => window.sweep(at(now)))
    },
    process(record) {
      const now = at(context.currentSystemTimeMs())
      // What has become free for all belongs to those who wait for it.
      if (globalLimit !== undefined || overflow === 'reject') release(now)
      const ahead = room.count(record.key)
      const reason = refusal(record.key, now)
      if (ahead === 0 && reason === undefined) admit(record, now)
      else if (overflow === 'reject') reject(record, reason ?? 'client-limit', now)
      else if (ahead >= maxWaiting) reject(record, 'queue-full', now)
      else room.enter(record.key, record.value)
    },
  }
}
