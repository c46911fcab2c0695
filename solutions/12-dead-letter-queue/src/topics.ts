import kafkajs, { type Admin } from 'kafkajs'
import { type Ctx, partitionCount } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Where a message waits, by the number of its failed tries: 1x in `retry-topic`, 2x and 4x in rooms of their own, so that none waits behind a longer wait. */
export const WAITING_ROOMS = [TOPIC.retry, `${TOPIC.retry}.2`, `${TOPIC.retry}.3`] as const

/** What administrators decided; the panel reads it at its start. */
export const DECISIONS = 'dlq-decisions'

/** What our headers may add to a record. */
const ROOM = 128 * 1024
const LIMIT = 'max.message.bytes'
/** A decision is needed for as long as its letter is there. */
const forEver = { name: 'retention.ms', value: '-1' }

export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  const main = { topic: ctx.name(TOPIC.main), numPartitions: 3 }
  try {
    await admin.connect()
    // First, since the limit of the others follows from its own.
    await createMissing(admin, [main])
    const roomy = { name: LIMIT, value: String((await limitOf(admin, main.topic)) + ROOM) }
    const others = [
      ...WAITING_ROOMS.map((name) => ({ topic: ctx.name(name), numPartitions: 3, configEntries: [roomy] })),
      { topic: ctx.name(TOPIC.dlq), numPartitions: 1, configEntries: [roomy] },
      { topic: ctx.name(DECISIONS), numPartitions: 1, configEntries: [forEver] },
    ]
    await createMissing(admin, others)
    await comparePartitions(admin, [main, ...others])
  } finally {
    await admin.disconnect()
  }
}

interface Wanted {
  topic: string
  numPartitions: number
  configEntries?: { name: string; value: string }[]
}

/** Of topics that are there kafkajs waits for no leader, nor for those that are new beside them. */
async function createMissing(admin: Admin, wanted: Wanted[]): Promise<void> {
  const there = new Set(await admin.listTopics())
  const topics = wanted.filter(({ topic }) => !there.has(topic))
  if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: true })
}

/** The largest batch that the topic takes, in bytes. */
async function limitOf(admin: Admin, name: string): Promise<number> {
  const type = kafkajs.ConfigResourceTypes.TOPIC
  const { resources } = await admin.describeConfigs({
    resources: [{ type, name, configNames: [LIMIT] }],
    includeSynonyms: false,
  })
  return Number(resources[0]?.configEntries[0]?.configValue)
}

async function comparePartitions(admin: Admin, wanted: readonly Wanted[]): Promise<void> {
  for (const { topic, numPartitions } of wanted) {
    const found = await partitionCount(admin, topic)
    if (found !== numPartitions) throw new Error(`${topic} has ${found} partitions, ${numPartitions} are needed`)
  }
}
