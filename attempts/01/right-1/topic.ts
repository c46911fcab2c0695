/** Task 1.2: the topic. */
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { firstContact, persist } from './connection.ts'
import { topic } from './event.ts'

/**
 * Creates the topic `user-events` with so many partitions. A topic that is there already with as many is fine;
 * one with another number is an error that names both.
 */
export async function createTopic(ctx: Ctx, { partitions }: { partitions: number }): Promise<void> {
  if (!Number.isInteger(partitions) || partitions < 1) throw new RangeError(`not a number of partitions: ${partitions}`)
  await firstContact(ctx)
  const name = ctx.name(topic)
  const admin = ctx.kafka.admin()
  try {
    await persist(ctx, 3, () => admin.connect())
    // The second try of a request whose answer was lost says that the topic is there: that is fine.
    await persist(ctx, 20, () =>
      admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }], waitForLeaders: false }),
    )
    const there = await persist(ctx, 40, () => partitionsOf(admin, name))
    if (there !== partitions)
      throw new Error(`the topic ${name} is there with ${there} partitions, and ${partitions} were asked for`)
  } finally {
    await admin.disconnect()
  }
}

async function partitionsOf(admin: Admin, name: string): Promise<number> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [name] })
  const found = topics.find((t) => t.name === name)
  if (!found || found.partitions.length === 0) throw new Error(`no metadata of ${name} yet`)
  return found.partitions.length
}
