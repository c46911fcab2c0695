import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { KafkaStreams, type Topology } from '#harness/streams'
import type { TopicName } from './contract.ts'
import type { Service, ServiceOptions } from './running.ts'

export interface Application extends ServiceOptions {
  id: string
  topology: Topology
  /** What it reads and writes. */
  topics: TopicName[]
}

/** Resolves when the topology runs for the first time. */
export async function runApplication(
  ctx: Ctx,
  { id, topology, topics, instance = 'one', sessionTimeoutMs }: Application,
): Promise<Service> {
  await whenBrokerAnswers(ctx)
  await topicsAreThere(ctx, topics)
  const streams = new KafkaStreams(topology, {
    ...ctx.streamsConfig,
    'application.id': ctx.name(id),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
    ...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),
  })
  const running = Promise.withResolvers<void>()
  running.promise.catch(() => {}) // start() may reject before anybody waits for it
  streams.setStateListener((state) => {
    if (state === 'RUNNING') running.resolve()
    if (state !== 'ERROR') return
    ctx.print(`${id} stopped: ${streams.error()?.message}`)
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
async function topicsAreThere(ctx: Ctx, topics: TopicName[]): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    const missing = topics.map((topic) => ctx.name(topic)).filter((topic) => !there.includes(topic))
    if (missing.length > 0) throw new Error(`missing topics: ${missing.join(', ')}`)
  } finally {
    await admin.disconnect()
  }
}
