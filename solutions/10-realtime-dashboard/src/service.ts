import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { APPLICATION, TOPIC } from './contract.ts'
import { type AnalyticsOptions, analytics } from './topology.ts'

export interface ServiceOptions extends AnalyticsOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export interface Service {
  stop(): Promise<void>
}

export async function startAnalytics(
  ctx: Ctx,
  { instance = 'one', sessionTimeoutMs, ...options }: ServiceOptions = {},
): Promise<Service> {
  await whenBrokerAnswers(ctx)
  await topicsAreThere(ctx)
  const streams = new KafkaStreams(analytics(ctx, options), {
    ...ctx.streamsConfig,
    'application.id': ctx.name(APPLICATION),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
    ...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),
  })
  const running = Promise.withResolvers<void>()
  running.promise.catch(() => {}) // start() may reject before anybody waits for it
  streams.setStateListener((state) => {
    if (state === 'RUNNING') running.resolve()
    if (state !== 'ERROR') return
    ctx.print(`${APPLICATION} stopped: ${streams.error()?.message}`)
    running.reject(streams.error())
  })
  try {
    await streams.start()
    await running.promise
  } catch (error) {
    await streams.close()
    throw error
  }
  return { stop: () => streams.close() }
}

/** Kafka Streams itself misses a topic that it writes to only when there is something to write, and stops then. */
async function topicsAreThere(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    const missing = Object.values(TOPIC).filter((topic) => !there.includes(ctx.name(topic)))
    if (missing.length > 0) throw new Error(`missing topics: ${missing.map((topic) => ctx.name(topic)).join(', ')}`)
  } finally {
    await admin.disconnect()
  }
}
