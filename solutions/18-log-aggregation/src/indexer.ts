import type { EachBatchPayload, KafkaMessage } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { eventSchema, GROUP, type LogEvent, TOPIC } from './contract.ts'
import { Documents } from './documents.ts'
import { ask } from './index-client.ts'
import { jsonOf } from './reading.ts'
import type { Running } from './running.ts'

export interface IndexerOptions {
  url: string
  sessionTimeoutMs?: number
}

const TOPICS = [TOPIC.info, TOPIC.warning, TOPIC.error, TOPIC.unparsed]
const FIRST_ANSWER_WITHIN_MS = 8_000
const MOST_DOCUMENTS = 500
const MOST_BYTES = 5_000_000

export async function startIndexer(ctx: Ctx, { url, sessionTimeoutMs = 15_000 }: IndexerOptions): Promise<Running> {
  await Promise.all([whenBrokerAnswers(ctx), firstAnswer(ctx, url)])
  const stopping = new AbortController()
  const documents = new Documents(ctx, url, stopping.signal)
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(GROUP),
    sessionTimeout: sessionTimeoutMs,
    heartbeatInterval: Math.floor(sessionTimeoutMs / 5),
    maxWaitTimeInMs: 100,
  })
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: TOPICS.map((topic) => ctx.name(topic)), fromBeginning: true })
    await consumer.run({ eachBatchAutoResolve: false, eachBatch: (batch) => indexBatch(ctx, documents, batch) })
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
  return {
    async stop() {
      stopping.abort()
      await consumer.disconnect()
    },
  }
}

async function firstAnswer(ctx: Ctx, url: string): Promise<void> {
  const over = AbortSignal.timeout(FIRST_ANSWER_WITHIN_MS)
  let why = 'no answer'
  while (!over.aborted) {
    try {
      const { status } = await ask(url, 'GET', '/', undefined, over)
      if (status === 200) return
      why = `it answers ${status}`
    } catch (error) {
      why = (error as Error).message
    }
    await ctx.clock.sleep(200, over).catch(() => {})
  }
  throw new Error(`no index at ${url}: ${why}`)
}

/** What has a place in the index counts as read, and no more. */
async function indexBatch(ctx: Ctx, documents: Documents, payload: EachBatchPayload): Promise<void> {
  const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload
  for (const messages of portionsOf(batch.messages)) {
    if (!isRunning() || isStale()) return
    const reject = (offset: string, reason: string) =>
      ctx.onReject({ topic: batch.topic, partition: batch.partition, offset, reason })
    const events = messages.flatMap(({ value, offset }): { event: LogEvent; offset: string }[] => {
      try {
        return [{ event: jsonOf(eventSchema, value), offset }]
      } catch (error) {
        reject(offset, (error as Error).message)
        return []
      }
    })
    const refused = await documents.write(
      events.map(({ event }) => event),
      heartbeat,
    )
    if (refused === undefined) return
    for (const [n, reason] of refused) reject(events[n]!.offset, reason)
    resolveOffset(messages.at(-1)!.offset)
    await heartbeat()
  }
}

function* portionsOf(messages: readonly KafkaMessage[]): Generator<KafkaMessage[]> {
  let portion: KafkaMessage[] = []
  let size = 0
  for (const message of messages) {
    const own = message.value?.length ?? 0
    if (portion.length > 0 && (portion.length === MOST_DOCUMENTS || size + own > MOST_BYTES)) {
      yield portion
      portion = []
      size = 0
    }
    portion.push(message)
    size += own
  }
  if (portion.length > 0) yield portion
}
