import type { Ctx } from '#harness/kata'
import { CORRELATION_ID, check, type Order, orderSchema } from './contracts.ts'

/** An order with the id under which its way through the services can be followed. */
export interface PlacedOrder {
  order: Order
  correlationId: string
}

/**
 * Sends orders to `orders`: key = order id, the correlation id in its header. Resolves when all are acknowledged.
 * Throws before anything is sent if one of them breaks the contract.
 */
export async function placeOrders(ctx: Ctx, placed: readonly PlacedOrder[]): Promise<void> {
  const messages = placed.map(({ order, correlationId }) => ({
    key: order.orderId,
    value: validBytes(order),
    headers: { [CORRELATION_ID]: correlationId },
  }))
  const producer = ctx.kafka.producer({ idempotent: true, allowAutoTopicCreation: false })
  try {
    await producer.connect()
    await producer.send({ topic: ctx.name('orders'), messages, acks: -1 })
  } finally {
    await producer.disconnect()
  }
}

function validBytes(order: Order): Buffer {
  const bytes = Buffer.from(JSON.stringify(order))
  // The consumer's own check: what is sent is exactly what will be accepted.
  const checked = check(orderSchema, bytes)
  if (!checked.ok) throw new Error(`order ${order.orderId} breaks the contract: ${checked.reason}`)
  return bytes
}
