import { Partitioners } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { whenBrokerAnswers } from './connection.ts'
import { APPLICATION, INSTANCE, type Limit, TOPIC } from './contract.ts'
import { type LimiterOptions, limiterTopology } from './limiter.ts'

export interface InstanceOptions extends LimiterOptions {
  /** Which instance of the application this is, the same after a restart: its `process.id`. */
  instance: string
}

export interface Service {
  /** Commits, gives its partitions back, leaves no connection and no timer. */
  stop(): Promise<void>
}

export async function startLimiter(ctx: Ctx, options: InstanceOptions): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const streams = new KafkaStreams(limiterTopology(ctx, options), {
    ...INSTANCE,
    'application.id': ctx.name(APPLICATION),
    'process.id': options.instance,
    ...ctx.streamsConfig,
  })
  const running = Promise.withResolvers<void>()
  running.promise.catch(() => {}) // where start() rejects nobody waits for it
  streams.setStateListener((state) => {
    if (state === 'RUNNING') running.resolve()
    if (state === 'ERROR') running.reject(streams.error() ?? new Error('the limiter has ended'))
  })
  await streams.start()
  await running.promise
  let stopping: Promise<void> | undefined
  return {
    stop() {
      stopping ??= streams.close()
      return stopping
    },
  }
}

export async function setLimit(ctx: Ctx, key: string, limit: number | null): Promise<void> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    // A request that was given up and arrives after all must not undo a later limit.
    idempotent: true,
    maxInFlightRequests: 1,
  })
  try {
    await producer.connect()
    const value = limit === null ? null : JSON.stringify({ limit } satisfies Limit)
    await producer.send({ topic: ctx.name(TOPIC.limits), acks: -1, messages: [{ key, value }] })
  } finally {
    await producer.disconnect()
  }
}
