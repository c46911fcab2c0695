import { setTimeout as pause } from 'node:timers/promises'
import { type Admin, ConfigResourceTypes } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { TOPIC } from './contract.ts'

/** Where a message waits after its first, second and third failure. One room for each delay: it is in order of due time by itself. */
export const ROOMS = [TOPIC.retry, `${TOPIC.retry}.1`, `${TOPIC.retry}.2`] as const

/** The panel's own: what was decided about which letter. */
export const DECISIONS = 'dlq-decisions'

const LIMIT = 'max.message.bytes'
/** What the headers of a copy may add. */
const ROOM_FOR_HEADERS = 128 * 1024
/** An edit may be as long as a request to the panel. */
const DECISION_BYTES = 4 * 1024 * 1024

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
    await patiently(() => admin.createTopics({ topics: [{ topic: main, numPartitions: 3 }] }))
    const mainBytes = (await limits(admin, [main])).get(main) ?? 1_048_588
    const enough = String(mainBytes + ROOM_FOR_HEADERS)
    const copies = [
      ...ROOMS.map((room) => ({ topic: ctx.name(room), numPartitions: 3 })),
      { topic: ctx.name(TOPIC.dlq), numPartitions: 1 },
    ]
    const decisions = {
      topic: ctx.name(DECISIONS),
      numPartitions: 1,
      configEntries: [
        { name: LIMIT, value: String(Math.max(DECISION_BYTES, mainBytes + ROOM_FOR_HEADERS)) },
        { name: 'retention.ms', value: '-1' },
      ],
    }
    const topics = [
      ...copies.map((copy) => ({ ...copy, configEntries: [{ name: LIMIT, value: enough }] })),
      decisions,
    ]
    await patiently(() => admin.createTopics({ topics }))
    await checkPartitions(admin, [{ topic: main, numPartitions: 3 }, ...copies, decisions])
    // Those that were there before may be too narrow.
    const found = await limits(admin, copies.map(({ topic }) => topic))
    for (const [topic, bytes] of found) if (bytes < mainBytes + 65_536) await widen(admin, topic, enough)
  } finally {
    await admin.disconnect()
  }
}

async function checkPartitions(admin: Admin, wanted: { topic: string; numPartitions: number }[]): Promise<void> {
  const { topics } = await patiently(() => admin.fetchTopicMetadata({ topics: wanted.map(({ topic }) => topic) }))
  for (const { topic, numPartitions } of wanted) {
    const has = topics.find(({ name }) => name === topic)?.partitions.length ?? 0
    if (has !== numPartitions) throw new Error(`topic ${topic} has ${has} partitions, not ${numPartitions}`)
  }
}

async function limits(admin: Admin, names: string[]): Promise<Map<string, number>> {
  const resources = names.map((name) => ({ type: ConfigResourceTypes.TOPIC, name, configNames: [LIMIT] }))
  const answer = await patiently(() => admin.describeConfigs({ includeSynonyms: false, resources }))
  return new Map(
    answer.resources.map(({ resourceName, configEntries }) => [
      resourceName,
      Number(configEntries.find(({ configName }) => configName === LIMIT)?.configValue ?? 1_048_588),
    ]),
  )
}

/** AlterConfigs forgets whatever it is not told: so it is told what was set. */
async function widen(admin: Admin, name: string, bytes: string): Promise<void> {
  const type = ConfigResourceTypes.TOPIC
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type, name }] })
  const TOPIC_CONFIG = 1
  const set = (resources[0]?.configEntries ?? [])
    .filter((entry) => Number(entry.configSource) === TOPIC_CONFIG && entry.configName !== LIMIT)
    .map((entry) => ({ name: entry.configName, value: entry.configValue }))
  const configEntries = [...set, { name: LIMIT, value: bytes }]
  await admin.alterConfigs({ validateOnly: false, resources: [{ type, name, configEntries }] })
}

/** An answer may get lost; asking again changes nothing. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 4; ; left -= 1) {
    try {
      return await ask()
    } catch (error) {
      if (left === 0) throw error
      await pause(200)
    }
  }
}
