/** Task 1.2: the topic. */
import type { Ctx } from '#harness/kata'
import { answered, mustAnswer } from './connection.ts'
import { topic } from './event.ts'

/**
 * Creates the topic `user-events` with so many partitions. A topic that is there already with as many is fine;
 * one with another number is an error that names both.
 */
export async function createTopic(ctx: Ctx, options: { partitions: number }): Promise<void> {
  if (!(options.partitions >= 1)) throw new RangeError(`a topic cannot have ${options.partitions} partitions`)
  await mustAnswer(ctx)
  for (let attempt = 1; ; attempt++) {
    try {
      const count = await ensure(ctx, options.partitions)
      if (count === options.partitions) return
      throw new WrongPartitions(ctx.name(topic), count, options.partitions)
    } catch (error) {
      if (error instanceof WrongPartitions || answered(error)?.final || attempt === 15) throw error
      await ctx.clock.sleep(100)
    }
  }
}

class WrongPartitions extends Error {
  constructor(name: string, has: number, wanted: number) {
    super(`topic ${name} exists with ${has} partition(s) instead of the ${wanted} asked for`)
  }
}

/** Makes the topic if it is not there; the number of its partitions. */
async function ensure(ctx: Ctx, partitions: number): Promise<number> {
  const name = ctx.name(topic)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }], waitForLeaders: false })
    for (let look = 1; ; look++) {
      try {
        const { topics } = await admin.fetchTopicMetadata({ topics: [name] })
        const count = topics[0]?.partitions.length
        if (count) return count
      } catch (error) {
        if (look >= 20) throw error
      }
      if (look >= 20) throw new Error(`the topic ${name} does not appear`)
      await ctx.clock.sleep(50)
    }
  } finally {
    await admin.disconnect()
  }
}
