import { z } from 'zod'

/** In the order of the steps. */
export const SERVICES = ['order', 'payment', 'inventory', 'delivery'] as const
export type ServiceName = (typeof SERVICES)[number]

/**
 * Topics, all through `ctx.name`, 3 partitions each. Keys: the order's id; in `inventory-requests` the SKU. All topics but `orders` are written by services of
 * the course alone, and `inventory-requests` by whoever supplies stock too.
 */
export const TOPIC = {
  orders: 'orders',
  order: 'order-events',
  payment: 'payment-events',
  inventory: 'inventory-events',
  delivery: 'delivery-events',
  requests: 'inventory-requests',
} as const

/** Which topic, by what the course calls it. */
export type TopicName = keyof typeof TOPIC

/** Consumer groups, through `ctx.name`. Groups of your own beside them: `ctx.name` of anything else. */
export const GROUP = {
  order: 'order-service',
  payment: 'payment-service',
  inventory: 'inventory-service',
  delivery: 'delivery-service',
} as const

/**
 * Settings for kafkajs consumers: a rebalance is noticed within 300 ms, and `stop()` waits for a fetch 100 ms at most (defaults: 3 s and 5 s).
 * A member that was killed is missed after kafkajs' session timeout, 30 s, and a start waits for it so long: you may shorten it. The specs end the sessions of those that they kill.
 */
export const MEMBER = { heartbeatInterval: 300, maxWaitTimeInMs: 100 } as const

/** A payment over so many cents is declined. */
export const PAYMENT_LIMIT = 100_000

/** Nobody delivers elsewhere. */
export const CITIES: readonly string[] = ['Lisbon', 'Oslo', 'Riga']

const id = z.string().min(1).max(64)
const version = z.literal(1).optional()

/** A value of `orders`, as JSON in UTF-8. What breaks a contract is bad input; fields that it does not name are allowed. */
export const orderSchema = z.object({
  /** Of this contract. None means 1; with any other it is bad input. */
  version,
  orderId: id,
  customer: id,
  sku: id,
  quantity: z.int().min(1).max(1_000),
  cents: z.int().min(1).max(1_000_000_000),
  city: id,
})

export type Order = z.infer<typeof orderSchema>

/** Who says what, each of them at most once about an order; only the same event may be said again, after a crash (`services.ts`). */
export const EVENTS = {
  order: ['OrderPlaced', 'OrderTimedOut', 'OrderCompleted', 'OrderCancelled'],
  payment: ['PaymentTaken', 'PaymentDeclined', 'PaymentRefunded', 'PaymentVoided'],
  inventory: ['StockReserved', 'StockRefused', 'StockReleased', 'StockVoided'],
  delivery: ['DeliveryScheduled', 'DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided'],
} as const

export type EventType = (typeof EVENTS)[ServiceName][number]

/** A value of a topic of events, and of `inventory-requests`, as JSON in UTF-8. */
export const eventSchema = z
  .object({
    version,
    /** `ORDERID/TYPE`: whoever reads it a second time knows it. */
    id: z.string().max(100),
    type: z.enum([...EVENTS.order, ...EVENTS.payment, ...EVENTS.inventory, ...EVENTS.delivery]),
    /** The whole order, so that nobody has to ask. */
    order: orderSchema,
    /** The id of the event that was read when this one was decided; null for `OrderPlaced`. */
    causedBy: z.string().max(100).nullable(),
    /** By `ctx.clock` of who says it, in ms. */
    at: z.int().nonnegative(),
    /** Why, for people: in what refuses or declines. */
    reason: z.string().max(200).optional(),
  })
  .refine(({ id, type, order }) => id === idOf(order, type), { error: 'the id is not ORDERID/TYPE', path: ['id'] })

export type SagaEvent = z.infer<typeof eventSchema>

export function idOf(order: Pick<Order, 'orderId'>, type: EventType): string {
  return `${order.orderId}/${type}`
}

/** Also a value of `inventory-requests`: so many more of a SKU are there. */
export const supplySchema = z.object({
  version,
  type: z.literal('StockSupplied'),
  /** The same supply may come twice. It is known by this id alone. */
  supplyId: id,
  sku: id,
  quantity: z.int().min(1).max(1_000_000),
})

export type Supply = z.infer<typeof supplySchema>

/** All that a service decides about. `OrderReceived`: a record of `orders`. `TimeIsUp`: the Order service's own clock, about an order that it has placed. */
export type Input = { type: 'OrderReceived'; order: Order } | { type: 'TimeIsUp'; order: Order } | Supply | SagaEvent
