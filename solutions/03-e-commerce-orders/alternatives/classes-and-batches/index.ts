import type { Ctx } from '#harness/kata'
import { contracts, type Order } from './contracts.ts'

export { checkRecord } from './contracts.ts'
export { retryDelay } from './provider.ts'
export { startNotificationService, startPaymentService } from './services.ts'

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const names = ['orders', 'orders-rejected', 'payments', 'payments-rejected', 'notifications']
    const wanted = names.map((topic) => ({
      topic: ctx.name(topic),
      numPartitions: 3,
      configEntries: settingsOf(topic),
    }))
    const there = new Set(await admin.listTopics())
    await admin.createTopics({ topics: wanted.filter(({ topic }) => !there.has(topic)), waitForLeaders: true })
  } finally {
    await admin.disconnect()
  }
}

/** A record that goes aside has four headers more than it came with. */
function settingsOf(topic: string) {
  return topic.endsWith('-rejected') ? [{ name: 'max.message.bytes', value: '2097152' }] : []
}

export async function placeOrders(ctx: Ctx, placed: { order: Order; correlationId: string }[]): Promise<void> {
  const checked = placed.map(({ order }) => contracts.orders.check(Buffer.from(JSON.stringify(order))))
  const bad = checked.find(({ ok }) => !ok)
  if (bad && !bad.ok) throw new TypeError(bad.reason)
  const producer = ctx.kafka.producer({ idempotent: true })
  await producer.connect()
  try {
    for (const { order, correlationId } of placed) {
      const headers = { 'correlation-id': correlationId }
      const messages = [{ key: order.orderId, value: JSON.stringify(order), headers }]
      // One after the other: kafkajs gives a send that overtakes a retried one the same sequence number.
      await producer.send({ topic: ctx.name('orders'), acks: -1, messages })
    }
  } finally {
    await producer.disconnect()
  }
}
