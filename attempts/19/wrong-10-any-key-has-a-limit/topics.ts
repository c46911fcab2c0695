import { setTimeout as pause } from 'node:timers/promises'
import type { ITopicConfig } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { TOPIC } from './contract.ts'

const ATTEMPTS = 20

/** One after the other: kafkajs waits for the leaders only where none of the topics of a call is there already. */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    for (const name of [TOPIC.requests, TOPIC.admitted, TOPIC.rejected, TOPIC.limits]) {
      const topic: ITopicConfig = { topic: ctx.name(name), numPartitions: 3 }
      if (name === TOPIC.limits) topic.configEntries = [{ name: 'cleanup.policy', value: 'compact' }]
      await persist(() => admin.createTopics({ topics: [topic] }))
    }
  } finally {
    await admin.disconnect()
  }
}

/** kafkajs does not repeat it where the answer was lost. */
async function persist(create: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await create()
      return
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      await pause(100)
    }
  }
}
