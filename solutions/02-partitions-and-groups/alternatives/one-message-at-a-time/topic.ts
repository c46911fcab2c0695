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
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
    const found = topics[0]?.partitions.length
    if (found !== partitions)
      throw new Error(
        `topic ${topic} has ${found} partitions, not ${partitions}: changing the number would move users to other partitions`,
      )
  } finally {
    await admin.disconnect()
  }
}
