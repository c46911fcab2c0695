import type { Ctx } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { APPLICATION, INSTANCE } from './contract.ts'
import { matchmakerTopology } from './matchmaker.ts'
import type { Rules } from './rules.ts'

export interface InstanceOptions extends Rules {
  instance: string
}

export interface Service {
  stop(): Promise<void>
}

export async function startMatchmaker(ctx: Ctx, { instance, ...rules }: InstanceOptions): Promise<Service> {
  const streams = new KafkaStreams(matchmakerTopology(ctx, rules), {
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
