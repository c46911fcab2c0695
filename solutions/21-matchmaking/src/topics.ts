import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

const PARTITIONS = 3

/** What became of tickets, by player. As many partitions as the requests have: the task that took a player's requests hears of them. */
export const OUTCOMES = 'match-outcomes'

export async function createTopics(ctx: Ctx): Promise<void> {
  const topic = (name: string, settings: Record<string, string> = {}) => ({
    topic: ctx.name(name),
    numPartitions: PARTITIONS,
    configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
  })
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const topics = [
      topic(TOPIC.requests, { 'message.timestamp.type': 'LogAppendTime' }),
      topic(TOPIC.queues, { 'cleanup.policy': 'compact' }),
      ...[TOPIC.matches, TOPIC.notifications, OUTCOMES].map((name) => topic(name)),
    ]
    await admin.createTopics({ topics, waitForLeaders: true })
  } finally {
    await admin.disconnect()
  }
}
