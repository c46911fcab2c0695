import type { Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { CORRELATION_ID, checkRecord, type Order } from './contracts.ts'
import { connectedProducer } from './writer.ts'

/** An order with the id under which its way through the services can be followed. */
export interface PlacedOrder {
  order: Order
  correlationId: string
}

/** kafkajs makes one batch of all that goes to a partition in one send: of 16 × 4 KiB none is too large for a broker. */
const ORDERS_A_SEND = 16

/**
 * Sends orders to `orders`: key = order id, the correlation id in its header. Resolves when all are acknowledged by
 * all in-sync replicas. Throws, naming the field, before anything is sent if one of them breaks the contract.
 */
export async function placeOrders(ctx: Ctx, placed: readonly PlacedOrder[]): Promise<void> {
  if (placed.length === 0) return
  await whenBrokerAnswers(ctx)
  const producer = await connectedProducer(ctx.kafka)
  try {
    for (let start = 0; start < placed.length; start += ORDERS_A_SEND) {
      const chunk = placed.slice(start, start + ORDERS_A_SEND).map(checkedMessage)
      await producer.send({ topic: ctx.name('orders'), acks: -1, messages: chunk })
    }
  } finally {
    await producer.disconnect()
  }
}

function checkedMessage({ order, correlationId }: PlacedOrder): Message {
  const json = JSON.stringify(order, (_, field) => (typeof field === 'bigint' ? `${field}` : field))
  const value = Buffer.from(json ?? 'null')
  const checked = checkRecord('orders', value)
  if (!checked.ok) throw new Error(`an order breaks the contract: ${checked.reason}`)
  return { key: order.orderId, value, headers: { [CORRELATION_ID]: String(correlationId) } }
}
