import { isDeepStrictEqual } from 'node:util'
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

/** What the Order service knows of an order. */
export interface Placed {
  state: 'placed' | 'timed-out' | 'completed' | 'cancelled'
  order: Order
  /** Of its `OrderPlaced`. */
  at: number
}

/** What another service knows of its step. */
type StepState = 'done' | 'refused' | 'undone' | 'voided'

interface Step {
  on: EventType
  undoneOn: readonly EventType[]
  says: Record<StepState, EventType>
  /** Why it is not to be done. */
  obstacle(order: Order, available: number): string | undefined
  /** How much stock it takes. */
  takes(order: Order): number
}

const STEPS: Record<Exclude<ServiceName, 'order'>, Step> = {
  payment: {
    on: 'OrderPlaced',
    undoneOn: ['StockRefused', 'StockReleased', 'StockVoided'],
    says: { done: 'PaymentTaken', refused: 'PaymentDeclined', undone: 'PaymentRefunded', voided: 'PaymentVoided' },
    obstacle: ({ cents }) =>
      cents > PAYMENT_LIMIT ? `${cents} cents are over the limit of ${PAYMENT_LIMIT}` : undefined,
    takes: () => 0,
  },
  inventory: {
    on: 'PaymentTaken',
    undoneOn: ['DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided'],
    says: { done: 'StockReserved', refused: 'StockRefused', undone: 'StockReleased', voided: 'StockVoided' },
    obstacle: ({ quantity }, available) => (quantity > available ? `${available} left, ${quantity} wanted` : undefined),
    takes: ({ quantity }) => quantity,
  },
  delivery: {
    on: 'StockReserved',
    undoneOn: ['OrderTimedOut'],
    says: {
      done: 'DeliveryScheduled',
      refused: 'DeliveryRefused',
      undone: 'DeliveryCancelled',
      voided: 'DeliveryVoided',
    },
    obstacle: ({ city }) => (CITIES.includes(city) ? undefined : 'nobody delivers there'),
    takes: () => 0,
  },
}

export function decide(service: ServiceName, input: Input, memory: Memory, now: number): Decision {
  const nothing: Decision = { known: memory.known, available: memory.available, events: [] }
  if (service === 'order') return { ...nothing, ...decideOrder(input, memory.known as Placed | null, now) }
  if (input.type === 'StockSupplied') {
    if (service !== 'inventory' || memory.known !== null) return nothing
    return { known: 'supplied', available: memory.available + input.quantity, events: [] }
  }
  if (input.type === 'OrderReceived' || input.type === 'TimeIsUp') return nothing
  return decideStep(STEPS[service], input, memory, now) ?? nothing
}

function decideStep(step: Step, event: SagaEvent, memory: Memory, now: number): Decision | undefined {
  const { order } = event
  const known = memory.known as StepState | null
  const become = (state: StepState, taken: number, reason?: string): Decision => ({
    known: state,
    available: memory.available - taken,
    events: [eventOf(step.says[state], order, event.id, now, reason)],
  })
  if (event.type === step.on && known === null) {
    const obstacle = step.obstacle(order, memory.available)
    return obstacle === undefined ? become('done', step.takes(order)) : become('refused', 0, obstacle)
  }
  if (step.undoneOn.includes(event.type)) {
    if (known === null) return become('voided', 0)
    if (known === 'done') return become('undone', -step.takes(order))
  }
}

function decideOrder(input: Input, placed: Placed | null, now: number): Partial<Decision> {
  if (input.type === 'OrderReceived') return placed ? again(input.order, placed) : place(input.order, now)
  if (!placed || input.type === 'StockSupplied') return {}
  const { state, order, at } = placed
  const become = (next: Placed['state'], type: EventType, causedBy: string): Partial<Decision> => ({
    known: { state: next, order, at } satisfies Placed as unknown as Json,
    events: [eventOf(type, order, causedBy, now)],
  })
  switch (input.type) {
    case 'TimeIsUp':
      return state === 'placed' ? become('timed-out', 'OrderTimedOut', idOf(order, 'OrderPlaced')) : {}
    case 'DeliveryScheduled':
      return state === 'placed' ? become('completed', 'OrderCompleted', input.id) : {}
    case 'PaymentDeclined':
    case 'PaymentRefunded':
    case 'PaymentVoided':
      return state === 'placed' || state === 'timed-out' ? become('cancelled', 'OrderCancelled', input.id) : {}
    default:
      return {}
  }
}

function place(order: Order, now: number): Partial<Decision> {
  const known: Placed = { state: 'placed', order, at: now }
  return { known: known as unknown as Json, events: [eventOf('OrderPlaced', order, null, now)] }
}

function again(order: Order, placed: Placed): Partial<Decision> {
  const bare = ({ version: _, ...fields }: Order) => fields
  if (isDeepStrictEqual(bare(order), bare(placed.order))) return {}
  return { refusal: `order ${order.orderId} was placed before, with other contents` }
}

function eventOf(type: EventType, order: Order, causedBy: string | null, now: number, reason?: string): SagaEvent {
  return { id: idOf(order, type), type, order, causedBy, at: now, ...(reason === undefined ? {} : { reason }) }
}
