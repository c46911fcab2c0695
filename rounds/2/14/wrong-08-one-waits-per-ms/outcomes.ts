import type { Ctx } from '#harness/kata'
import {
  json,
  type KeyValueStore,
  type Processor,
  type ProcessorContext,
  Produced,
  Stores,
  StreamRecord,
  StreamsBuilder,
  string,
  type Topology,
  type WindowStore,
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

const STORE = { clicks: 'clicks-of-users', purchases: 'purchases-of-users', waiting: 'waiting-clicks' } as const

type Happening = { click: Click } | { purchase: Purchase }

interface Waiting {
  user: string
  at: number
  click: Click
}

/** Task 14.4. The Processor API: both streams through one processor, which remembers both sides and the clicks that wait. */
export function clickOutcomes(ctx: Ctx, options: WindowOptions = OUTCOME): Topology {
  const { windowMs, graceMs } = options
  const retentionMs = Math.max(1, 2 * windowMs + graceMs)
  const builder = new StreamsBuilder()
  builder.addStateStore(
    Stores.windowStoreBuilder(
      Stores.inMemoryWindowStore(STORE.clicks, retentionMs, windowMs),
      string,
      json<Click[]>(),
    ),
  )
  builder.addStateStore(
    Stores.windowStoreBuilder(
      Stores.inMemoryWindowStore(STORE.purchases, retentionMs, windowMs),
      string,
      json<Purchase[]>(),
    ),
  )
  builder.addStateStore(
    Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE.waiting), string, json<Waiting>()),
  )
  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema).mapValues((click): Happening => ({ click }))
  const purchases = readEvents(ctx, builder, TOPIC.purchases, purchaseSchema).mapValues(
    (purchase): Happening => ({ purchase }),
  )
  clicks
    .merge(purchases)
    .processValues<Outcome>(() => new OutcomeJoin(options), ...Object.values(STORE))
    .to(ctx.name(TOPIC.outcomes), Produced.with(string, json<Outcome>()))
  return builder.build()
}

class OutcomeJoin implements Processor<string, Happening, string, Outcome> {
  private readonly windowMs: number
  private readonly graceMs: number
  private streamTime = -1
  private context!: ProcessorContext<string, Outcome>
  private clicks!: WindowStore<string, Click[]>
  private purchases!: WindowStore<string, Purchase[]>
  private waiting!: KeyValueStore<string, Waiting>

  constructor({ windowMs, graceMs }: WindowOptions) {
    this.windowMs = windowMs
    this.graceMs = graceMs
  }

  init(context: ProcessorContext<string, Outcome>): void {
    this.context = context
    this.clicks = context.getStateStore(STORE.clicks)
    this.purchases = context.getStateStore(STORE.purchases)
    this.waiting = context.getStateStore(STORE.waiting)
  }

  process({ key: user, value, timestamp }: StreamRecord<string, Happening>): void {
    if (user === null) return
    this.advance(timestamp)
    if ('click' in value) this.onClick(user, value.click, timestamp)
    else this.onPurchase(user, value.purchase, timestamp)
  }

  private advance(timestamp: number): void {
    if (timestamp <= this.streamTime) return
    this.streamTime = timestamp
    this.giveUp()
  }

  /** Those whose window and grace have passed. In order of time, so the first that has not ends it. */
  private giveUp(): void {
    const over: [string, Waiting][] = []
    for (const [id, waiting] of this.waiting.all()) {
      if (waiting.at + this.windowMs + this.graceMs >= this.streamTime) break
      over.push([id, waiting])
    }
    for (const [id, { user, at, click }] of over) {
      this.waiting.delete(id)
      this.tell(user, click, null, at)
    }
  }

  private onClick(user: string, click: Click, at: number): void {
    let met = false
    for (const [time, purchases] of around(this.purchases, user, at, this.windowMs)) {
      for (const purchase of purchases) {
        met = true
        this.tell(user, click, purchase, Math.max(at, time))
      }
    }
    if (!met) this.hold(user, click, at)
    append(this.clicks, user, click, at)
  }

  private onPurchase(user: string, purchase: Purchase, at: number): void {
    for (const [time, clicks] of around(this.clicks, user, at, this.windowMs)) {
      this.waiting.delete(idOf(user, time))
      for (const click of clicks) this.tell(user, click, purchase, Math.max(at, time))
    }
    append(this.purchases, user, purchase, at)
  }

  private hold(user: string, click: Click, at: number): void {
    if (at + this.windowMs < this.streamTime) {
      this.tell(user, click, null, at)
      return
    }
    const id = idOf(user, at)
    this.waiting.put(id, { user, at, click })
  }

  private tell(user: string, click: Click, purchase: Purchase | null, at: number): void {
    this.context.forward(new StreamRecord(user, { click, purchase }, at))
  }
}

/** Sorts by time. */
function idOf(user: string, at: number): string {
  return `${String(at).padStart(16, '0')} ${user}`
}

function around<T>(store: WindowStore<string, T[]>, user: string, at: number, windowMs: number) {
  return [...store.fetchRange(user, Math.max(0, at - windowMs), at + windowMs)]
}

function append<T>(store: WindowStore<string, T[]>, user: string, value: T, at: number): void {
  store.put(user, [...(store.fetch(user, at) ?? []), value], at)
}
