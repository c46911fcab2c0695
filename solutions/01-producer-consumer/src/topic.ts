/** Task 1.2: the topic. */
import { type Ctx, partitionCount } from '#harness/kata'
import { firstContact } from './connection.ts'
import { topic } from './event.ts'

/** Creates the topic `user-events`; one that is there with another number of partitions is an error. */
export async function createTopic(ctx: Ctx, { partitions }: { partitions: number }): Promise<void> {
  await firstContact(ctx)
  const name = ctx.name(topic)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }] })
    // It may have been there, or another call made it.
    const there = await partitionCount(admin, name)
    if (there !== partitions) throw new Error(`topic ${name} has ${there} partitions, not ${partitions}`)
  } finally {
    await admin.disconnect()
  }
}
