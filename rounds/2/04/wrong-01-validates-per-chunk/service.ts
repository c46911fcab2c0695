import type { Ctx } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { whenBrokerAnswers } from './connection.ts'
import { APPLICATION, TOPIC } from './contract.ts'
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

/** Task 4.3. Runs `clicksPerCategory` on the cluster with `exactly_once_v2`. */
export async function startClickCounts(ctx: Ctx, options: ClickCountsOptions = {}): Promise<ClickCounts> {
  const { instance = 'one', sessionTimeoutMs = ctx.streamsConfig['session.timeout.ms'], ...counting } = options
  await whenBrokerAnswers(ctx)
  await assertTopics(ctx)
  const streams = new KafkaStreams(clicksPerCategory(ctx, counting), {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
    'session.timeout.ms': sessionTimeoutMs,
    'heartbeat.interval.ms': Math.max(
      1,
      Math.min(ctx.streamsConfig['heartbeat.interval.ms'], Math.floor(sessionTimeoutMs / 3)),
    ),
  })
  const running = new Promise<void>((resolve, reject) => {
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      if (state === 'ERROR' || state === 'NOT_RUNNING') reject(streams.error() ?? new Error('Kafka Streams has stopped'))
    })
  })
  running.catch(() => {})
  try {
    await streams.start()
    await running
  } catch (error) {
    await streams.close().catch(() => {})
    throw error
  }
  let stopped: Promise<void> | undefined
  return {
    stop() {
      stopped ??= streams.close()
      return stopped
    },
  }
}

/** Kafka Streams does not look for topics that it only writes to. */
async function assertTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = new Set(await admin.listTopics())
    const missing = Object.values(TOPIC)
      .map((topic) => ctx.name(topic))
      .filter((topic) => !there.has(topic))
    if (missing.length > 0) throw new Error(`missing topics: ${missing.join(', ')}`)
  } finally {
    await admin.disconnect()
  }
}
