import type { Ctx } from '#harness/kata'
import {
  type ConsumerRecord,
  json,
  type Processor,
  type ProcessorContext,
  PunctuationType,
  StreamRecord,
  string,
  Topology,
} from '#harness/streams'
import { Accounts, accountsStore } from './account.ts'
import { EVERYBODY, RELEASE_EVERY_MS, type Reason, type Rejection, type Request, TOPIC } from './contract.ts'
import { type Input, inputSerdes, rawSerdes, reader } from './input.ts'
import { TOGETHER } from './topics.ts'

export interface LimiterOptions {
  windowMs: number
  clientLimit: number
  globalLimit?: number
  overflow: 'reject' | 'delay'
  maxWaiting: number
}

/** The timestamps of others mean nothing here; -1 stops nothing. */
const anyTime = { ...rawSerdes, timestampExtractor: ({ timestamp }: ConsumerRecord) => Math.max(0, timestamp) }

/** The Processor API alone. Limits come the same way as requests: by client, or, with a limit of all, through a topic of one partition. */
export function limiterTopology(ctx: Ctx, options: LimiterOptions): Topology {
  const topology = new Topology()
    .addSource('requests', ctx.name(TOPIC.requests), anyTime)
    .addSource('limits', ctx.name(TOPIC.limits), anyTime)
    .addProcessor('reader', reader(ctx), 'requests', 'limits')
  if (options.globalLimit !== undefined)
    topology
      .addSink('to-together', ctx.name(TOGETHER), inputSerdes, 'reader')
      .addSource('together', ctx.name(TOGETHER), inputSerdes)
  return topology
    .addProcessor('limiter', () => new Limiter(options), options.globalLimit === undefined ? 'reader' : 'together')
    .addStateStore(accountsStore(), 'limiter')
    .addSink(TOPIC.admitted, ctx.name(TOPIC.admitted), { keySerde: string, valueSerde: json<Request>() }, 'limiter')
    .addSink(TOPIC.rejected, ctx.name(TOPIC.rejected), { keySerde: string, valueSerde: json<Rejection>() }, 'limiter')
}

class Limiter implements Processor<string, Input, string, Request | Rejection> {
  readonly #options: LimiterOptions
  #context!: ProcessorContext<string, Request | Rejection>
  #accounts!: Accounts

  constructor(options: LimiterOptions) {
    this.#options = options
  }

  init(context: ProcessorContext<string, Request | Rejection>): void {
    this.#context = context
    this.#accounts = new Accounts(context, this.#options.windowMs)
    context.schedule(RELEASE_EVERY_MS / 2, PunctuationType.WALL_CLOCK_TIME, (now) => {
      this.#release(now)
      // Forgets what no window holds.
      for (const key of this.#accounts.keys()) this.#change(key, now, (it) => it)
    })
  }

  process({ key, value: input }: StreamRecord<string, Input>): void {
    const now = this.#context.currentSystemTimeMs()
    if ('limit' in input) {
      const { limit: _, ...account } = this.#accounts.get(key, now)
      this.#accounts.put(key, { ...account, ...(input.limit === null ? {} : { limit: input.limit }) })
      return
    }
    this.#release(now)
    const full = this.#full(key, now)
    const { waiting } = this.#accounts.get(key, now)
    if (!full) this.#admit(key, input.request, now)
    else if (this.#options.overflow === 'reject') this.#reject(key, input.request, full, now)
    else if (waiting.length >= this.#options.maxWaiting) this.#reject(key, input.request, 'queue-full', now)
    else {
      const newcomer = { ticket: this.#accounts.nextTicket(), request: input.request }
      this.#change(key, now, (it) => ({ ...it, waiting: [...it.waiting, newcomer] }))
    }
  }

  /** Lets those go who fit, whoever came first before the others. */
  #release(now: number): void {
    const passedBy = new Set<string>()
    for (;;) {
      const heads = this.#accounts.heads().filter(({ client }) => !passedBy.has(client))
      const first = heads.toSorted((a, b) => a.ticket - b.ticket)[0]
      const full = first && this.#full(first.client, now)
      if (first === undefined || full === 'global-limit') return
      if (full) passedBy.add(first.client)
      else {
        this.#change(first.client, now, (it) => ({ ...it, waiting: it.waiting.slice(1) }))
        this.#admit(first.client, first.request, now)
      }
    }
  }

  #full(client: string, now: number): Reason | undefined {
    const { clientLimit, globalLimit } = this.#options
    const [mine, all] = [this.#accounts.get(client, now), this.#accounts.get(EVERYBODY, now)]
    if (mine.admitted.length >= (mine.limit ?? clientLimit)) return 'client-limit'
    if (globalLimit !== undefined && all.admitted.length >= (all.limit ?? globalLimit)) return 'global-limit'
    return undefined
  }

  #admit(client: string, request: Request, now: number): void {
    for (const key of this.#options.globalLimit === undefined ? [client] : [client, EVERYBODY])
      this.#change(key, now, (it) => ({ ...it, admitted: [...it.admitted, now] }))
    this.#context.forward(new StreamRecord(client, request, now), TOPIC.admitted)
  }

  #reject(client: string, request: Request, reason: Reason, now: number): void {
    this.#context.forward(new StreamRecord(client, { request, reason }, now), TOPIC.rejected)
  }

  #change(key: string, now: number, change: (account: ReturnType<Accounts['get']>) => ReturnType<Accounts['get']>) {
    this.#accounts.put(key, change(this.#accounts.get(key, now)))
  }
}
