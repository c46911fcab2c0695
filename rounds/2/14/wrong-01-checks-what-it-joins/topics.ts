import { setTimeout as pause } from 'node:timers/promises'
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { PARTITIONS, TOPIC } from './contracts.ts'

const READ: readonly string[] = [TOPIC.clicks, TOPIC.profiles, TOPIC.products, TOPIC.purchases]
const TABLES: readonly string[] = [TOPIC.profiles, TOPIC.products]

/**
 * Task 14.1. Creates the seven topics of `TOPIC` with as many partitions as `PARTITIONS` says; two of them are compacted.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  const wanted = new Map(Object.values(TOPIC).map((topic) => [ctx.name(topic), topic]))
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = new Set(await admin.listTopics())
    const missing = [...wanted].filter(([name]) => !there.has(name))
    if (missing.length > 0) {
      // False where somebody else was quicker: what is there is checked below, whoever made it.
      await admin.createTopics({
        waitForLeaders: false,
        topics: missing.map(([name, topic]) => ({
          topic: name,
          numPartitions: PARTITIONS[topic],
          configEntries: TABLES.includes(topic) ? [{ name: 'cleanup.policy', value: 'compact' }] : [],
        })),
      })
    }
    const counts = await partitionCounts(admin, [...wanted.keys()])
    for (const [name, topic] of wanted) {
      if (!READ.includes(topic)) continue // results are joined with nothing: their number does not matter
      const seen = counts.get(name)
      if (seen !== PARTITIONS[topic]) throw new Error(`topic ${name} has ${seen} partitions, not ${PARTITIONS[topic]}`)
    }
  } finally {
    await admin.disconnect()
  }
}

/** A broker may not know for a moment what was just made. */
async function partitionCounts(admin: Admin, topics: string[]): Promise<Map<string, number>> {
  for (let left = 50; ; left--) {
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics })
      return new Map(found.map(({ name, partitions }) => [name, partitions.length]))
    } catch (error) {
      const { type } = error as { type?: string }
      if (left === 0 || type !== 'UNKNOWN_TOPIC_OR_PARTITION') throw error
      await pause(100)
    }
  }
}
