/** Task 1.2: the topic. */
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { topic } from './event.ts'

/** Creates the topic `user-events`; one that is there with another number of partitions is an error. */
export async function createTopic(ctx: Ctx, options: { partitions: number }): Promise<void> {
  const name = ctx.name(topic)
  await whenBrokerAnswers(ctx, async (admin) => {
    const created = await admin.createTopics({ topics: [{ topic: name, numPartitions: options.partitions }] })
    if (created) return
    const { topics } = await admin.fetchTopicMetadata({ topics: [name] })
    const partitions = topics[0]?.partitions.length
    if (partitions !== options.partitions)
      throw new Error(`topic ${name} has ${partitions} partitions, not ${options.partitions}`)
  })
}
