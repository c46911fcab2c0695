import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'

/** A rejected record is larger than it came. */
const REJECTED = [{ name: 'max.message.bytes', value: '2097152' }]

/**
 * Creates `orders`, `payments`, `notifications`, and for what a service can do nothing with `orders-rejected` and
 * `payments-rejected`: three partitions each, the latter two with `max.message.bytes` of 2 MiB. Those that are there already stay as
 * they are.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const topics = [
    ...['orders', 'payments', 'notifications'].map((topic) => ({ topic: ctx.name(topic), numPartitions: 3 })),
    ...['orders-rejected', 'payments-rejected'].map((topic) => ({
      topic: ctx.name(topic),
      numPartitions: 3,
      configEntries: REJECTED,
    })),
  ]
  for (let attempt = 1; ; attempt += 1) {
    const admin = ctx.kafka.admin()
    try {
      await admin.connect()
      await admin.createTopics({ topics })
      return
    } catch (error) {
      // An answer that was lost: what was created is there already the next time.
      if (attempt === 5) throw error
      await pause(200)
    } finally {
      await admin.disconnect()
    }
  }
}
