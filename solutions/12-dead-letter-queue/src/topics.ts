import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Where a message waits, by the number of its failed tries: 1x in `retry-topic`, 2x and 4x in rooms of their own, so that none waits behind a longer wait. */
export const WAITING_ROOMS = [TOPIC.retry, `${TOPIC.retry}.2`, `${TOPIC.retry}.3`] as const

/** What administrators decided; the panel reads it at its start. */
export const DECISIONS = 'dlq-decisions'

const PARTITIONS: Readonly<Record<string, number>> = {
  [TOPIC.main]: 3,
  ...Object.fromEntries(WAITING_ROOMS.map((topic) => [topic, 3])),
  [TOPIC.dlq]: 1,
  [DECISIONS]: 1,
}

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const wanted = Object.entries(PARTITIONS).map(([name, numPartitions]) => ({ topic: ctx.name(name), numPartitions }))
    await admin.createTopics({ topics: wanted, waitForLeaders: true })
    const { topics } = await admin.fetchTopicMetadata({ topics: wanted.map(({ topic }) => topic) })
    for (const { topic, numPartitions } of wanted) {
      const found = topics.find((one) => one.name === topic)?.partitions.length
      if (found !== numPartitions) throw new Error(`${topic} has ${found} partitions, ${numPartitions} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
