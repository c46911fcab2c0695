import { setTimeout as pause } from 'node:timers/promises'
import type { Admin, ITopicConfig } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { TOPIC } from './contract.ts'
import { ROOMS } from './retry.ts'

/** What the panel decided about dead letters, for ever. */
export const DECISIONS = 'dlq-decisions'

/** A copy is larger than its original by our headers. */
const roomy = { name: 'max.message.bytes', value: '2097152' }
const forEver = { name: 'retention.ms', value: '-1' }

const topics: readonly { name: string; partitions: number; config?: { name: string; value: string }[] }[] = [
  { name: TOPIC.main, partitions: 3 },
  { name: TOPIC.retry, partitions: 3, config: [roomy] },
  ...ROOMS.map(({ topic }) => ({ name: topic, partitions: 3, config: [roomy] })),
  { name: TOPIC.dlq, partitions: 1, config: [roomy] },
  { name: DECISIONS, partitions: 1, config: [forEver] },
]

/**
 * Task 12.1. Creates `main-topic` and `retry-topic` with 3 partitions each and `dlq-topic` with 1, and whatever other topics your
 * code needs. A topic that is there already is no error; one with another number of partitions is: the error names the topic
 * and both numbers.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    await create(
      admin,
      topics.map(({ name, partitions, config }) => ({
        topic: ctx.name(name),
        numPartitions: partitions,
        configEntries: config ?? [],
      })),
    )
    const found = await countPartitions(
      admin,
      topics.map(({ name }) => ctx.name(name)),
    )
    for (const { name, partitions } of topics) {
      const there = found.get(ctx.name(name))
      if (there !== partitions) {
        throw new Error(`topic ${ctx.name(name)} has ${there} partitions, and ${partitions} are needed`)
      }
    }
  } finally {
    await admin.disconnect()
  }
}

async function create(admin: Admin, wanted: ITopicConfig[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await admin.createTopics({ topics: wanted })
      return
    } catch (error) {
      if (tries === 3 || !(error as { retriable?: boolean }).retriable) throw error
    }
  }
}

/** Right after the creation a broker may not know all of them yet. */
async function countPartitions(admin: Admin, names: string[]): Promise<Map<string, number>> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: names })
      const counts = new Map(topics.map(({ name, partitions }) => [name, partitions.length]))
      if (names.every((name) => counts.get(name))) return counts
      throw new Error(`the broker knows only ${[...counts.keys()]} of ${names}`)
    } catch (error) {
      if (tries === 20) throw error
      await pause(100)
    }
  }
}
