/** The four services on the broker, and what they say there. */
import { type AboutWait, eventually, readable, readSettled, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import type { App } from './mind.ts'

export const HOUR = 3_600_000

/** Each with what it reads. */
export const READS = {
  order: ['orders', 'payment-events', 'delivery-events'],
  payment: ['order-events', 'inventory-events'],
  inventory: ['payment-events', 'delivery-events', 'inventory-requests'],
  delivery: ['order-events', 'inventory-events'],
} as const satisfies Record<Lab.ServiceName, readonly string[]>

export const NAMES = Object.keys(READS) as Lab.ServiceName[]

export interface Running {
  state(): Promise<string>
  stop(): Promise<void>
}

export function startOne(app: App, service: Lab.ServiceName, timeoutMs = HOUR): Promise<Running> {
  if (service === 'order') return app.startOrderService({ timeoutMs })
  if (service === 'payment') return app.startPaymentService()
  if (service === 'inventory') return app.startInventoryService()
  return app.startDeliveryService()
}

/** These services in one process; all of them by default. */
export function startAll(app: App, services: readonly Lab.ServiceName[] = NAMES): Promise<Running[]> {
  return Promise.all(services.map((service) => startOne(app, service)))
}

export async function stopAll(services: readonly Running[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop()))
}

export async function place(topics: Topics, orders: readonly Lab.Order[]): Promise<void> {
  await topics.produce(
    'orders',
    orders.map((order) => ({ key: order.orderId, value: order })),
  )
}

/** Events that stand in the topics by themselves, as if their services had said them. */
export async function say(topics: Topics, ...events: readonly Lab.SagaEvent[]): Promise<void> {
  for (const event of events) await topics.produce(topicOf(event.type), [{ key: event.order.orderId, value: event }])
}

export function topicOf(type: Lab.EventType): string {
  const [who = ''] = /^[A-Z][a-z]+/.exec(type) ?? []
  return `${who === 'Stock' ? 'inventory' : who.toLowerCase()}-events`
}

/** All events that were committed. */
export async function eventsOf(topics: Topics): Promise<Lab.SagaEvent[]> {
  const records = await Promise.all(NAMES.map((service) => topics.read(`${service}-events`)))
  const values = records.flat().map((record) => readable(record).value as Lab.SagaEvent | null)
  return values.filter((value): value is Lab.SagaEvent => typeof value?.order === 'object')
}

export async function eventsOfOrder(topics: Topics, orderId: string): Promise<Lab.SagaEvent[]> {
  return (await eventsOf(topics)).filter(({ order }) => order.orderId === orderId)
}

/** What is still to come, and what has come: for people. */
interface Awaited {
  left: readonly string[]
  said: readonly string[]
}

/**
 * Looks until nothing is left to come. How long all of it takes is the machine's affair: the time runs anew from each event that nobody has said before, and is
 * over when there is none for so long.
 */
async function untilNothingIsLeft(
  topics: Topics,
  awaited: (events: readonly Lab.SagaEvent[]) => Awaited,
  description: AboutWait,
  beforeLook?: () => Promise<void>,
): Promise<void> {
  let known = 0
  let count = 0
  const look = async () => {
    await beforeLook?.()
    const events = await eventsOf(topics)
    count = new Set(events.map(({ id }) => id)).size
    return awaited(events)
  }
  for (;;) {
    const { left } = await eventually(look, {
      until: (seen) => seen.left.length === 0 || count > known,
      description,
    })
    if (left.length === 0) return
    known = count
  }
}

/**
 * Until each of these events is there, by their ids. `sleeping`: the process whose clock the test holds; code that asks it for no time at all sleeps until it
 * is told that this time is over.
 */
export async function untilSaid(
  topics: Topics,
  ids: readonly string[],
  why: Partial<Exclude<AboutWait, string>> = {},
  sleeping?: App,
): Promise<void> {
  const awaited = (events: readonly Lab.SagaEvent[]) => {
    const said = new Set(events.map(({ id }) => id))
    return { left: ids.filter((id) => !said.has(id)), said: [...said].sort() }
  }
  await untilNothingIsLeft(topics, awaited, { ...means.said(ids), ...why }, async () => sleeping?.$.clock.advance(0))
}

/** Until each of these orders is completed or cancelled. */
export async function untilEnded(
  topics: Topics,
  ids: readonly string[],
  why: Partial<Exclude<AboutWait, string>> = {},
): Promise<void> {
  const awaited = (events: readonly Lab.SagaEvent[]) => {
    const ended = new Set(
      events.flatMap(({ type, order }) => (/^Order(Completed|Cancelled)$/.test(type) ? [order.orderId] : [])),
    )
    const left = ids.filter((id) => !ended.has(id))
    const shown = left.slice(0, 3)
    return { left, said: events.flatMap(({ id, order }) => (shown.includes(order.orderId) ? [id] : [])) }
  }
  await untilNothingIsLeft(topics, awaited, { ...means.ended, ...why })
}

/** Until these services have read all that stands in their topics, and said what they say to it. */
export async function untilQuiet(topics: Topics, services: readonly Lab.ServiceName[] = NAMES): Promise<void> {
  const ends = async () => {
    const names = [...new Set(services.flatMap((service) => READS[service]))]
    const all = await Promise.all(
      names.map(async (name) => {
        const records = await readSettled(topics, name)
        return [name, new Map(records.map(({ partition, offset }) => [partition, BigInt(offset) + 1n]))] as const
      }),
    )
    return new Map(all)
  }
  const look = async () => {
    const before = await ends()
    const behind: string[] = []
    for (const service of services)
      for (const topic of READS[service]) {
        const committed = await topics.committed(`${service}-service`, topic)
        for (const [partition, end] of before.get(topic)!)
          if ((committed.get(partition) ?? -1n) < end) behind.push(`${service}-service: ${topic}[${partition}]`)
      }
    const after = await ends()
    const count = (of: typeof after) =>
      [...of].flatMap(([name, map]) => [...map].map(([p, end]) => `${name}${p}:${end}`)).join()
    return { behind, moving: count(before) !== count(after) }
  }
  await eventually(look, {
    until: ({ behind, moving }) => behind.length === 0 && !moving,
    description: means.quiet,
  })
}
