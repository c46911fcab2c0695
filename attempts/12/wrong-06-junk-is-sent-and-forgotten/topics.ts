import { setTimeout as pause } from 'node:timers/promises'
import type { Admin } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** The panel's own: the state of each letter that somebody touched. */
export const PANEL_TOPIC = 'dlq-panel-state'

/** Where a message waits after its first, second and third failure. */
export const WAITING_ROOMS = [`${TOPIC.retry}.1`, `${TOPIC.retry}.2`, `${TOPIC.retry}.3`] as const

const PARTITIONS: Readonly<Record<string, number>> = {
  [TOPIC.main]: 3,
  [TOPIC.retry]: 3,
  [WAITING_ROOMS[0]]: 3,
  [WAITING_ROOMS[1]]: 3,
  [WAITING_ROOMS[2]]: 3,
  [TOPIC.dlq]: 1,
  [PANEL_TOPIC]: 1,
}

/** Copies have more headers than originals; decisions are kept. */
function configOf(name: string): { name: string; value: string }[] {
  if (name === TOPIC.main) return []
  if (name === PANEL_TOPIC) return [{ name: 'retention.ms', value: '-1' }]
  return [{ name: 'max.message.bytes', value: '2097152' }]
}

/**
 * Task 12.1. Creates `main-topic` and `retry-topic` with 3 partitions each and `dlq-topic` with 1, and whatever other topics your
 * code needs. A topic that is there already is no error; one with another number of partitions is: the error names the topic
 * and both numbers.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const existing = new Set(await admin.listTopics())
    for (const [name, numPartitions] of Object.entries(PARTITIONS)) {
      const topic = ctx.name(name)
      if (!existing.has(topic)) await admin.createTopics({ topics: [{ topic, numPartitions, configEntries: configOf(name) }] })
      const found = await partitionsOf(admin, topic)
      if (found !== numPartitions) {
        throw new Error(`${topic} exists with ${found} partitions, but this code needs ${numPartitions}`)
      }
    }
  } finally {
    await admin.disconnect()
  }
}

async function partitionsOf(admin: Admin, topic: string): Promise<number> {
  for (let left = 20; ; left -= 1) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
      return topics.find(({ name }) => name === topic)!.partitions.length
    } catch (error) {
      if (left === 0) throw error
      await pause(100)
    }
  }
}
