import { Kafka } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { KafkaStreams, type StreamsConfig, type Topology } from '#harness/streams'
import { APPLICATION, TOPIC } from './contracts.ts'
import { correlatedClicks } from './correlation.ts'
import { enrichedEvents } from './enrichment.ts'
import { clickOutcomes } from './outcomes.ts'

export interface Service {
  /** Commits, gives back its partitions, disconnects. */
  stop(): Promise<void>
}

/** Task 14.5. Runs `enrichedEvents` on the cluster. */
export async function startEnrichment(ctx: Ctx): Promise<Service> {
  await assertEqualPartitions(ctx, TOPIC.clicks, TOPIC.profiles)
  return Application.start(ctx, APPLICATION.enrichment, enrichedEvents(ctx))
}

/** The same for `correlatedClicks`. */
export async function startCorrelation(ctx: Ctx): Promise<Service> {
  return Application.start(ctx, APPLICATION.correlation, correlatedClicks(ctx))
}

/** The same for `clickOutcomes`. */
export async function startOutcomes(ctx: Ctx): Promise<Service> {
  await assertEqualPartitions(ctx, TOPIC.clicks, TOPIC.purchases)
  return Application.start(ctx, APPLICATION.outcomes, clickOutcomes(ctx))
}

/** A processor that reads two topics is nothing that Kafka Streams checks by itself. */
async function assertEqualPartitions(ctx: Ctx, ...topics: string[]): Promise<void> {
  const retry = { initialRetryTime: 50, retries: 2 }
  const kafka = new Kafka({ ...ctx.clientConfig, connectionTimeout: 1_500, requestTimeout: 1_500, retry })
  const admin = kafka.admin()
  try {
    await admin.connect()
    const { topics: found } = await admin.fetchTopicMetadata({ topics: topics.map((topic) => ctx.name(topic)) })
    const counts = found.map(({ name, partitions }) => ({ name, count: partitions.length }))
    if (new Set(counts.map(({ count }) => count)).size > 1) {
      const list = counts.map(({ name, count }) => `${name}: ${count}`).join(', ')
      throw new Error(`joined topics need equal numbers of partitions: ${list}`)
    }
  } finally {
    await admin.disconnect()
  }
}

class Application implements Service {
  private readonly streams: KafkaStreams
  private closing: Promise<void> | undefined

  private constructor(topology: Topology, config: StreamsConfig) {
    this.streams = new KafkaStreams(topology, config)
  }

  static async start(ctx: Ctx, name: string, topology: Topology): Promise<Service> {
    const config: StreamsConfig = { ...ctx.streamsConfig, 'application.id': ctx.name(name) }
    const application = new Application(topology, config)
    await application.run()
    return application
  }

  private async run(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    promise.catch(() => {})
    this.streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      else if (state === 'ERROR') reject(this.streams.error())
    })
    await this.streams.start()
    await promise
  }

  stop(): Promise<void> {
    this.closing ??= this.streams.close()
    return this.closing
  }
}
