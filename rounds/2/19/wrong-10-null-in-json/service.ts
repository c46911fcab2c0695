import type { Ctx } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { whenBrokerAnswers } from './connection.ts'
import { APPLICATION, INSTANCE, TOPIC } from './contract.ts'
import { type LimiterOptions, limiterTopology } from './limiter.ts'

export interface InstanceOptions extends LimiterOptions {
  /** Which instance of the application this is, the same after a restart: its `process.id`. */
  instance: string
}

export interface Service {
  /** Commits, gives its partitions back, leaves no connection and no timer. */
  stop(): Promise<void>
}

/** Task 19.2. Runs `limiterTopology` on the cluster. */
export async function startLimiter(ctx: Ctx, options: InstanceOptions): Promise<Service> {
  const streams = new KafkaStreams(limiterTopology(ctx, options), {
    ...ctx.streamsConfig,
    ...INSTANCE,
    'application.id': ctx.name(APPLICATION),
    'process.id': options.instance,
  })
  const running = new Promise<void>((resolve, reject) => {
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      if (state === 'ERROR') reject(streams.error())
    })
  })
  await Promise.all([streams.start(), running])
  let closed: Promise<void> | undefined
  return {
    stop() {
      closed ??= streams.close()
      return closed
    },
  }
}

/** Task 19.5. Writes the limit of a client, or of `*`, to `limits`; null returns it to its default. */
export async function setLimit(ctx: Ctx, key: string, limit: number | null): Promise<void> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true })
  try {
    await producer.connect()
    const value = JSON.stringify(limit === null ? null : { limit })
    await producer.send({ topic: ctx.name(TOPIC.limits), messages: [{ key, value }] })
  } finally {
    await producer.disconnect()
  }
}
