import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { patiently } from './patience.ts'

const names = ['orders', 'payments', 'notifications', 'orders-rejected', 'payments-rejected']

/**
 * Creates `orders`, `payments`, `notifications`, and for what a service can do nothing with `orders-rejected` and
 * `payments-rejected`: three partitions each. Those that are there already stay as they are.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    await patiently(() => admin.createTopics({ topics: names.map((name) => ({ topic: ctx.name(name), numPartitions: 3 })) }))
  } finally {
    await admin.disconnect()
  }
}
