/** Task 9.4: what is done when the primary is lost. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Position } from './contract.ts'

export interface FailoverOptions {
  /** Bootstrap servers of the cluster that is left. */
  backup: string[]
  /** Without the prefix of `ctx.name`, as `topics`. */
  group: string
  topics: string[]
  /** Where the partitions of the primary ended when they were last looked at (task 9.5). */
  lastSeen: Position[]
}

export interface PartitionReport {
  topic: string
  partition: number
  /** Where the group goes on in `primary.<topic>`. */
  resumesAt: string
  /** The end of `primary.<topic>`: of the record that would come next. */
  end: string
  /** How many offsets of the primary up to `lastSeen` never arrived: all of them where MirrorMaker has written nothing down. Null where nobody looked. */
  missing: number | null
}

export interface Failover {
  /** Of each partition of each topic, by topic as given and by partition. */
  partitions: PartitionReport[]
  /** All of them together; null where one of them is not known. */
  missing: number | null
}

/**
 * Commits for the group on the backup where it goes on in each partition of `primary.<topic>`, and reports it. That is the latest checkpoint, or what the group has already
 * committed there, whichever is further: nothing is skipped that the group has not handled, and who has failed over before does not go back. Without both it is the beginning.
 * The primary is not asked: it is lost.
 * Rejects and commits nothing where the group has members on the backup, or where a topic was never copied, with an error that names the group or the topic; within 10 s, where
 * the backup does not answer, with one that names its servers.
 */
export async function failOver(_ctx: Ctx, _options: FailoverOptions): Promise<Failover> {
  return notImplemented('9.4')
}
