import { type Ctx, notImplemented } from '#harness/kata'
import type { Order } from './contracts.ts'

/** An order with the id under which its way through the services can be followed. */
export interface PlacedOrder {
  order: Order
  correlationId: string
}

/**
 * Sends orders to `orders`: key = order id, the correlation id in its header. Resolves when all are acknowledged by
 * all in-sync replicas. Throws, naming the field, before anything is sent if one of them breaks the contract.
 * The list may be of any length, and may hold an order twice.
 */
export async function placeOrders(_ctx: Ctx, _placed: readonly PlacedOrder[]): Promise<void> {
  return notImplemented('3.2')
}
