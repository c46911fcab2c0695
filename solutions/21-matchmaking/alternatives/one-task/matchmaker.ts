import type { Ctx } from '#harness/kata'
import {
  bytes,
  json,
  type Processor,
  type ProcessorContext,
  PunctuationType,
  StreamRecord,
  string,
  Topology,
} from '#harness/streams'
import { Book, bookStores } from './book.ts'
import {
  type Cancel,
  type Join,
  LOOK_EVERY_MS,
  MAX_BYTES,
  type Notification,
  playerSchema,
  type Request,
  requestSchema,
  TOPIC,
} from './contract.ts'
import { nextGroup, type Rules } from './rules.ts'
import { TOGETHER } from './topics.ts'

const checked = { keySerde: string, valueSerde: json<Request>() }
const written = { keySerde: string, valueSerde: json<unknown>() }

/** The Processor API alone. Everything goes through one partition, so one task knows everything, and decides everything. */
export function matchmakerTopology(ctx: Ctx, rules: Rules): Topology {
  const topology = new Topology()
    .addSource('requests', ctx.name(TOPIC.requests), { keySerde: bytes, valueSerde: bytes })
    .addProcessor('reader', () => new Reader(ctx), 'requests')
    .addSink('to-together', ctx.name(TOGETHER), checked, 'reader')
    .addSource('together', ctx.name(TOGETHER), checked)
    .addProcessor('matchmaker', () => new Matchmaker(rules), 'together')
  for (const store of bookStores()) topology.addStateStore(store, 'matchmaker')
  for (const name of [TOPIC.queues, TOPIC.matches, TOPIC.notifications])
    topology.addSink(name, ctx.name(name), written, 'matchmaker')
  return topology
}

class Reader implements Processor<Uint8Array | null, Uint8Array | null, string, Request> {
  readonly #ctx: Ctx
  #context!: ProcessorContext<string, Request>

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  init(context: ProcessorContext<string, Request>): void {
    this.#context = context
  }

  process({ key, value, timestamp }: StreamRecord<Uint8Array | null, Uint8Array | null>): void {
    try {
      const player = playerSchema.parse(textOf(key ?? new Uint8Array()))
      if (value === null || value.length > MAX_BYTES) throw new RangeError('size')
      this.#context.forward(new StreamRecord(player, requestSchema.parse(JSON.parse(textOf(value))), timestamp))
    } catch (error) {
      const { topic = '', partition = -1, offset = -1 } = this.#context.recordMetadata() ?? {}
      // The name of the error only: its message may quote the record.
      const reason = `no request: ${error instanceof Error ? error.name : 'unreadable'}`
      this.#ctx.onReject({ topic, partition, offset: String(offset), reason })
    }
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

class Matchmaker implements Processor<string, Request, string, unknown> {
  readonly #rules: Rules
  #context!: ProcessorContext<string, unknown>
  #book!: Book

  constructor(rules: Rules) {
    this.#rules = rules
  }

  init(context: ProcessorContext<string, unknown>): void {
    this.#context = context
    this.#book = new Book(context)
    context.schedule(LOOK_EVERY_MS / 2, PunctuationType.WALL_CLOCK_TIME, (now) => this.#look(now, new Set()))
  }

  process({ key: player, value: request, timestamp }: StreamRecord<string, Request>): void {
    const changed = request.type === 'join' ? this.#join(player, request, timestamp) : this.#cancel(player, request)
    this.#look(this.#context.currentSystemTimeMs(), new Set(changed ? [changed] : []))
  }

  /** The region whose queue it changes, if any. */
  #join(player: string, request: Join, since: number): string | undefined {
    const { last, entry } = this.#book.page(player)
    if (request.ticket <= last) return undefined
    if (entry === null) {
      this.#book.enter(player, request, since)
      return request.region
    }
    this.#book.write(player, { last: request.ticket, entry })
    this.#tell(player, { type: 'refused', ticket: request.ticket })
    return undefined
  }

  #cancel(player: string, { ticket }: Cancel): string | undefined {
    const { entry } = this.#book.page(player)
    if (entry?.ticket !== ticket) {
      this.#tell(player, { type: 'not-waiting', ticket })
      return undefined
    }
    this.#book.leave(player)
    this.#tell(player, { type: 'cancelled', ticket })
    return entry.region
  }

  #look(now: number, changed: Set<string>): void {
    for (let group = this.#next(now); group; group = this.#next(now)) {
      const region = group[0]!.region
      const match = `match-${this.#book.next('match')}`
      const players = group.map(({ player, ticket, name, rating }) => ({ player, ticket, name, rating }))
      this.#write(TOPIC.matches, match, { match, region, players }, now)
      for (const { player, ticket } of players) {
        this.#book.leave(player)
        this.#tell(player, { type: 'matched', ticket, match, region })
      }
      changed.add(region)
    }
    for (const region of changed) this.#write(TOPIC.queues, region, this.#book.state(region), now)
  }

  #next(now: number) {
    return nextGroup(this.#rules, this.#book.everybody(), now)
  }

  #tell(player: string, notification: Notification): void {
    this.#write(TOPIC.notifications, player, notification, this.#context.currentSystemTimeMs())
  }

  #write(topic: string, key: string, value: unknown, now: number): void {
    this.#context.forward(new StreamRecord(key, value, now), topic)
  }
}
