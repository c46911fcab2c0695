/** Task 9.5: the lag of the replication. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Clusters, Position } from './contract.ts'

export interface LagOptions extends Clusters {
  /** Without the prefix of `ctx.name`. */
  topics: string[]
  /** How long the measurement waits for what is behind, by `ctx.clock`. */
  timeoutMs: number
}

/** `offset` is where the partition of the primary ended at the first look. */
export interface PartitionLag extends Position {
  /** How many of its offsets were not on the backup then. What the primary has deleted is not waited for. */
  behind: number
  /** Milliseconds by `ctx.clock` until all up to `offset` was there: 0 where it was at the first look, null where `timeoutMs` were over before. */
  ms: number | null
}

export interface Lag {
  /** Of each partition of each topic, by topic as given and by partition. `failOver` takes them as `lastSeen`. */
  partitions: PartitionLag[]
  /** All of `behind` together. */
  behind: number
  /** The longest; null where one of them is. */
  ms: number | null
}

/**
 * Looks at the ends of the primary's partitions, and then at the backup until all of it is there. The time is that between these looks, by the clock of whoever looks: what
 * producers wrote into timestamps plays no part, and a topic that nobody writes to has no lag. Looks at least every second while it waits. A link that is down is no error: `ms` is
 * null then.
 * Rejects within 10 s when one of the clusters does not answer, with an error that names its servers, and when the primary has no such topic, with one that names it.
 */
export async function measureLag(_ctx: Ctx, _options: LagOptions): Promise<Lag> {
  return notImplemented('9.5')
}
