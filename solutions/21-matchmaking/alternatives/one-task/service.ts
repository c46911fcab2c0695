import { EventEmitter, once } from 'node:events'
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

export async function startMatchmaker(ctx: Ctx, options: InstanceOptions): Promise<Service> {
  const streams = new KafkaStreams(matchmakerTopology(ctx, options), {
    ...ctx.streamsConfig,
    ...INSTANCE,
    'process.id': options.instance,
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
