import { type Ctx, notImplemented } from '#harness/kata'

export interface Service {
  /** Commits, gives back its partitions, disconnects. */
  stop(): Promise<void>
}

/**
 * Task 14.5. Runs `enrichedEvents` on the cluster, with the application id `APPLICATION.enrichment` through `ctx.name`. Resolves when the
 * application is running: the group has given it its partitions. After a stop the next start goes on where this one ended, with the tables as they were.
 * A second instance shares the partitions with the first.
 *
 * Rejects where `user-clicks` and `user-profiles` differ in their number of partitions, for then clicks and profiles of one user are
 * in different tasks, and the join would silently find nothing: the error names both topics and both numbers. Rejects within 10 s where no broker answers.
 */
export async function startEnrichment(_ctx: Ctx): Promise<Service> {
  return notImplemented('14.5')
}

/** The same for `correlatedClicks`, as `APPLICATION.correlation`: the next start remembers the clicks that this one remembered. */
export async function startCorrelation(_ctx: Ctx): Promise<Service> {
  return notImplemented('14.5')
}

/**
 * The same for `clickOutcomes`, as `APPLICATION.outcomes`; here `user-clicks` and `purchases` have to be equal in partitions. The next start
 * remembers both sides, and the clicks that wait: they come out, with a purchase or with null, as if there had been no stop. Stream time begins anew
 * with the first record after the start.
 */
export async function startOutcomes(_ctx: Ctx): Promise<Service> {
  return notImplemented('14.5')
}
