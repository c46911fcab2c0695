import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { TOPIC } from './activity.ts'
import { whenBrokerAnswers } from './connection.ts'

/**
 * Task 2.1. Creates the topic `user-activity` with so many partitions (3 if nothing is said). Rejects within 10 s with an error that
 * says so where no broker answers.
 *
 * A topic that is there with as many partitions is left as it is, also when two calls create it at once. One with another number,
 * more or fewer, is left too, and is an error that names both numbers: with it users would move, and their order would be lost.
 */
export async function createTopic(ctx: Ctx, options: { partitions?: number } = {}): Promise<void> {
  const wanted = options.partitions ?? 3
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const there = await ensure(admin, ctx.name(TOPIC), wanted)
    if (there !== wanted) throw new Error(`${ctx.name(TOPIC)} has ${there} partitions, and ${wanted} were asked for`)
  } finally {
    await admin.disconnect()
  }
}

/** Makes the topic if it is not there; either way, how many partitions it has. */
async function ensure(admin: Admin, topic: string, numPartitions: number): Promise<number> {
  let failure: unknown
  for (let look = 0; look < 6; look++) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, 200))
    try {
      if (!(await admin.listTopics()).includes(topic)) {
        failure = undefined
        try {
          await admin.createTopics({ topics: [{ topic, numPartitions }] })
          return numPartitions
        } catch (error) {
          // Its answer may be lost: the topic itself is asked next.
          failure = error
        }
      }
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
      const number = topics[0]?.partitions.length ?? 0
      if (number > 0) return number
    } catch (error) {
      failure ??= error
    }
  }
  throw failure ?? new Error(`${topic} was not made`)
}
