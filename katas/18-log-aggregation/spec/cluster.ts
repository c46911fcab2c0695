/** Topics of the pipeline on the real cluster, and what stands in them. */
import { eventually, type ReadableRecord, readable, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { topicOf } from './logs.ts'
import { means } from './means.ts'

/** A killed instance holds its tasks until its session ends. */
export const MORTAL = { sessionTimeoutMs: 1_200 }

export const EVENT_TOPICS = ['logs-info', 'logs-warning', 'logs-error', 'logs-unparsed'] as const

export async function createTopics(topics: Topics, partitions = 1): Promise<void> {
  for (const topic of ['raw-logs', ...EVENT_TOPICS, 'log-alerts']) await topics.create(topic, { partitions })
  await topics.create('error-patterns', { partitions, config: { 'cleanup.policy': 'compact' } })
}

export async function feed(topics: Topics, events: readonly Lab.LogEvent[]): Promise<void> {
  const byTopic = Map.groupBy(events, ({ level }) => topicOf(level))
  for (const [topic, list] of byTopic)
    await topics.produce(
      topic,
      list.map((value) => ({ key: value.service, value, timestamp: value.at })),
    )
}

/** Committed events of all four topics. */
export async function eventsIn(topics: Topics): Promise<Lab.LogEvent[]> {
  const all = await Promise.all(EVENT_TOPICS.map((topic) => topics.read(topic)))
  return all.flat().map((record) => readable(record).value as Lab.LogEvent)
}

export const committedIn = async (topics: Topics, topic: string): Promise<ReadableRecord[]> =>
  (await topics.read(topic)).map(readable)

/** Until the messages of all events are these, each once. */
export async function arrives(topics: Topics, messages: readonly string[], why: Text): Promise<void> {
  const wanted = [...messages].sort()
  await eventually(async () => (await eventsIn(topics)).map(({ message }) => message).sort(), {
    until: (seen) => JSON.stringify(seen) === JSON.stringify(wanted),
    timeoutMs: 20_000,
    description: means.arrives(messages.length, why),
  })
}
