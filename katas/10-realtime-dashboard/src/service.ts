import { type Ctx, notImplemented } from '#harness/kata'
import type { AnalyticsOptions } from './topology.ts'

export interface ServiceOptions extends AnalyticsOptions {
  /**
   * Which of the running instances this is: `process.id` of Kafka Streams, the same at each restart. The transactional id is made from it, so the next
   * start ends at once what a killed one left open. Default `one`. Instances that run together have different names.
   */
  instance?: string
  /** An instance that was silent for so long is dead to its group. Default: that of `ctx.streamsConfig`; tests that kill one give less. */
  sessionTimeoutMs?: number
}

export interface Service {
  /** Commits, gives its tasks back, closes everything. */
  stop(): Promise<void>
}

/**
 * Task 10.4. Runs `analytics` on the cluster with `exactly_once_v2`. Resolves when it runs for the first time (state RUNNING); rejects where it cannot (one of the
 * three topics is missing: the error names it; no broker answers, within 10 s).
 */
export async function startAnalytics(_ctx: Ctx, _options: ServiceOptions = {}): Promise<Service> {
  return notImplemented('10.4')
}
