import type { Text } from '../text/index.ts'
import type { Isolation } from '../topics/index.ts'

/**
 * What was done and seen, in the order in which it came to an end. Values tell messages apart: each logical message has its own.
 * The model is Jepsen's Kafka workload (jepsen-io/jepsen, `jepsen.tests.kafka`), whose names the anomalies keep.
 */
export type History = readonly Operation[]

export type Operation = Send | Poll | Log | Assign | Commit | TransactionStep

/** A record as a reader saw it. */
export interface Seen {
  topic: string
  partition: number
  offset: bigint
  key: string | null
  value: string
}

export interface Send {
  kind: 'send'
  process: string
  topic: string
  /** Unknown for most sends that got no answer. */
  partition?: number
  key: string | null
  value: string
  /** `failed`: certainly not written. `indeterminate`: no answer; it may be in the log, once or (without idempotence) more often. */
  outcome: 'ok' | 'failed' | 'indeterminate'
  offset?: bigint
  /** Its place among what the process sent. Default: its place in the history, for sends that wait for each other. */
  order?: number
  /** The transaction it is part of. */
  transaction?: string
}

/** What one poll handed to a consumer, in order. */
export interface Poll {
  kind: 'poll'
  process: string
  isolation: Isolation
  records: readonly Seen[]
  /** The consumer's group, for `reprocessed` and commits. */
  group?: string
}

/** A complete reading of one partition, from `start` up to `end`. */
export interface Log {
  kind: 'log'
  topic: string
  partition: number
  isolation: Isolation
  /** Where the log began: what stood before was deleted by retention. Default 0. */
  start?: bigint
  /** Its end when the reading began (`topics.bounds`): a record at or above it need not be here. */
  end: bigint
  records: readonly Seen[]
}

/** From here on the consumer reads these partitions, from wherever it was told to: a rebalance, an assignment or a seek. */
export interface Assign {
  kind: 'assign'
  process: string
  partitions: readonly { topic: string; partition: number }[]
}

/** `offset` is the next one to read. */
export interface Commit {
  kind: 'commit'
  process: string
  group: string
  topic: string
  partition: number
  offset: bigint
}

/** `committing` and `aborting` stand where the request was sent, the others where the answer came. */
export interface TransactionStep {
  kind: 'transaction'
  process: string
  id: string
  step: 'committing' | 'committed' | 'aborting' | 'aborted' | 'indeterminate'
}

export type AnomalyName =
  | 'no-success'
  | 'lost-write'
  | 'duplicate'
  | 'inconsistent-offsets'
  | 'reordered'
  | 'nonmonotonic-send'
  | 'poll-skip'
  | 'nonmonotonic-poll'
  | 'reprocessed'
  | 'gap'
  | 'aborted-read'
  | 'precommitted-read'
  | 'nonmonotonic-commit'
  | 'premature-commit'
  | 'lost-output'
  | 'duplicate-output'
  | 'unexpected-output'

/** What happened that must not happen. */
export interface Anomaly {
  name: AnomalyName
  /** What was seen, with values and offsets. */
  seen: Text
  /** The records it is about, where they have an offset. */
  records: readonly Seen[]
  /** One sentence. */
  meaning: Text
  /** What usually causes it. */
  cause: Text
}

export interface CheckOptions {
  /** Also report records handed to one group more than once. At-least-once delivery may do that, so by default it is not reported. */
  reprocessed?: boolean
  /** Topics with compaction: there a record may vanish when a later one has its key. */
  compacted?: readonly string[]
}
