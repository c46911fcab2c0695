import type { Ctx } from '#harness/kata'
import {
  JoinWindows,
  json,
  int64,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  Produced,
  StreamJoined,
  Stores,
  StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
} from '#harness/streams'
import {
  type Click,
  clickSchema,
  OUTCOME,
  type Outcome,
  type Purchase,
  purchaseSchema,
  TOPIC,
  type WindowOptions,
} from './contracts.ts'
import { readEvents } from './reading.ts'

const TIME = 'time'

/** A click that remembers its timestamp. */
interface Timed {
  click: Click
  at: number
}

/** What happens: a click has met a purchase, or one of them is there. A click's pairs come before the click itself. */
type Fact =
  | { kind: 'pair'; at: number; outcome: Outcome }
  | { kind: 'click'; click: Click }
  | { kind: 'purchase' }

/**
 * Task 14.4. What became of each click: an `Outcome` in `click-outcomes`, key = user id.
 *
 * - Clicks and purchases of one user meet when their timestamps are at most `windowMs` apart, whichever is earlier (phones and tills have
 *   clocks of their own): an outcome for each such pair, timestamp = the later one.
 * - A click that meets none comes out once, with `purchase: null` and its own timestamp, when its window and the grace have passed: stream time,
 *   the largest timestamp of clicks and purchases so far, is above click + `windowMs` + `graceMs`. Not before, for a
 *   purchase may still arrive. A click so late that stream time is above click + `windowMs` is not held at all.
 * - A record that is later than the grace still meets what the other side had, though the click may have come out without a purchase before.
 * - Purchases without a click do not come out. A click without a key is dropped.
 *
 * Default: `OUTCOME`.
 */
export function clickOutcomes(ctx: Ctx, options: WindowOptions = OUTCOME): Topology {
  const builder = new StreamsBuilder()
  builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(TIME), string, int64))
  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)
    .filter((user) => user !== null)
    .processValues<Timed>(() => timed())
  const purchases = readEvents(ctx, builder, TOPIC.purchases, purchaseSchema).filter((user) => user !== null)
  // First of all, so that what a record meets is known before the record itself is looked at.
  const pairs = clicks
    .join(
      purchases,
      ({ click, at }, purchase): Fact => ({ kind: 'pair', at, outcome: { click, purchase } }),
      JoinWindows.ofTimeDifferenceAndGrace(options.windowMs, options.graceMs),
      StreamJoined.with(string, json<Timed>(), json<Purchase>()),
    )
  pairs
    .merge(clicks.mapValues<Fact>(({ click }) => ({ kind: 'click', click })))
    .merge(purchases.mapValues<Fact>(() => ({ kind: 'purchase' })))
    .process<string, Outcome>(() => new Outcomes(options), TIME)
    .to(ctx.name(TOPIC.outcomes), Produced.with(string, json<Outcome>()))
  return builder.build()
}

function timed(): Processor<string, Click, string, Timed> {
  let context: ProcessorContext<string, Timed>
  return {
    init(given) {
      context = given
    },
    process(record) {
      context.forward(record.withValue({ click: record.value, at: record.timestamp }))
    },
  }
}

/** Passes pairs on, and holds the clicks that have met nothing until nothing can come any more. */
class Outcomes implements Processor<string, Fact, string, Outcome> {
  private readonly windowMs: number
  private readonly graceMs: number
  private context!: ProcessorContext<string, Outcome>
  /** A few minutes of clicks: they fit in memory. */
  private readonly waiting = new Map<string, Click[]>()
  private time!: KeyValueStore<string, number>
  /** Whether the record that is being processed has met something. */
  private met = false

  constructor({ windowMs, graceMs }: WindowOptions) {
    this.windowMs = windowMs
    this.graceMs = graceMs
  }

  init(context: ProcessorContext<string, Outcome>): void {
    this.context = context
    this.time = context.getStateStore(TIME)
  }

  process(record: StreamRecord<string, Fact>): void {
    const { key: user, value: fact, timestamp } = record
    if (fact.kind === 'pair') {
      this.met = true
      this.waiting.delete(place(fact.at, user))
      this.context.forward(record.withValue(fact.outcome))
      return
    }
    const now = this.advance(timestamp)
    if (fact.kind === 'click' && !this.met) this.hold(record.withValue(fact.click), now)
    this.met = false
    this.tell(now)
  }

  /** Stream time: the largest timestamp so far. */
  private advance(timestamp: number): number {
    const before = this.time.get(TIME) ?? -1
    if (timestamp > before) this.time.put(TIME, timestamp)
    return Math.max(before, timestamp)
  }

  private hold(record: StreamRecord<string, Click>, now: number): void {
    const { key: user, value: click, timestamp: at } = record
    if (now > at + this.windowMs) {
      this.context.forward(record.withValue({ click, purchase: null }))
      return
    }
    const id = place(at, user)
    this.waiting.set(id, [...(this.waiting.get(id) ?? []), click])
  }

  private tell(now: number): void {
    const over: (readonly [string, Click[]])[] = []
    for (const entry of this.waiting) {
      if (now > timeOf(entry[0]) + this.windowMs + this.graceMs) over.push(entry)
    }
    for (const [id, clicks] of over) {
      this.waiting.delete(id)
      for (const click of clicks) this.context.forward(new StreamRecord(userOf(id), { click, purchase: null }, timeOf(id)))
    }
  }
}

const DIGITS = 16

/** By time, then by user: the store's order is that of the keys' bytes. */
function place(at: number, user: string): string {
  return String(at).padStart(DIGITS, '0') + user
}

function timeOf(id: string): number {
  return Number(id.slice(0, DIGITS))
}

function userOf(id: string): string {
  return id.slice(DIGITS)
}
