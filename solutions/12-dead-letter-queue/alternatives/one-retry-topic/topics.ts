import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Edits and discards. Replays need no note: the record in `main-topic` says what it replays. */
export const NOTES = 'dlq-notes'

const WANTED = new Map<string, number>([
  [TOPIC.main, 3],
  [TOPIC.retry, 3],
  [TOPIC.dlq, 1],
  [NOTES, 1],
])

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const there = new Set(await admin.listTopics())
    for (const [name, numPartitions] of WANTED) {
      const topic = ctx.name(name)
      if (!there.has(topic)) {
        await admin.createTopics({ topics: [{ topic, numPartitions }], waitForLeaders: true })
        continue
      }
      const metadata = await admin.fetchTopicMetadata({ topics: [topic] })
      const found = metadata.topics[0]!.partitions.length
      if (found !== numPartitions)
        throw new RangeError(`topic ${topic}: ${found} partitions, expected ${numPartitions}`)
    }
  } finally {
    await admin.disconnect()
  }
}
