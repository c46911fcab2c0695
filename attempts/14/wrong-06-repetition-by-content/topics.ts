import type { Ctx } from '#harness/kata'
import { PARTITIONS, TOPIC } from './contracts.ts'

type Name = keyof typeof PARTITIONS

const tables: ReadonlySet<string> = new Set([TOPIC.profiles, TOPIC.products])

/**
 * Task 14.1. Creates the seven topics of `TOPIC` with as many partitions as `PARTITIONS` says. `user-profiles` and `products` keep the last
 * value of each key for ever (`cleanup.policy=compact`): they are tables. A topic that is there already is no error; one with another
 * number of partitions is: the error names the topic and both numbers.
 */
export async function createTopics(ctx: Ctx): Promise<void> {
  const wanted = (Object.keys(PARTITIONS) as Name[]).map((name) => ({
    topic: ctx.name(name),
    partitions: PARTITIONS[name],
    isTable: tables.has(name),
  }))
  const admin = ctx.kafka.admin()

  async function check(topics: typeof wanted): Promise<void> {
    if (topics.length === 0) return
    const { topics: found } = await admin.fetchTopicMetadata({ topics: topics.map(({ topic }) => topic) })
    for (const { topic, partitions } of topics) {
      const seen = found.find(({ name }) => name === topic)?.partitions.length
      if (seen !== partitions) throw new Error(`topic ${topic} has ${seen} partitions, it must have ${partitions}`)
    }
  }

  async function absent(): Promise<typeof wanted> {
    const names = new Set(await admin.listTopics())
    return wanted.filter(({ topic }) => !names.has(topic))
  }

  try {
    await admin.connect()
    const missing = await absent()
    await check(wanted.filter((it) => !missing.includes(it)))
    if (missing.length === 0) return
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map(({ topic, partitions, isTable }) => ({
        topic,
        numPartitions: partitions,
        configEntries: isTable ? [{ name: 'cleanup.policy', value: 'compact' }] : [],
      })),
    })
    // The broker that answers may not know of them for a moment; and somebody else may have been faster, with other numbers.
    const until = Date.now() + 10_000
    while ((await absent()).length > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50))
    await check(missing)
  } finally {
    await admin.disconnect()
  }
}
