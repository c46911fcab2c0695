/** Task 1.2: the topic. */
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { firstContact, pause } from './connection.ts'
import { topic } from './event.ts'

/**
 * Creates the topic `user-events` with so many partitions. A topic that is there already with as many is fine;
 * one with another number, fewer or more, is an error that names both, and stays as it is.
 */
export async function createTopic(ctx: Ctx, options: { partitions: number }): Promise<void> {
  await firstContact(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const there = await ensured(admin, ctx.name(topic), options.partitions)
    if (there !== options.partitions) {
      throw new Error(`${ctx.name(topic)} is there with ${there} partitions, and ${options.partitions} were asked for`)
    }
  } finally {
    await admin.disconnect()
  }
}

/** How many partitions the topic has now, made by us or by others. */
async function ensured(admin: Admin, name: string, partitions: number): Promise<number> {
  let failure: unknown
  for (let round = 0; round < 6; round++) {
    if (round > 0) await pause(200)
    try {
      const names = await admin.listTopics()
      if (!names.includes(name)) {
        failure = undefined
        // Its answer may be lost: then the next look shows what is there.
        try {
          await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions, replicationFactor: -1 }] })
          return partitions
        } catch (error) {
          failure = error
        }
      }
      const { topics } = await admin.fetchTopicMetadata({ topics: [name] })
      const number = topics.find((one) => one.name === name)?.partitions.length
      if (number) return number
    } catch (error) {
      failure ??= error
    }
  }
  throw failure ?? new Error(`${name} was not created`)
}
