import { setTimeout as sleep } from 'node:timers/promises'
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'

/**
 * Creates `orders`, `payments`, `notifications`, and for what a service can do nothing with `orders-rejected` and
 * `payments-rejected`: three partitions each. Those that are there already stay as they are.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    for (const topic of ['orders', 'payments', 'notifications']) await create(admin, ctx.name(topic), [])
    for (const topic of ['orders-rejected', 'payments-rejected']) {
      // A record of the size that `orders` just takes comes here with four headers more.
      await create(admin, ctx.name(topic), [{ name: 'max.message.bytes', value: String(2 * 1024 * 1024) }])
    }
  } finally {
    await admin.disconnect()
  }
}

async function create(admin: Admin, topic: string, configEntries: { name: string; value: string }[]): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await admin.createTopics({ topics: [{ topic, numPartitions: 3, configEntries }] })
      return
    } catch (error) {
      const { retriable, errors = [] } = error as { retriable?: boolean; errors?: { retriable?: boolean }[] }
      const mayPass = retriable === true || (errors.length > 0 && errors.every((each) => each.retriable === true))
      if (!mayPass || tries === 20) throw error
      await sleep(250)
    }
  }
}
