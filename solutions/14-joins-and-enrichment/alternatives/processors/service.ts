import type { Ctx } from '#harness/kata'
import { KafkaStreams, type Topology } from '#harness/streams'
import { APPLICATION, TOPIC } from './contracts.ts'
import { correlatedClicks } from './correlation.ts'
import { enrichedEvents } from './enrichment.ts'
import { clickOutcomes } from './outcomes.ts'
import { partitionsOf, withAdmin } from './topics.ts'

export interface Service {
  stop(): Promise<void>
}

/** The Processor API knows nothing of joins, so nobody but us looks at the partitions. */
export async function startEnrichment(ctx: Ctx): Promise<Service> {
  await withAdmin(ctx, async (admin) => {
    const [clicks, profiles] = [ctx.name(TOPIC.clicks), ctx.name(TOPIC.profiles)]
    const [ofClicks, ofProfiles] = [await partitionsOf(admin, clicks), await partitionsOf(admin, profiles)]
    if (ofClicks !== ofProfiles)
      throw new Error(`${clicks} has ${ofClicks} partitions and ${profiles} ${ofProfiles}: they have to be equal`)
  })
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
  await new Promise<void>((resolve, reject) => {
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      if (state === 'ERROR') reject(streams.error())
    })
    streams.start().catch(reject)
  })
  return { stop: () => streams.close() }
}
