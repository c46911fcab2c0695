import {
  CITIES,
  type EventType,
  type Input,
  idOf,
  type Order,
  PAYMENT_LIMIT,
  type SagaEvent,
  type ServiceName,
} from './contract.ts'

export type Json = null | boolean | number | string | Json[] | { [field: string]: Json }

export interface Memory {
  known: Json
  available: number
}

export interface Decision extends Memory {
  events: SagaEvent[]
  refusal?: string
}

/** All that a service knows of an order is what it has said of it; the Order service keeps the order too. */
export interface Known {
  said: EventType[]
  order?: Order
  at?: number
}

interface Saying {
  type: EventType
  reason?: string
  /** How the stock changes. */
  stock?: number
}

interface Rule {
  on: readonly Input['type'][]
  /** Only where this was said. */
  after?: EventType
  /** Only where none of these was said. */
  unless: readonly EventType[]
  say(order: Order, available: number): Saying
}

const simply = (type: EventType) => (): Saying => ({ type })

const RULES: Record<ServiceName, readonly Rule[]> = {
  order: [
    { on: ['OrderReceived'], unless: ['OrderPlaced'], say: simply('OrderPlaced') },
    {
      on: ['TimeIsUp'],
      after: 'OrderPlaced',
      unless: ['OrderTimedOut', 'OrderCompleted', 'OrderCancelled'],
      say: simply('OrderTimedOut'),
    },
    {
      on: ['DeliveryScheduled'],
      after: 'OrderPlaced',
      unless: ['OrderTimedOut', 'OrderCompleted', 'OrderCancelled'],
      say: simply('OrderCompleted'),
    },
    {
      on: ['PaymentDeclined', 'PaymentRefunded', 'PaymentVoided'],
      after: 'OrderPlaced',
      unless: ['OrderCompleted', 'OrderCancelled'],
      say: simply('OrderCancelled'),
    },
  ],
  payment: stepRules({
    on: 'OrderPlaced',
    back: ['StockRefused', 'StockReleased', 'StockVoided'],
    words: ['PaymentTaken', 'PaymentDeclined', 'PaymentRefunded', 'PaymentVoided'],
    refuses: ({ cents }) => (cents > PAYMENT_LIMIT ? 'more than may be paid at once' : ''),
  }),
  inventory: stepRules({
    on: 'PaymentTaken',
    back: ['DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided'],
    words: ['StockReserved', 'StockRefused', 'StockReleased', 'StockVoided'],
    refuses: ({ quantity }, available) => (quantity > available ? `only ${available} left` : ''),
    takes: ({ quantity }) => quantity,
  }),
  delivery: stepRules({
    on: 'StockReserved',
    back: ['OrderTimedOut'],
    words: ['DeliveryScheduled', 'DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided'],
    refuses: ({ city }) => (CITIES.includes(city) ? '' : 'too far away'),
  }),
}

function stepRules(step: {
  on: EventType
  back: readonly EventType[]
  words: readonly [done: EventType, refused: EventType, undone: EventType, voided: EventType]
  refuses(order: Order, available: number): string
  takes?(order: Order): number
}): Rule[] {
  const { on, back, words, refuses, takes = () => 0 } = step
  const [done, refused, undone, voided] = words
  const forward = (order: Order, available: number): Saying => {
    const reason = refuses(order, available)
    return reason ? { type: refused, reason } : { type: done, stock: -takes(order) }
  }
  return [
    { on: [on], unless: words, say: forward },
    { on: back, after: done, unless: [undone], say: (order) => ({ type: undone, stock: takes(order) }) },
    { on: back, unless: words, say: simply(voided) },
  ]
}

export function decide(service: ServiceName, input: Input, memory: Memory, now: number): Decision {
  const { available } = memory
  const same: Decision = { known: memory.known, available, events: [] }
  if (input.type === 'StockSupplied')
    return service === 'inventory' && memory.known === null
      ? { known: true, available: available + input.quantity, events: [] }
      : same
  const known = (memory.known ?? { said: [] }) as unknown as Known
  if (service === 'order' && input.type === 'OrderReceived' && known.order && differ(input.order, known.order))
    return { ...same, refusal: `there is another order ${input.order.orderId}` }
  const order = known.order ?? input.order
  const rule = RULES[service].find(
    ({ on, after, unless }) =>
      on.includes(input.type) &&
      (after === undefined || known.said.includes(after)) &&
      !unless.some((type) => known.said.includes(type)),
  )
  if (!rule) return same
  const { type, reason, stock = 0 } = rule.say(order, available)
  const event: SagaEvent = { id: idOf(order, type), type, order, causedBy: causeOf(input), at: now }
  if (reason) event.reason = reason
  const next: Known = { ...known, said: [...known.said, type] }
  if (type === 'OrderPlaced') Object.assign(next, { order, at: now })
  return { known: next as unknown as Json, available: available + stock, events: [event] }
}

function causeOf(input: Exclude<Input, { type: 'StockSupplied' }>): string | null {
  if (input.type === 'OrderReceived') return null
  return input.type === 'TimeIsUp' ? idOf(input.order, 'OrderPlaced') : input.id
}

const FIELDS = ['customer', 'sku', 'quantity', 'cents', 'city'] as const

const differ = (a: Order, b: Order): boolean => FIELDS.some((field) => a[field] !== b[field])
