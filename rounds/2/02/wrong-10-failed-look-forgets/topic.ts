import type { Ctx } from '#harness/kata'
import { TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

class WrongNumberError extends Error {}

/**
 * Task 2.1. Creates the topic `user-activity` with so many partitions (3 if nothing is said). Rejects within 10 s with an error that
 * says so where no broker answers.
 *
 * A topic that is there with as many partitions is left as it is, also when two calls create it at once. One with another number,
 * more or fewer, is left too, and is an error that names both numbers: with it users would move, and their order would be lost.
 */
export async function createTopic(ctx: Ctx, { partitions = 3 }: { partitions?: number } = {}): Promise<void> {
  await whenBrokerAnswers(ctx)
  const topic = ctx.name(TOPIC)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    for (let attempt = 1; ; attempt++) {
      try {
        await admin.createTopics({ topics: [{ topic, numPartitions: partitions }] })
        // Whoever made it, now or before: the number counts.
        const [found] = (await admin.fetchTopicMetadata({ topics: [topic] })).topics
        if (!found?.partitions.length) throw new Error(`${topic} is not there yet`)
        if (found.partitions.length === partitions) return
        throw new WrongNumberError(`${topic} has ${found.partitions.length} partitions, not ${partitions}`)
      } catch (error) {
        const refused = (error as Error).name === 'KafkaJSAggregateError'
        if (refused || error instanceof WrongNumberError || attempt === 5) throw error
        await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
      }
    }
  } finally {
    await admin.disconnect()
  }
}
