import type { Ctx } from '#harness/kata'
import { TOPIC } from './activity.ts'
import { countPartitions, insist, usingAdmin } from './admins.ts'
import { whenBrokerAnswers } from './connection.ts'

/**
 * Task 2.1. Creates the topic `user-activity` with so many partitions (3 if nothing is said).
 *
 * A topic that is there with as many partitions is left as it is. One with another number is an error that names both
 * numbers: adding partitions later would move users, and their order would be lost.
 */
export async function createTopic(ctx: Ctx, options: { partitions?: number } = {}): Promise<void> {
  const wanted = options.partitions ?? 3
  const topic = ctx.name(TOPIC)
  await whenBrokerAnswers(ctx)
  const found = await insist(() =>
    usingAdmin(ctx.kafka, async (admin) => {
      await admin.createTopics({ topics: [{ topic, numPartitions: wanted, replicationFactor: -1 }], waitForLeaders: true })
      return await countPartitions(admin, topic)
    }),
  )
  if (found !== wanted) throw new Error(`${topic} exists with ${found} partitions, but ${wanted} were asked for`)
}
