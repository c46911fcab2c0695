import type { Ctx } from '#harness/kata'
import { CORRELATION_ID, checkRecord, type Order } from './contracts.ts'

/** An order with the id under which its way through the services can be followed. */
export interface PlacedOrder {
  order: Order
  correlationId: string
}

/**
 * Sends orders to `orders`: key = order id, the correlation id in its header. Resolves when all are acknowledged by
 * all in-sync replicas. Throws, naming the field, before anything is sent if one of them breaks the contract.
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
    // One after the other. All in one send() would be one batch a partition, and a long list of orders more than a broker takes in one;
    // with several brokers kafkajs would also repeat what one of them has, when another fails.
    for (const message of messages) await producer.send({ topic: ctx.name('orders'), messages: [message], acks: -1 })
  } finally {
    await producer.disconnect()
  }
}

function validBytes(order: Order): Buffer {
  const bytes = Buffer.from(JSON.stringify(order))
  // The consumer's own check: what is sent is exactly what will be accepted.
  const checked = checkRecord('orders', bytes)
  if (!checked.ok) throw new Error(`order ${order.orderId} breaks the contract: ${checked.reason}`)
  return bytes
}
