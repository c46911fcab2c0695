import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { whenBrokerAnswers } from './connection.ts'
import { APPLICATION, TOPIC } from './contract.ts'
import { rejecting } from './rejecting.ts'
import { type CountingOptions, clicksPerCategory } from './topology.ts'

export interface ClickCountsOptions extends CountingOptions {
  /**
   * Which of the running instances this is: `process.id` of Kafka Streams, the same at each restart. The transactional id is made from it, so the next
   * start ends at once what a killed one left open. Default `one`. Instances that run together have different names.
   */
  instance?: string
  /** An instance that was silent for so long is dead to its group. Default: that of `ctx.streamsConfig`; tests that kill one give less. */
  sessionTimeoutMs?: number
}

export interface ClickCounts {
  /** Commits, gives its tasks back, closes everything. */
  stop(): Promise<void>
}

/**
 * Task 4.3. Runs `clicksPerCategory` on the cluster with `exactly_once_v2`. Resolves when it runs for the first time (state RUNNING);
 * rejects where it cannot (a topic is missing: the error names it; no broker answers).
 */
export async function startClickCounts(ctx: Ctx, options: ClickCountsOptions = {}): Promise<ClickCounts> {
  await whenBrokerAnswers(ctx)
  for (const topic of await missing(ctx)) throw new Error(`the topic ${topic} is missing`)
  const { 'session.timeout.ms': usual, 'heartbeat.interval.ms': beat } = ctx.streamsConfig
  const session = options.sessionTimeoutMs ?? usual
  const streams = new KafkaStreams(clicksPerCategory(ctx, options), {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION),
    'process.id': options.instance ?? 'one',
    'processing.guarantee': 'exactly_once_v2',
    'session.timeout.ms': session,
    'heartbeat.interval.ms': Math.min(beat, Math.max(1, Math.floor(session / 5))),
    'deserialization.exception.handler': rejecting(ctx),
  })
  try {
    await streams.start()
    while (streams.state() !== 'RUNNING') {
      const error = streams.error()
      if (error) throw error
      await sleep(10)
    }
  } catch (error) {
    await streams.close()
    throw error
  }
  return { stop: () => streams.close() }
}

/** Those that it writes to as well: Kafka Streams itself would miss them only when there is something to write. */
async function missing(ctx: Ctx): Promise<string[]> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const { topics } = await patient(() => admin.fetchTopicMetadata())
    return [TOPIC.clicks, TOPIC.counts, TOPIC.late]
      .map((topic) => ctx.name(topic))
      .filter((topic) => !topics.some(({ name }) => name === topic))
  } finally {
    await admin.disconnect()
  }
}

async function patient<T>(ask: () => Promise<T>, times = 10): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (times <= 1) throw error
    await sleep(200)
    return patient(ask, times - 1)
  }
}
