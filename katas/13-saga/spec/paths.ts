/** Paths of orders, and the order in which they must be shown. */
import type * as Lab from '../src/index.ts'
import { event, order, START } from './orders.ts'

/** A path of these types, each caused by the one before it unless it says otherwise. Clocks as wrong as can be: later ones are earlier. */
export function pathOf(orderId: string, types: readonly Lab.EventType[], from = START): Lab.SagaEvent[] {
  const of = order(orderId)
  return types.map((type, nth) =>
    event(type, of, { causedBy: nth === 0 ? null : `${orderId}/${types[nth - 1]}`, at: from - nth * 1_000 }),
  )
}

export const WAY_FORWARD = [
  'OrderPlaced',
  'PaymentTaken',
  'StockReserved',
  'DeliveryScheduled',
  'OrderCompleted',
] as const satisfies readonly Lab.EventType[]

export const WAY_BACK = [
  'OrderPlaced',
  'PaymentTaken',
  'StockReserved',
  'DeliveryRefused',
  'StockReleased',
  'PaymentRefunded',
  'OrderCancelled',
] as const satisfies readonly Lab.EventType[]

/** Time ran out while the delivery was being scheduled: two branches. */
export function branching(orderId: string): Lab.SagaEvent[] {
  const of = order(orderId)
  const said = (type: Lab.EventType, cause: Lab.EventType | null, after: number) =>
    event(type, of, { causedBy: cause === null ? null : `${orderId}/${cause}`, at: START + after })
  return [
    said('OrderPlaced', null, 5_000),
    said('PaymentTaken', 'OrderPlaced', 3_000),
    said('OrderTimedOut', 'OrderPlaced', 9_000),
    said('StockReserved', 'PaymentTaken', 9_000),
    said('DeliveryScheduled', 'StockReserved', 100),
    said('DeliveryCancelled', 'OrderTimedOut', 200),
    said('StockReleased', 'DeliveryCancelled', 300),
    said('PaymentRefunded', 'StockReleased', 20_000),
    said('OrderCancelled', 'PaymentRefunded', 1),
  ]
}

/** As the contract has it, plainly. */
export function inOrder(events: readonly Lab.SagaEvent[]): Lab.SagaEvent[] {
  const all = new Map(events.map((one) => [one.id, one]))
  const isKnown = (one: Lab.SagaEvent): boolean => {
    const cause = one.causedBy === null ? undefined : all.get(one.causedBy)
    return one.causedBy === null || (cause !== undefined && isKnown(cause))
  }
  const path: Lab.SagaEvent[] = []
  const isOut = (id: string) => path.some((one) => one.id === id)
  for (const known of [true, false])
    for (;;) {
      const next = [...all.values()]
        .filter((one) => isKnown(one) === known && !isOut(one.id))
        .filter(({ causedBy }) => causedBy === null || !all.has(causedBy) || isOut(causedBy))
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))[0]
      if (!next) break
      path.push(next)
    }
  return path
}
