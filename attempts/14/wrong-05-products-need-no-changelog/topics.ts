import type { Ctx } from '#harness/kata'
import { PARTITIONS, TOPIC } from './contracts.ts'

const compacted = [{ name: 'cleanup.policy', value: 'compact' }]

/**
 * Task 14.1. Creates the seven topics of `TOPIC` with as many partitions as `PARTITIONS` says. `user-profiles` and `products` keep the last
 * value of each key for ever (`cleanup.policy=compact`): they are tables. A topic that is there already is no error; one with another
 * number of partitions is: the error names the topic and both numbers.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  const wanted = new Map(Object.entries(PARTITIONS).map(([name, count]) => [ctx.name(name), count]))
  const tables = [TOPIC.profiles, TOPIC.products].map((name) => ctx.name(name))
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    // Those that are there are left as they are: the broker says TOPIC_ALREADY_EXISTS, kafkajs gives false, the others are made.
    await admin.createTopics({
      waitForLeaders: false,
      topics: [...wanted].map(([topic, numPartitions]) => {
        return { topic, numPartitions, ...(tables.includes(topic) ? { configEntries: compacted } : {}) }
      }),
    })
    for (let tries = 0; tries < 200; tries += 1) {
      const names = await admin.listTopics()
      if ([...wanted.keys()].every((topic) => names.includes(topic))) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const { topics } = await admin.fetchTopicMetadata({ topics: [...wanted.keys()] })
    const wrong = topics.filter(({ name, partitions }) => wanted.get(name) !== partitions.length)
    if (wrong.length === 0) return
    const list = wrong.map(({ name, partitions }) => `${name}: ${partitions.length} instead of ${wanted.get(name)}`)
    throw new Error(`topics with another number of partitions: ${list.join(', ')}`)
  } finally {
    await admin.disconnect()
  }
}
