/** Task 1.2: the topic. */
import type { Ctx } from '#harness/kata'
import { brokerAnswers } from './connection.ts'
import { topic } from './event.ts'

/**
 * Creates the topic `user-events` with so many partitions. A topic that is there already with as many is fine;
 * one with another number, fewer or more, is an error that names both, and stays as it is.
 */
export async function createTopic(ctx: Ctx, { partitions }: { partitions: number }): Promise<void> {
  await brokerAnswers(ctx)
  const name = ctx.name(topic)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    for (let attempt = 1; ; attempt++) {
      try {
        await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }] })
        const found = await admin.fetchTopicMetadata({ topics: [name] })
        const there = found.topics[0]?.partitions.length ?? 0
        if (there === partitions) return
        if (there > 0) throw new WrongNumber(`topic ${name} has ${there} partitions, not ${partitions}`)
        throw new Error(`topic ${name} is not there yet`)
      } catch (error) {
        const refused = error instanceof Error && error.name === 'KafkaJSAggregateError'
        if (error instanceof WrongNumber || refused || attempt === 5) throw error
        await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
      }
    }
  } finally {
    await admin.disconnect()
  }
}

class WrongNumber extends Error {}
