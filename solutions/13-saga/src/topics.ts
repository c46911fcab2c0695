import { type Ctx, partitionCount } from '#harness/kata'
import { SERVICES, type ServiceName, TOPIC } from './contract.ts'

const PARTITIONS = 3

/** What a service remembers: a table by key. One partition, so that it has one order and one end. */
export function stateTopic(service: ServiceName): string {
  return `${service}-state`
}

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  const shared = Object.values(TOPIC).map((topic) => ({ topic: ctx.name(topic), numPartitions: PARTITIONS }))
  const own = SERVICES.map((service) => ({
    topic: ctx.name(stateTopic(service)),
    numPartitions: 1,
    configEntries: [{ name: 'cleanup.policy', value: 'compact' }],
  }))
  try {
    await admin.connect()
    // Where one of them is there, kafkajs waits for no leader of the others.
    const there = new Set(await admin.listTopics())
    const topics = [...shared, ...own].filter(({ topic }) => !there.has(topic))
    if (topics.length > 0) await admin.createTopics({ topics })
    for (const { topic, numPartitions } of shared) {
      const found = await partitionCount(admin, topic)
      if (found !== numPartitions) throw new Error(`${topic} has ${found} partitions, ${numPartitions} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
