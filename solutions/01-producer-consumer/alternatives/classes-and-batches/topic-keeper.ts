import { Kafka } from 'kafkajs'
import { type Ctx, partitionCount } from '#harness/kata'
import { topic } from './event.ts'

/** Looks first, creates then. */
export class TopicKeeper {
  private readonly ctx: Ctx

  constructor(ctx: Ctx) {
    this.ctx = ctx
  }

  async ensure(partitions: number): Promise<void> {
    await knock(this.ctx)
    const name = this.ctx.name(topic)
    const admin = this.ctx.kafka.admin()
    try {
      await admin.connect()
      const there = (await admin.listTopics()).includes(name)
      if (!there)
        await admin.createTopics({ topics: [{ topic: name, numPartitions: partitions }], waitForLeaders: true })
      const seen = await partitionCount(admin, name)
      if (seen !== partitions) throw new RangeError(`wanted ${partitions} partitions of ${name}, it has ${seen}`)
    } finally {
      await admin.disconnect()
    }
  }
}

/** Throws when nothing answers for some seconds. */
export async function knock({ clientConfig }: Ctx): Promise<void> {
  const retry = { initialRetryTime: 100, retries: 1 }
  const admin = new Kafka({ ...clientConfig, connectionTimeout: 1500, requestTimeout: 2000, retry }).admin()
  try {
    await admin.connect()
    await admin.describeCluster()
  } catch (cause) {
    throw new Error('could not connect to Kafka', { cause })
  } finally {
    await admin.disconnect()
  }
}
