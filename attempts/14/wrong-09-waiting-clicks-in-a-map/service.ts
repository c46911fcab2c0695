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
  return new Application(ctx, APPLICATION.enrichment, enrichedEvents(ctx)).start()
}

/** The same for `correlatedClicks`, as `APPLICATION.correlation`. */
export async function startCorrelation(ctx: Ctx): Promise<Service> {
  return new Application(ctx, APPLICATION.correlation, correlatedClicks(ctx)).start()
}

/** The same for `clickOutcomes`, as `APPLICATION.outcomes`. */
export async function startOutcomes(ctx: Ctx): Promise<Service> {
  return new Application(ctx, APPLICATION.outcomes, clickOutcomes(ctx)).start()
}

const pollMs = 20

/** Results, changelogs and positions in one transaction: a crash repeats nothing. */
class Application {
  private readonly streams: KafkaStreams

  constructor(ctx: Ctx, name: string, topology: Topology) {
    this.streams = new KafkaStreams(topology, {
      ...ctx.streamsConfig,
      'application.id': ctx.name(name),
      'processing.guarantee': 'exactly_once_v2',
    })
  }

  async start(): Promise<Service> {
    const { streams } = this
    await streams.start()
    while (streams.state() !== 'RUNNING') {
      if (streams.state() === 'ERROR') throw streams.error()
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
    return { stop: () => streams.close() }
  }
}
