import kafkajs from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Edits and discards. Replays need no note: the record in `main-topic` says what it replays. */
export const NOTES = 'dlq-notes'

const kept = { name: 'retention.ms', value: '-1' }

/** `larger`: copies carry headers that their records in `main-topic`, which comes first, did not have. */
const WANTED = [
  { name: TOPIC.main, numPartitions: 3, larger: false, configEntries: [] },
  { name: TOPIC.retry, numPartitions: 3, larger: true, configEntries: [] },
  { name: TOPIC.dlq, numPartitions: 1, larger: true, configEntries: [] },
  { name: NOTES, numPartitions: 1, larger: false, configEntries: [kept] },
]

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  const mainLimit = async () => {
    const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: ctx.name(TOPIC.main) }
    const { resources } = await admin.describeConfigs({ resources: [resource], includeSynonyms: false })
    return Number(resources[0]!.configEntries.find(({ configName }) => configName === 'max.message.bytes')!.configValue)
  }
  try {
    await admin.connect()
    const there = new Set(await admin.listTopics())
    for (const { name, numPartitions, larger, configEntries: own } of WANTED) {
      const topic = ctx.name(name)
      if (!there.has(topic)) {
        const configEntries = larger ? [{ name: 'max.message.bytes', value: `${(await mainLimit()) + 100_000}` }] : own
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
