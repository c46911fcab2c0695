import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { TOPIC } from './activity.ts'

export async function createTopic(ctx: Ctx, { partitions = 3 }: { partitions?: number } = {}): Promise<void> {
  await whenBrokerAnswers(ctx)
  const topic = ctx.name(TOPIC)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const created = await admin.createTopics({ topics: [{ topic, numPartitions: partitions }] })
    if (created) return
    // Unlike the metadata, asked for until the broker knows the topic: another call may just have made it.
    const { length: found } = await admin.fetchTopicOffsets(topic)
    if (found !== partitions)
      throw new Error(
        `topic ${topic} has ${found} partitions, not ${partitions}: changing the number would move users to other partitions`,
      )
  } finally {
    await admin.disconnect()
  }
}
