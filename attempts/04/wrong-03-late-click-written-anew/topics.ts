import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { TOPIC } from './contract.ts'

const TOPICS = [
  { name: TOPIC.clicks, partitions: 3, config: [] },
  { name: TOPIC.counts, partitions: 3, config: [{ name: 'cleanup.policy', value: 'compact,delete' }] },
  { name: TOPIC.late, partitions: 1, config: [] },
]

/**
 * Task 4.1. Creates `clicks` and `click-counts` with 3 partitions each and `late-clicks` with 1. `click-counts` holds the present count of
 * each window, so it is compacted, and old windows are deleted: `cleanup.policy` is `compact,delete`. A topic that is there
 * already is no error; one with another number of partitions is: the error names the topic and both numbers.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  const wanted = TOPICS.map(({ name, partitions, config }) => ({
    topic: ctx.name(name),
    numPartitions: partitions,
    configEntries: config,
  }))
  try {
    await admin.connect()
    // An answer that was lost: the second time the topics are there already, which is no error.
    await persistently(() => admin.createTopics({ topics: wanted }))
    const { topics } = await persistently(() => admin.fetchTopicMetadata({ topics: wanted.map(({ topic }) => topic) }))
    for (const { topic, numPartitions } of wanted) {
      const seen = topics.find(({ name }) => name === topic)?.partitions.length ?? 0
      if (seen !== numPartitions) throw new Error(`topic ${topic} has ${seen} partitions and not ${numPartitions}`)
    }
  } finally {
    await admin.disconnect()
  }
}

/** A lost connection or an answer of yesterday passes by itself. */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 8) throw error
      await sleep(250)
    }
  }
}
