/** Orders, supplies and events, as the specs make them. */
import type * as Lab from '../src/index.ts'
import { CAUSES } from './oracle.ts'

export type Order = Lab.Order
export type SagaEvent = Lab.SagaEvent
export type EventType = Lab.EventType

/** A second near today: brokers delete what is older than their retention. */
export const START = Math.floor(Date.now() / 1_000) * 1_000

export const LIMIT = 100_000

export function order(orderId: string, more: Partial<Order> = {}): Order {
  return { orderId, customer: 'anna', sku: 'lamp', quantity: 1, cents: 5_000, city: 'Riga', ...more }
}

/** What refuses an order, by the service that does. */
export const REFUSED = {
  payment: { cents: LIMIT + 1 },
  inventory: { quantity: 1_000 },
  delivery: { city: 'Atlantis' },
} as const

export function supply(sku: string, quantity: number, supplyId = `of-${sku}`): Lab.Supply {
  return { type: 'StockSupplied', supplyId, sku, quantity }
}

/** An event as its service would say it. Of several possible causes: the first. */
export function event(type: EventType, of: Order, more: Partial<SagaEvent> = {}): SagaEvent {
  const cause = CAUSES[type][0]
  const causedBy = cause === undefined ? null : `${of.orderId}/${cause}`
  const reason = /Declined|Refused/.test(type) ? { reason: 'because' } : {}
  return { id: `${of.orderId}/${type}`, type, order: of, causedBy, at: START, ...reason, ...more }
}

export const typesOf = (events: readonly Pick<SagaEvent, 'type'>[]): EventType[] => events.map(({ type }) => type)
