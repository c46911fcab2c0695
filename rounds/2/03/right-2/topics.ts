import { setTimeout as pause } from 'node:timers/promises'
import type { ITopicConfig } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { topicNames } from './contracts.ts'

/**
 * Creates `orders`, `payments`, `notifications`, and for what a service can do nothing with `orders-rejected` and
 * `payments-rejected`: three partitions each, the latter two with `max.message.bytes` of 2 MiB. Those that are there already stay as
 * they are.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    for (const name of topicNames) await create(admin, { topic: ctx.name(name), numPartitions: 3 })
    const configEntries = [{ name: 'max.message.bytes', value: String(2 * 1024 * 1024) }]
    for (const name of ['orders-rejected', 'payments-rejected'])
      await create(admin, { topic: ctx.name(name), numPartitions: 3, configEntries })
  } finally {
    await admin.disconnect()
  }
}

/** An answer may get lost: then the topic is there when it is asked for again. */
async function create(admin: ReturnType<Ctx['kafka']['admin']>, topic: ITopicConfig): Promise<void> {
  for (let left = 4; ; left -= 1) {
    try {
      await admin.createTopics({ topics: [topic] })
      return
    } catch (error) {
      if (left === 0) throw error
      await pause(200)
    }
  }
}
