import type { Ctx } from '#harness/kata'
import { TOPIC } from './activity.ts'
import { withAdmin } from './patience.ts'

/**
 * Task 2.1. Creates the topic `user-activity` with so many partitions (3 if nothing is said).
 *
 * A topic that is there with as many partitions is left as it is. One with another number is an error that names both
 * numbers: adding partitions later would move users, and their order would be lost.
 */
export async function createTopic(ctx: Ctx, { partitions = 3 }: { partitions?: number } = {}): Promise<void> {
  const topic = ctx.name(TOPIC)
  await withAdmin(ctx, async (admin) => {
    if (await admin.createTopics({ topics: [{ topic, numPartitions: partitions }] })) return
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
    const there = topics.find(({ name }) => name === topic)?.partitions.length ?? 0
    if (there < partitions) throw new Error(`topic ${topic} has ${there} partitions, not ${partitions}`)
  })
}
