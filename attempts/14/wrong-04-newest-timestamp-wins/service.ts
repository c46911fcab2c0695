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

/**
 * Task 14.5. Runs `enrichedEvents` on the cluster, with the application id `APPLICATION.enrichment` through `ctx.name`. Resolves when the
 * application is running. After a stop the next start goes on where this one ended, with the tables as they were.
 *
 * Rejects where `user-clicks` and `user-profiles` differ in their number of partitions, for then clicks and profiles of one user are
 * in different tasks, and the join would silently find nothing: the error names both topics and both numbers. Rejects within 10 s where no broker answers.
 */
export async function startEnrichment(ctx: Ctx): Promise<Service> {
  return start(ctx, APPLICATION.enrichment, enrichedEvents(ctx))
}

/** The same for `correlatedClicks`, as `APPLICATION.correlation`. */
export async function startCorrelation(ctx: Ctx): Promise<Service> {
  return start(ctx, APPLICATION.correlation, correlatedClicks(ctx))
}

/** The same for `clickOutcomes`, as `APPLICATION.outcomes`. */
export async function startOutcomes(ctx: Ctx): Promise<Service> {
  return start(ctx, APPLICATION.outcomes, clickOutcomes(ctx))
}

async function start(ctx: Ctx, application: string, topology: Topology): Promise<Service> {
  const streams = new KafkaStreams(topology, {
    ...ctx.streamsConfig,
    'application.id': ctx.name(application),
    // Clicks without a purchase come out as soon as stream time allows, not at most once a second.
    '__emit.interval.ms.kstreams.outer.join.spurious.results.fix__': 0,
  })
  const running = new Promise<void>((resolve, reject) => {
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      if (state === 'ERROR') reject(streams.error())
    })
  })
  running.catch(() => {}) // start() throws the same
  await streams.start()
  await running
  return { stop: () => streams.close() }
}
