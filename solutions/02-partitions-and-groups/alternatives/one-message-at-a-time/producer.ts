import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Activity, activitySchema, TOPIC } from './activity.ts'
import { partitionOf } from './partitioner.ts'

/** Places each record itself: it asks the topic for its partitions and leaves nothing to the client. */
export async function sendActivities(ctx: Ctx, activities: readonly Activity[]): Promise<void> {
  const topic = ctx.name(TOPIC)
  const checked = activitySchema.array().parse(activities)
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  try {
    await Promise.all([admin.connect(), producer.connect()])
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
    const partitions = topics[0]!.partitions.length
    // Partition by partition, the longest activities (1 KB) well below the 1 MB that a broker takes at once.
    for (let rest = checked; rest.length > 0; rest = rest.slice(200)) {
      const messages = rest.slice(0, 200).map((activity) => ({
        key: String(activity.userId),
        value: JSON.stringify(activity),
        partition: partitionOf(activity.userId, partitions),
      }))
      for (const one of new Set(messages.map(({ partition }) => partition)))
        await producer.send({ topic, messages: messages.filter(({ partition }) => partition === one) })
    }
  } finally {
    await Promise.all([admin.disconnect(), producer.disconnect()])
  }
}
