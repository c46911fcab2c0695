import { setTimeout as pause } from 'node:timers/promises'
import { type Admin, ConfigResourceTypes, type ITopicConfig } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { TOPIC } from './contract.ts'

/** `retry-topic` itself is read too: whoever writes there by hand asks for one base delay at most. */
export const WAITING = [1, 2, 3].map((failures) => `${TOPIC.retry}.${failures}`)
export const JOURNAL = 'dlq-journal'

/**
 * Task 12.1. Creates `main-topic` and `retry-topic` with 3 partitions each and `dlq-topic` with 1, and whatever other topics your
 * code needs. A topic that is there already is no error, and keeps what is in it; one with another number of partitions, more or fewer, is: the error
 * names the topic and both numbers. A record that fits into `main-topic` fits into the others with the headers of a copy:
 * their `max.message.bytes` is larger than that of `main-topic` by 64 KiB or more.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const main = ctx.name(TOPIC.main)
    await ensure(admin, { topic: main, numPartitions: 3 })
    const limit = Number((await config(admin, main)).get('max.message.bytes')?.value ?? 1_048_588)
    const bytes = (extra: number) => ({ name: 'max.message.bytes', value: String(limit + extra) })
    for (const room of [TOPIC.retry, ...WAITING])
      await ensure(admin, { topic: ctx.name(room), numPartitions: 3, configEntries: [bytes(100_000)] }, limit)
    await ensure(admin, { topic: ctx.name(TOPIC.dlq), numPartitions: 1, configEntries: [bytes(100_000)] }, limit)
    const forever = { name: 'retention.ms', value: '-1' }
    const journal = { topic: ctx.name(JOURNAL), numPartitions: 1, configEntries: [bytes(3_000_000), forever] }
    await ensure(admin, journal)
  } finally {
    await admin.disconnect()
  }
}

async function ensure(admin: Admin, topic: ITopicConfig, mainLimit?: number): Promise<void> {
  const name = topic.topic
  const created = await again(() => admin.createTopics({ topics: [topic] }))
  const { topics } = await again(() => admin.fetchTopicMetadata({ topics: [name] }))
  const partitions = topics[0]?.partitions.length
  if (partitions !== topic.numPartitions)
    throw new Error(`${name} should have ${topic.numPartitions} partitions, it has ${partitions}`)
  if (created || mainLimit === undefined) return
  const found = await config(admin, name)
  if (Number(found.get('max.message.bytes')?.value) >= mainLimit + 65_536) return
  const kept = [...found].filter(([key, { set }]) => set && key !== 'max.message.bytes')
  await admin.alterConfigs({
    validateOnly: false,
    resources: [
      {
        type: ConfigResourceTypes.TOPIC,
        name,
        configEntries: [
          ...kept.map(([key, { value }]) => ({ name: key, value })),
          { name: 'max.message.bytes', value: String(mainLimit + 100_000) },
        ],
      },
    ],
  })
}

/** All of a topic's configuration; `set`: by somebody, for this topic. */
async function config(admin: Admin, name: string): Promise<Map<string, { value: string; set: boolean }>> {
  const resources = [{ type: ConfigResourceTypes.TOPIC, name }]
  const answer = await again(() => admin.describeConfigs({ includeSynonyms: false, resources }))
  const entries = answer.resources[0]?.configEntries ?? []
  return new Map(
    entries.map((entry) => [entry.configName, { value: entry.configValue, set: Number(entry.configSource) === 1 }]),
  )
}

async function again<T>(ask: () => Promise<T>, left = 4): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (left === 0) throw error
    await pause(200)
    return again(ask, left - 1)
  }
}
