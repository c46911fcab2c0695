import { notImplemented } from '#harness/kata'
import type { Input, SagaEvent, ServiceName } from './contract.ts'

/** Whatever JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json }

/** What a service knows when it decides about an input. */
export interface Memory {
  /** About the input's order, or about the input's supply: in a form of your own. Null: nothing yet. */
  known: Json
  /** Inventory: how much of the input's SKU can still be reserved, 0 before the first supply. The others: always 0. */
  available: number
}

/** What it knows afterwards, and what it says. */
export interface Decision extends Memory {
  /** None, or one. */
  events: SagaEvent[]
  /** The input contradicts what is known: a text for `ctx.onReject`. Nothing is said then, and nothing changes. */
  refusal?: string
}

/**
 * Tasks 13.3 and 13.4. What a service makes of one input: a pure function, which the services run on what they read and remember. Two calls with equal
 * arguments give equal answers, and what was given is not changed.
 *
 * | service | does its step on | says | undoes it on | says |
 * | --- | --- | --- | --- | --- |
 * | order | `OrderReceived` | `OrderPlaced` | | |
 * | payment | `OrderPlaced` | `PaymentTaken`, or `PaymentDeclined` over `PAYMENT_LIMIT` | `StockRefused`, `StockReleased`, `StockVoided` | `PaymentRefunded` |
 * | inventory | `PaymentTaken` | `StockReserved`, or `StockRefused` where less is available | `DeliveryRefused`, `DeliveryCancelled`, `DeliveryVoided` | `StockReleased` |
 * | delivery | `StockReserved` | `DeliveryScheduled`, or `DeliveryRefused` outside `CITIES` | `OrderTimedOut` | `DeliveryCancelled` |
 *
 * - Each step is done once and undone once, however often and in whatever order it is told to. What was not done is never undone: a service that is told to undo
 *   a step that it knows nothing of says `PaymentVoided`, `StockVoided` or `DeliveryVoided`, and never does it from then on. A service that has refused has nothing to
 *   undo and has said so: it says nothing more.
 * - The order, on `DeliveryScheduled`: `OrderCompleted`, unless it was timed out or cancelled. On `TimeIsUp`, while it is neither timed out, completed nor cancelled: `OrderTimedOut`,
 *   which `OrderPlaced` is the cause of. On `PaymentDeclined`, `PaymentRefunded` and `PaymentVoided`: `OrderCancelled`. Of an order that was not placed it says nothing.
 * - A second `OrderReceived` with the same id changes nothing; where any of its fields is another (the version aside), it is a `refusal`, and the first one holds.
 * - Inventory: `available` is never below 0, a reservation takes `quantity` of it, a release gives it back, a supply adds to it once. An order and a supply with
 *   equal ids are two things: `known` is only ever about one of them.
 * - Inputs that concern another service say nothing and change nothing.
 * - An event: `id`, `type`, `order` as in the input, `causedBy` the input's id (`OrderPlaced`: null), `at` = `now`; `reason` where the step is declined or refused.
 */
export function decide(_service: ServiceName, _input: Input, _memory: Memory, _now: number): Decision {
  return notImplemented('13.3')
}
