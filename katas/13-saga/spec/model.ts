/**
 * All four services in a model: topics are lists, and who reads next is drawn or tried in every way. What the services decide is asked of the graded code.
 */
import { say } from '#harness'
import type { Choice, Model } from '#harness/interleavings'
import type * as Lab from '../src/index.ts'
import { type App, aboutWhat, skuOf } from './mind.ts'
import { leftOf, violationsOf } from './oracle.ts'
import { START } from './orders.ts'

/** Who reads which topic. `router`: the part of Inventory that passes on by SKU. */
const READERS = [
  ['order', 'orders'],
  ['order', 'payment'],
  ['order', 'delivery'],
  ['payment', 'order'],
  ['payment', 'inventory'],
  ['router', 'payment'],
  ['router', 'delivery'],
  ['inventory', 'requests'],
  ['delivery', 'order'],
  ['delivery', 'inventory'],
] as const

type Reader = (typeof READERS)[number][0]

const REQUESTED: readonly string[] = ['PaymentTaken', 'DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided']

/** More than this says nobody who says each event once. */
const MOST_EVENTS = 60

export interface World {
  orders: readonly Lab.Order[]
  supplies: readonly Lab.Supply[]
  /** Whose time may run out, at any moment. */
  timed: readonly string[]
  /** How many times something that was read may be read again. */
  repeats: number
}

/** One moment. Never changed: each step makes another one. Inputs and memories are the numbers that `Numbered` gives. */
export interface Moment {
  /** By `service/what`. */
  known: ReadonlyMap<string, number>
  stock: ReadonlyMap<string, number>
  /** By `topic/key`. */
  logs: ReadonlyMap<string, readonly number[]>
  /** By `reader<topic/key`: how many were read. */
  read: ReadonlyMap<string, number>
  timed: readonly string[]
  repeats: number
  /** The stock, by the step that led here. */
  changed: boolean
}

/** A number for each value, so that moments are small and soon compared. */
class Numbered<T> {
  readonly #values: T[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(value: T): number {
    const text = JSON.stringify(value)
    const number = this.#numbers.get(text) ?? this.#values.push(value) - 1
    this.#numbers.set(text, number)
    return number
  }

  valueOf(number: number): T {
    return this.#values[number]!
  }
}

/** What the graded `decide` answers. It is promised to be a pure function: each question is asked once, for all models that share these. */
export class Answers {
  readonly inputs = new Numbered<Lab.Input>()
  readonly memories = new Numbered<Lab.Json>()
  readonly #app: App
  readonly #known = new Map<string, { known: number; available: number; said: number[] }>()

  constructor(app: App) {
    this.#app = app
  }

  async to(service: Lab.ServiceName, input: number, known: number, available: number) {
    const question = `${service} ${input} ${known} ${available}`
    const before = this.#known.get(question)
    if (before) return before
    const memory = { known: this.memories.valueOf(known), available }
    const decision = await this.#app.decide(service, this.inputs.valueOf(input), memory, START)
    const said = decision.events.map((event) => this.inputs.numberOf(event))
    const answer = { known: this.memories.numberOf(decision.known), available: decision.available, said }
    this.#known.set(question, answer)
    return answer
  }
}

export class Saga implements Model<Moment> {
  readonly #world: World
  readonly #answers: Answers
  readonly #inputs: Numbered<Lab.Input>

  constructor(answers: Answers, world: World) {
    this.#answers = answers
    this.#inputs = answers.inputs
    this.#world = world
  }

  start(): Moment {
    const { orders, supplies, timed, repeats } = this.#world
    const logs = new Map<string, number[]>()
    for (const order of orders)
      logs.set(`orders/${order.orderId}`, [this.#inputs.numberOf({ type: 'OrderReceived', order })])
    for (const supply of supplies) {
      const lane = `requests/${supply.sku}`
      logs.set(lane, [...(logs.get(lane) ?? []), this.#inputs.numberOf(supply)])
    }
    return { known: new Map(), stock: new Map(), logs, read: new Map(), timed, repeats, changed: false }
  }

  choices(moment: Moment): Choice<Moment>[] {
    const choices: Choice<Moment>[] = []
    for (const [reader, topic] of READERS)
      for (const [lane, log] of moment.logs) {
        if (!lane.startsWith(`${topic}/`)) continue
        const place = `${reader}<${lane}`
        const done = moment.read.get(place) ?? 0
        const [next, last] = [log[done], log[done - 1]]
        if (next !== undefined) choices.push(this.#reading(moment, reader, next, { place, done: done + 1 }))
        if (last !== undefined && moment.repeats > 0)
          choices.push(this.#reading(moment, reader, last, { place, done, again: true }))
      }
    for (const order of this.#world.orders) {
      const isPlaced = (moment.logs.get(`order/${order.orderId}`)?.length ?? 0) > 0
      if (!isPlaced || !moment.timed.includes(order.orderId)) continue
      const step = `the time of ${order.orderId} is up`
      const next = { ...moment, timed: moment.timed.filter((id) => id !== order.orderId) }
      const up = this.#inputs.numberOf({ type: 'TimeIsUp', order })
      choices.push({ step, take: () => this.#hear(next, 'order', up) })
    }
    return choices
  }

  /** Nothing is left to read. Times need not run out. */
  isEnd(moment: Moment): boolean {
    return READERS.every(([reader, topic]) =>
      [...moment.logs].every(
        ([lane, log]) => !lane.startsWith(`${topic}/`) || (moment.read.get(`${reader}<${lane}`) ?? 0) >= log.length,
      ),
    )
  }

  violations(moment: Moment): string[] {
    const isEnd = this.isEnd(moment)
    if (!isEnd && !moment.changed && sizeOf(moment) <= MOST_EVENTS) return []
    const events = this.eventsIn(moment)
    const wrong = this.#wrongNow(moment, events)
    return wrong.length > 0 || !isEnd ? wrong : violationsOf(events)
  }

  keyOf({ known, stock, logs, read, timed, repeats }: Moment): string {
    const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).join(';')
    return [sorted(known), sorted(stock), sorted(logs), sorted(read), timed, repeats].join('|')
  }

  #wrongNow(moment: Moment, events: readonly Lab.SagaEvent[]): string[] {
    const found: string[] = []
    if (events.length > MOST_EVENTS)
      found.push(
        say({ en: `${events.length} events: they go on without end`, ru: `событий ${events.length}: им нет конца` }),
      )
    for (const [sku, available] of moment.stock) {
      const wanted = leftOf(sku, this.#suppliedSoFar(moment, sku), events)
      if (available < 0)
        found.push(
          say({ en: `${sku}: stock is negative: ${available}`, ru: `${sku}: остаток отрицательный: ${available}` }),
        )
      if (available !== wanted)
        found.push(
          say({
            en: `${sku}: ${available} are available, and ${wanted} by what was supplied, reserved and released`,
            ru: `${sku}: доступно ${available}, а по поставкам, резервам и возвратам должно быть ${wanted}`,
          }),
        )
    }
    return found
  }

  #suppliedSoFar(moment: Moment, sku: string): number {
    const log = moment.logs.get(`requests/${sku}`) ?? []
    const heard = log.slice(0, moment.read.get(`inventory<requests/${sku}`) ?? 0).map((it) => this.#inputs.valueOf(it))
    const supplies = heard.filter((input) => input.type === 'StockSupplied')
    return [...new Map(supplies.map((supply) => [supply.supplyId, supply.quantity])).values()].reduce(
      (a, b) => a + b,
      0,
    )
  }

  #reading(
    moment: Moment,
    reader: Reader,
    input: number,
    { place, done, again = false }: { place: string; done: number; again?: boolean },
  ): Choice<Moment> {
    const step = `${reader} reads ${nameOf(this.#inputs.valueOf(input))}${again ? ' again' : ''}`
    const next = {
      ...moment,
      read: new Map(moment.read).set(place, done),
      repeats: moment.repeats - (again ? 1 : 0),
    }
    return { step, take: () => this.#hear(next, reader, input) }
  }

  async #hear(moment: Moment, reader: Reader, number: number): Promise<Moment> {
    const input = this.#inputs.valueOf(number)
    if (reader === 'router') {
      const passes = 'order' in input && REQUESTED.includes(input.type)
      const next = { ...moment, changed: false }
      return passes ? { ...next, logs: added(moment.logs, `requests/${skuOf(input)}`, [number]) } : next
    }
    const [own, sku] = [`${reader}/${aboutWhat(input)}`, skuOf(input)]
    const before = moment.known.get(own) ?? this.#answers.memories.numberOf(null)
    const stock = reader === 'inventory' ? (moment.stock.get(sku) ?? 0) : 0
    const { known, available, said } = await this.#answers.to(reader, number, before, stock)
    const changed = reader === 'inventory' && moment.stock.get(sku) !== available
    return {
      ...moment,
      changed,
      known: known === before ? moment.known : new Map(moment.known).set(own, known),
      stock: changed ? new Map(moment.stock).set(sku, available) : moment.stock,
      logs: said.length > 0 ? added(moment.logs, `${reader}/${ownerOf(input)}`, said) : moment.logs,
    }
  }

  /** In the topics of events; what was passed on by SKU is the same again. */
  eventsIn(moment: Moment): Lab.SagaEvent[] {
    return [...moment.logs].flatMap(([lane, log]) =>
      lane.startsWith('requests/') ? [] : log.map((it) => this.#inputs.valueOf(it)).filter(isEvent),
    )
  }
}

function added(logs: Moment['logs'], lane: string, more: readonly number[]): Moment['logs'] {
  return new Map(logs).set(lane, [...(logs.get(lane) ?? []), ...more])
}

const isEvent = (input: Lab.Input): input is Lab.SagaEvent => 'causedBy' in input

const ownerOf = (input: Lab.Input): string => (input.type === 'StockSupplied' ? input.sku : input.order.orderId)

function nameOf(input: Lab.Input): string {
  if (input.type === 'StockSupplied') return `${input.quantity} × ${input.sku} supplied`
  return isEvent(input) ? input.id : `${input.order.orderId}`
}

const sizeOf = ({ logs }: Moment): number => [...logs.values()].reduce((sum, log) => sum + log.length, 0)
