import { Partitioners } from 'kafkajs'
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

/** Without `whenBrokerAnswers`: where no broker answers, `start()` itself rejects after 5 s. */
export function startLimiter(ctx: Ctx, { instance, ...options }: InstanceOptions): Promise<Service> {
  return new Promise((resolve, reject) => {
    const config = { ...ctx.streamsConfig, ...INSTANCE, 'application.id': ctx.name(APPLICATION), 'process.id': instance }
    const streams = new KafkaStreams(limiterTopology(ctx, options), config)
    let closed: Promise<void> | undefined
    const stop = () => (closed ??= streams.close())
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve({ stop })
      else if (state === 'ERROR') reject(streams.error())
    })
    streams.start().catch(reject)
  })
}

export async function setLimit(ctx: Ctx, key: string, limit: number | null): Promise<void> {
  await whenBrokerAnswers(ctx)
  const { DefaultPartitioner } = Partitioners
  const producer = ctx.kafka.producer({ createPartitioner: DefaultPartitioner, idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  try {
    const messages = [{ key, value: limit === null ? null : JSON.stringify({ limit }) }]
    await producer.send({ topic: ctx.name(TOPIC.limits), messages })
  } finally {
    await producer.disconnect()
  }
}
