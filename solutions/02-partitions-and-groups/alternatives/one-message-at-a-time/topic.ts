import { type Ctx, partitionCount, whenBrokerAnswers } from '#harness/kata'
import { TOPIC } from './activity.ts'

export async function createTopic(ctx: Ctx, { partitions = 3 }: { partitions?: number } = {}): Promise<void> {
  await whenBrokerAnswers(ctx)
  const topic = ctx.name(TOPIC)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    await admin.createTopics({ topics: [{ topic, numPartitions: partitions }] })
    // It may have been there, or another call made it.
    const found = await partitionCount(admin, topic)
    if (found !== partitions)
      throw new Error(
        `topic ${topic} has ${found} partitions, not ${partitions}: changing the number would move users to other partitions`,
      )
  } finally {
    await admin.disconnect()
  }
}
