import type { Ctx } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { whenBrokerAnswers } from './connection.ts'
import { APPLICATION, TOPIC } from './contract.ts'
import { persistently } from './topics.ts'
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
  await whenTopicsAreThere(ctx)
  const { instance = 'one', sessionTimeoutMs = ctx.streamsConfig['session.timeout.ms'], ...counting } = options
  const streams = new KafkaStreams(clicksPerCategory(ctx, counting), {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
    'session.timeout.ms': sessionTimeoutMs,
    'heartbeat.interval.ms': Math.max(1, Math.min(ctx.streamsConfig['heartbeat.interval.ms'], Math.floor(sessionTimeoutMs / 4))),
  })
  const running = new Promise<void>((resolve, reject) => {
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      if (state === 'ERROR') reject(streams.error() ?? new Error('Kafka Streams ended with an error'))
    })
  })
  // start() may reject too, and then nobody waits for this.
  running.catch(() => {})
  try {
    await streams.start()
    await running
  } catch (error) {
    await streams.close()
    throw error
  }
  return { stop: () => streams.close() }
}

/** Kafka Streams looks for the topics that it reads, at the start; for those that it writes to, when the first record comes. */
async function whenTopicsAreThere(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  try {
    await admin.connect()
    const there = new Set(await persistently(() => admin.listTopics()))
    const missing = Object.values(TOPIC)
      .map((name) => ctx.name(name))
      .filter((name) => !there.has(name))
    if (missing.length > 0) throw new Error(`no topic ${missing.join(', no topic ')}: createTopics comes first`)
  } finally {
    await admin.disconnect()
  }
}
