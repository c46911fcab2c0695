import { setTimeout as pause } from 'node:timers/promises'
import type { Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { CORRELATION_ID, checkRecord, type Order } from './contracts.ts'

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
export async function placeOrders(ctx: Ctx, placed: readonly PlacedOrder[]): Promise<void> {
  const messages = placed.map(({ order, correlationId }, index) => {
    const value = Buffer.from(toJson(order))
    const checked = checkRecord('orders', value)
    if (!checked.ok) throw new Error(`order ${index} of the list: ${checked.reason}`)
    return { key: order.orderId, value, headers: { [CORRELATION_ID]: correlationId } }
  })
  if (messages.length === 0) return
  await whenBrokerAnswers(ctx)
  const producer = await connected(ctx)
  try {
    // One at a time: a send that waits beside one that fails would get its sequence number.
    for (const message of messages)
      await producer.send({ topic: ctx.name('orders'), acks: -1, messages: [message] })
  } finally {
    await producer.disconnect()
  }
}

/** What JSON cannot hold is left for the contract to refuse. */
function toJson(order: Order): string {
  return JSON.stringify(order, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? 'null'
}

/** kafkajs does not ask a second time for its producer id when the answer is lost. Nothing was sent yet, so anyone may ask again. */
async function connected(ctx: Ctx): Promise<Producer> {
  for (let attempt = 1; ; attempt += 1) {
    const producer = ctx.kafka.producer({ idempotent: true })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => {})
      if (attempt === 20) throw error
      await pause(Math.min(1000, 50 * attempt))
    }
  }
}
