import type { Ctx } from '#harness/kata'
import { KafkaStreams, type StreamsConfig } from '#harness/streams'
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
  await whenBrokerAnswers(ctx)
  for (const topic of await missingTopics(ctx)) throw new Error(`the topic ${topic} is missing`)
  const instance = new Instance(new KafkaStreams(clicksPerCategory(ctx, options), configOf(ctx, options)))
  await instance.start()
  return instance
}

function configOf(ctx: Ctx, { instance = 'one', sessionTimeoutMs }: ClickCountsOptions): StreamsConfig {
  const config: StreamsConfig = {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
  }
  if (sessionTimeoutMs === undefined) return config
  const heartbeat = Math.min(ctx.streamsConfig['heartbeat.interval.ms'], Math.ceil(sessionTimeoutMs / 4))
  return { ...config, 'session.timeout.ms': sessionTimeoutMs, 'heartbeat.interval.ms': heartbeat }
}

class Instance implements ClickCounts {
  private readonly streams: KafkaStreams
  private closing: Promise<void> | undefined

  constructor(streams: KafkaStreams) {
    this.streams = streams
  }

  async start(): Promise<void> {
    const { streams } = this
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      else if (state === 'ERROR') reject(streams.error())
    })
    try {
      await Promise.all([streams.start(), promise])
    } catch (error) {
      await this.stop().catch(() => {})
      throw error
    }
  }

  stop(): Promise<void> {
    this.closing ??= this.streams.close()
    return this.closing
  }
}

async function missingTopics(ctx: Ctx): Promise<string[]> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    return [TOPIC.clicks, TOPIC.counts, TOPIC.late].map((topic) => ctx.name(topic)).filter((it) => !there.includes(it))
  } finally {
    await admin.disconnect()
  }
}
