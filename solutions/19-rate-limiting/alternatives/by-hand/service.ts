import { EventEmitter, once } from 'node:events'

import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { APPLICATION, INSTANCE, TOPIC } from './contract.ts'
import { type LimiterOptions, limiterTopology } from './limiter.ts'

export interface InstanceOptions extends LimiterOptions {
  instance: string
}

export interface Service {
  stop(): Promise<void>
}

export async function startLimiter(ctx: Ctx, options: InstanceOptions): Promise<Service> {
  const config = { ...ctx.streamsConfig, ...INSTANCE, 'process.id': options.instance }
  const streams = new KafkaStreams(limiterTopology(ctx, options), {
    ...config,
    'application.id': ctx.name(APPLICATION),
  })
  const states = new EventEmitter()
  streams.setStateListener((state) => {
    if (state === 'ERROR') states.emit('error', streams.error())
    else states.emit(state)
  })
  const running = once(states, 'RUNNING')
  await Promise.all([streams.start(), running])
  return { stop: () => streams.close() }
}

export async function setLimit(ctx: Ctx, key: string, limit: number | null): Promise<void> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer()
  await producer.connect()
  const value = limit === null ? null : JSON.stringify({ limit })
  await producer
    .send({ topic: ctx.name(TOPIC.limits), messages: [{ key, value }] })
    .finally(() => producer.disconnect())
}
