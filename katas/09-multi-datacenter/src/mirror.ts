/** Tasks 9.2 and 9.3: MirrorMaker 2. */
import { notImplemented } from '#harness/kata'
import type { Clusters, Properties } from './contract.ts'

export interface MirrorOptions extends Clusters {
  /**
   * Full names of the topics to copy, as their cluster has them: letters, digits, `.`, `_` and `-`, but none that MirrorMaker keeps for itself (`__…`, `….internal`,
   * `…-internal`). These and no others, whether they exist already or not, whatever MirrorMaker leaves out by default.
   */
  topics: string[]
  /** Names of the groups whose offsets are translated, of the same characters. These and no others. */
  groups: string[]
  /** How many replicas each topic has that MirrorMaker makes, its own included. */
  replicas: number
  /** Also from the backup to the primary: after a failover, to bring back what was written there. Default false. */
  failback?: boolean
}

/**
 * The properties for `connect-mirror-maker.sh`, with the clusters `primary` and `backup`.
 *
 * 9.2: what stands in `topics` of the primary, and what comes, stands in the backup's `primary.…`: same partition, order, key, value, headers and timestamp (records of up to 1 MB). What was
 * aborted on the primary is not seen on the backup. Settings of the topics, new settings, new partitions and new topics follow within 5 s. How far each partition
 * is copied is written down (`POSITIONS` in internals.ts) within 2 s: a mirror that was killed goes on from there, and repeats at most what those seconds brought.
 *
 * 9.3: nothing goes from the backup to the primary unless `failback` is true, MirrorMaker's heartbeats neither. A record is written twice only where MirrorMaker was killed, and not where an
 * answer of the backup was lost. What the groups have committed on the primary, those that are new too, is translated
 * and committed on the backup within 5 s. A group that has caught up goes on there at most one record before the place where it was. With `failback` both ways, and no record comes back to
 * where it was written.
 */
export function mirrorProperties(_options: MirrorOptions): Properties {
  return notImplemented('9.2')
}
