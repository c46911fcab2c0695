import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Edits and discards. Replays need no note: the record in `main-topic` says what it replays. */
export const NOTES = 'dlq-notes'

/** Copies carry headers that their records did not have; notes are kept. */
const larger = { name: 'max.message.bytes', value: '2097152' }
const kept = { name: 'retention.ms', value: '-1' }

const WANTED = [
  { name: TOPIC.main, numPartitions: 3, configEntries: [] },
  { name: TOPIC.retry, numPartitions: 3, configEntries: [larger] },
  { name: TOPIC.dlq, numPartitions: 1, configEntries: [larger] },
  { name: NOTES, numPartitions: 1, configEntries: [kept] },
]

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const there = new Set(await admin.listTopics())
    for (const { name, numPartitions, configEntries } of WANTED) {
      const topic = ctx.name(name)
      if (!there.has(topic)) {
        await admin.createTopics({ topics: [{ topic, numPartitions, configEntries }], waitForLeaders: true })
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
