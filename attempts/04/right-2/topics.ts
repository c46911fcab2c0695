import { setTimeout as sleep } from 'node:timers/promises'
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { TOPIC } from './contract.ts'

/**
 * Task 4.1. Creates `clicks` and `click-counts` with 3 partitions each and `late-clicks` with 1. `click-counts` holds the present count of
 * each window, so it is compacted, and old windows are deleted: `cleanup.policy` is `compact,delete`. A topic that is there
 * already is no error; one with another number of partitions is: the error names the topic and both numbers.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    await ensure(admin, ctx.name(TOPIC.clicks), 3)
    await ensure(admin, ctx.name(TOPIC.counts), 3, { 'cleanup.policy': 'compact,delete' })
    await ensure(admin, ctx.name(TOPIC.late), 1)
  } finally {
    await admin.disconnect()
  }
}

async function ensure(admin: Admin, topic: string, wanted: number, config: Record<string, string> = {}): Promise<void> {
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }))
  const deadline = Date.now() + 15_000
  for (;;) {
    try {
      const seen = await partitionsOf(admin, topic)
      if (seen === wanted) return
      if (seen !== undefined) throw new WrongCount(`${topic}: ${seen} partitions instead of ${wanted}`)
      await admin.createTopics({ topics: [{ topic, numPartitions: wanted, configEntries }] })
    } catch (error) {
      if (error instanceof WrongCount || Date.now() > deadline) throw error
    }
    await sleep(50)
  }
}

class WrongCount extends Error {}

async function partitionsOf(admin: Admin, topic: string): Promise<number | undefined> {
  const { topics } = await admin.fetchTopicMetadata()
  const count = topics.find(({ name }) => name === topic)?.partitions.length
  return count === 0 ? undefined : count
}
