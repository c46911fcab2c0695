import { setTimeout as pause } from 'node:timers/promises'
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { topicNames } from './contract.ts'

const LEADERS_MS = 10_000

/** Creates the topics that are not there yet. Resolves when each partition has a leader. */
export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const topics = Object.values(topicNames).map((name) => ctx.name(name))
    const there = await admin.listTopics()
    const missing = topics.filter((topic) => !there.includes(topic))
    if (missing.length > 0)
      await admin.createTopics({
        topics: missing.map((topic) => ({ topic, numPartitions: 2 })),
        // kafkajs gives up where a broker has not heard of the new topic yet.
        waitForLeaders: false,
      })
    await leadersOf(admin, topics)
  } finally {
    await admin.disconnect()
  }
}

async function leadersOf(admin: Admin, topics: string[]): Promise<void> {
  for (const end = Date.now() + LEADERS_MS; ; await pause(20)) {
    try {
      const metadata = await admin.fetchTopicMetadata({ topics })
      if (metadata.topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return
    } catch (error) {
      if (Date.now() > end) throw error
    }
    if (Date.now() > end) throw new Error(`no leader for each partition of ${topics.join(', ')}`)
  }
}
