import type { Ctx } from '#harness/kata'
import { KafkaStreams, type Topology } from '#harness/streams'
import { APPLICATION } from './contracts.ts'
import { correlatedClicks } from './correlation.ts'
import { enrichedEvents } from './enrichment.ts'
import { clickOutcomes } from './outcomes.ts'

export interface Service {
  stop(): Promise<void>
}

export function startEnrichment(ctx: Ctx): Promise<Service> {
  return run(ctx, enrichedEvents(ctx), APPLICATION.enrichment)
}

export function startCorrelation(ctx: Ctx): Promise<Service> {
  return run(ctx, correlatedClicks(ctx), APPLICATION.correlation)
}

export function startOutcomes(ctx: Ctx): Promise<Service> {
  return run(ctx, clickOutcomes(ctx), APPLICATION.outcomes)
}

async function run(ctx: Ctx, topology: Topology, application: string): Promise<Service> {
  const streams = new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name(application) })
  const running = Promise.withResolvers<void>()
  streams.setStateListener((state) => {
    if (state === 'RUNNING') running.resolve()
    if (state === 'ERROR') running.reject(streams.error())
  })
  running.promise.catch(() => {}) // Where start() rejects, it says the same.
  await streams.start()
  await running.promise
  return { stop: () => streams.close() }
}
