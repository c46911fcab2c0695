import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { KafkaStreams, type Topology } from '#harness/streams'

export interface ServiceOptions {
  instance?: string
  sessionTimeoutMs?: number
}

interface Application extends ServiceOptions {
  name: string
  topology: Topology
  topics: readonly string[]
}

/** Resolves when it runs for the first time. */
export async function runApplication(
  ctx: Ctx,
  { name, topology, topics, instance = 'one', sessionTimeoutMs }: Application,
): Promise<{ stop(): Promise<void> }> {
  await whenBrokerAnswers(ctx)
  await topicsAreThere(ctx, topics)
  const streams = new KafkaStreams(topology, {
    ...ctx.streamsConfig,
    'application.id': ctx.name(name),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
    ...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),
  })
  const running = Promise.withResolvers<void>()
  running.promise.catch(() => {}) // start() may reject before anybody waits for it
  streams.setStateListener((state) => {
    if (state === 'RUNNING') running.resolve()
    if (state !== 'ERROR') return
    ctx.print(`${name} stopped: ${streams.error()?.message}`)
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

/** Kafka Streams misses a topic that it writes to only when there is something to write, and stops then. */
export async function topicsAreThere(ctx: Ctx, wanted: readonly string[]): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    const missing = wanted.map((topic) => ctx.name(topic)).filter((topic) => !there.includes(topic))
    if (missing.length > 0) throw new Error(`missing topics: ${missing.join(', ')}`)
  } finally {
    await admin.disconnect()
  }
}
