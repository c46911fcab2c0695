import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { CORRELATION_ID, checkRecord, type Order } from './contracts.ts'
import { patiently } from './patience.ts'

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
  const messages = placed.map(toMessage)
  if (messages.length === 0) return
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true, allowAutoTopicCreation: false })
  try {
    await patiently(() => producer.connect())
    // One after the other: a send that waits beside one that fails would be given its sequence number.
    for (const message of messages) await producer.send({ topic: ctx.name('orders'), acks: -1, messages: [message] })
  } finally {
    await producer.disconnect()
  }
}

function toMessage({ order, correlationId }: PlacedOrder, index: number) {
  // JSON knows no bigint; as a string it fails the check of its field.
  const json = JSON.stringify(order, (_, value) => (typeof value === 'bigint' ? String(value) : value)) ?? 'null'
  const value = Buffer.from(json)
  const checked = checkRecord('orders', value)
  if (!checked.ok) throw new Error(`order ${index} breaks the contract: ${checked.reason}`)
  if (typeof correlationId !== 'string') throw new Error(`order ${index} breaks the contract: correlationId: is no string`)
  return { key: order.orderId, value, headers: { [CORRELATION_ID]: correlationId } }
}
