import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { APPLICATION, INSTANCE, type Limit, TOPIC } from './contract.ts'
import { type LimiterOptions, limiterTopology } from './limiter.ts'

export interface InstanceOptions extends LimiterOptions {
  instance: string
}

export interface Service {
  stop(): Promise<void>
}

export async function startLimiter(ctx: Ctx, { instance, ...options }: InstanceOptions): Promise<Service> {
  const streams = new KafkaStreams(limiterTopology(ctx, options), {
    ...ctx.streamsConfig,
    ...INSTANCE,
    'application.id': ctx.name(APPLICATION),
    'process.id': instance,
  })
  const running = Promise.withResolvers<void>()
  streams.setStateListener((state) => {
    if (state === 'RUNNING') running.resolve()
    if (state === 'ERROR') running.reject(streams.error())
  })
  running.promise.catch(() => {}) // told by start() too
  await streams.start()
  await running.promise
  return { stop: () => streams.close() }
}

export async function setLimit(ctx: Ctx, key: string, limit: number | null): Promise<void> {
  const value = limit === null ? null : JSON.stringify({ limit } satisfies Limit)
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  try {
    await producer.send({ topic: ctx.name(TOPIC.limits), acks: -1, messages: [{ key, value }] })
  } finally {
    await producer.disconnect()
  }
}
