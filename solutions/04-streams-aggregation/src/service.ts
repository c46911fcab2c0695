import type { Ctx } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { APPLICATION } from './contract.ts'
import { type CountingOptions, clicksPerCategory } from './topology.ts'

export interface ClickCountsOptions extends CountingOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export interface ClickCounts {
  stop(): Promise<void>
}

export async function startClickCounts(
  ctx: Ctx,
  { instance = 'one', sessionTimeoutMs, ...counting }: ClickCountsOptions = {},
): Promise<ClickCounts> {
  const streams = new KafkaStreams(clicksPerCategory(ctx, counting), {
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
  await streams.start()
  await running.promise
  return { stop: () => streams.close() }
}
