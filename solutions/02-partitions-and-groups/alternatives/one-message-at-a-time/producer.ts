import type { Ctx } from '#harness/kata'
import { type Activity, activitySchema, TOPIC } from './activity.ts'
import { partitionOf } from './partitioner.ts'

/** Places each record itself: it asks the topic for its partitions and leaves nothing to the client. */
export async function sendActivities(ctx: Ctx, activities: readonly Activity[]): Promise<void> {
  const topic = ctx.name(TOPIC)
  const checked = activitySchema.array().parse(activities)
  const admin = ctx.kafka.admin()
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  try {
    await Promise.all([admin.connect(), producer.connect()])
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
    const partitions = topics[0]!.partitions.length
    for (const activity of checked) {
      const partition = partitionOf(activity.userId, partitions)
      await producer.send({
        topic,
        messages: [{ key: String(activity.userId), value: JSON.stringify(activity), partition }],
      })
    }
  } finally {
    await Promise.all([admin.disconnect(), producer.disconnect()])
  }
}
