import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Where a message waits, by the number of its failed tries: 1x in `retry-topic`, 2x and 4x in rooms of their own, so that none waits behind a longer wait. */
export const WAITING_ROOMS = [TOPIC.retry, `${TOPIC.retry}.2`, `${TOPIC.retry}.3`] as const

/** What administrators decided; the panel reads it at its start. */
export const DECISIONS = 'dlq-decisions'

/** A copy is larger than its record, by our headers. */
const roomy = { name: 'max.message.bytes', value: String(2 * 1024 * 1024) }
/** A decision is needed for as long as its letter is there. */
const forEver = { name: 'retention.ms', value: '-1' }

const WANTED = [
  { name: TOPIC.main, numPartitions: 3, configEntries: [] },
  ...WAITING_ROOMS.map((name) => ({ name, numPartitions: 3, configEntries: [roomy] })),
  { name: TOPIC.dlq, numPartitions: 1, configEntries: [roomy] },
  { name: DECISIONS, numPartitions: 1, configEntries: [forEver] },
]

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const wanted = WANTED.map(({ name, ...topic }) => ({ topic: ctx.name(name), ...topic }))
    const there = new Set(await admin.listTopics())
    // Only those that are missing: of topics that are there kafkajs waits for no leader, nor for those that are new beside them.
    const missing = wanted.filter(({ topic }) => !there.has(topic))
    if (missing.length > 0) await admin.createTopics({ topics: missing, waitForLeaders: true })
    const { topics } = await admin.fetchTopicMetadata({ topics: wanted.map(({ topic }) => topic) })
    for (const { topic, numPartitions } of wanted) {
      const found = topics.find((one) => one.name === topic)?.partitions.length
      if (found !== numPartitions) throw new Error(`${topic} has ${found} partitions, ${numPartitions} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
