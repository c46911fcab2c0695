import type { ITopicConfig } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'

/** Task 4.1. Creates the three topics; those that are there already must have the right number of partitions. */
export async function createTopics(ctx: Ctx): Promise<void> {
  const wanted = [
    topic(ctx.name(TOPIC.clicks), 3, 'delete'),
    topic(ctx.name(TOPIC.counts), 3, 'compact,delete'),
    topic(ctx.name(TOPIC.late), 1, 'delete'),
  ]
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = new Set(await admin.listTopics())
    const missing = wanted.filter((it) => !there.has(it.topic))
    if (missing.length > 0) await admin.createTopics({ topics: missing })
    const { topics } = await admin.fetchTopicMetadata({ topics: wanted.map((it) => it.topic) })
    const wrong = wanted.flatMap(({ topic, numPartitions }) => {
      const seen = topics.find(({ name }) => name === topic)?.partitions.length ?? 0
      return seen === numPartitions ? [] : [`topic ${topic} has ${seen} partitions instead of ${numPartitions}`]
    })
    if (wrong.length > 0) throw new Error(wrong.join('; '))
  } finally {
    await admin.disconnect()
  }
}

function topic(name: string, numPartitions: number, policy: string): ITopicConfig {
  return { topic: name, numPartitions, configEntries: [{ name: 'cleanup.policy', value: policy }] }
}
