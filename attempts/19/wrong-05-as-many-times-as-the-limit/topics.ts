import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { TOPIC } from './contract.ts'

/** A topic of our own with one partition: all requests go through it where there is a limit that all share. */
export const GATHERED = 'requests-gathered'

export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const three = [TOPIC.requests, TOPIC.admitted, TOPIC.rejected].map((name) => ({
    topic: ctx.name(name),
    numPartitions: 3,
  }))
  const limits = {
    topic: ctx.name(TOPIC.limits),
    numPartitions: 3,
    configEntries: [{ name: 'cleanup.policy', value: 'compact' }],
  }
  const gathered = { topic: ctx.name(GATHERED), numPartitions: 1 }
  const topics = [...three, limits, gathered]
  const until = Date.now() + 30_000
  for (;;) {
    const admin = ctx.kafka.admin()
    try {
      await admin.connect()
      await admin.createTopics({ topics, waitForLeaders: false })
      if (await haveLeaders(admin, topics.map(({ topic }) => topic))) return
    } catch (error) {
      // An answer that was lost is not asked for again by kafkajs.
      if (Date.now() > until) throw error
    } finally {
      await admin.disconnect()
    }
    if (Date.now() > until) throw new Error('the topics have no leaders')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function haveLeaders(admin: Admin, topics: string[]): Promise<boolean> {
  const metadata = await admin.fetchTopicMetadata({ topics })
  return topics.every((topic) => {
    const partitions = metadata.topics.find(({ name }) => name === topic)?.partitions ?? []
    return partitions.length > 0 && partitions.every(({ leader }) => leader >= 0)
  })
}
