import type { Ctx } from '#harness/kata'
import { KafkaStreams, type Topology } from '#harness/streams'
import { APPLICATION } from './contracts.ts'
import { correlatedClicks } from './correlation.ts'
import { enrichedEvents } from './enrichment.ts'
import { clickOutcomes } from './outcomes.ts'

export interface Service {
  /** Commits, gives back its partitions, disconnects. */
  stop(): Promise<void>
}

/** Task 14.5. Runs `enrichedEvents` on the cluster. */
export function startEnrichment(ctx: Ctx): Promise<Service> {
  return run(ctx, APPLICATION.enrichment, enrichedEvents(ctx))
}

/** The same for `correlatedClicks`. */
export function startCorrelation(ctx: Ctx): Promise<Service> {
  return run(ctx, APPLICATION.correlation, correlatedClicks(ctx))
}

/** The same for `clickOutcomes`. */
export function startOutcomes(ctx: Ctx): Promise<Service> {
  return run(ctx, APPLICATION.outcomes, clickOutcomes(ctx))
}

async function run(ctx: Ctx, application: string, topology: Topology): Promise<Service> {
  const streams = new KafkaStreams(topology, { ...ctx.streamsConfig, 'application.id': ctx.name(application) })
  const running = new Promise<void>((resolve, reject) => {
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      if (state === 'ERROR') reject(streams.error() ?? new Error(`${application} has ended`))
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
