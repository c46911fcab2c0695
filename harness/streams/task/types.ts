import type { Headers, TaskId } from '../processors/types.ts'
import type { Serde } from '../serdes/types.ts'
import type { ChangelogRecord, StateStore } from '../stores/types.ts'
import type { SubtopologyPlan } from '../topology/types.ts'
import type {
  DeserializationExceptionHandler,
  ProcessingExceptionHandler,
  ProductionExceptionHandler,
} from './exception-handlers.ts'

/** A record as it stands in a topic. Offset and timestamp (milliseconds) as numbers: both stay below 2^53. */
export interface RawRecord {
  readonly topic: string
  readonly partition: number
  readonly offset: number
  readonly timestamp: number
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly headers: Headers
}

/** What an output was made of: the record that was processed, none within a punctuation, and the node or store that gave the output. */
export interface SendOrigin {
  readonly node: string
  readonly source: RawRecord | undefined
}

/** A record that a task writes to a topic. */
export interface OutputRecord {
  readonly topic: string
  /** Undefined: the producer's default partitioner chooses (murmur2 of the key's bytes, any for a null key). */
  readonly partition: number | undefined
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly timestamp: number
  readonly headers: Headers
  /** Unknown of a dead letter. */
  readonly origin?: SendOrigin | undefined
}

/** Where a task's output goes. It buffers; errors of delivery come back through `task.productionError`. */
export interface OutputCollector {
  send(record: OutputRecord): void
  /** Asked only where a topology has a partitioner or a windowed key. */
  partitionCount(topic: string): number
}

/** A change of a store, as it goes to its changelog. */
export interface StoreChange {
  readonly topic: string
  /** The task's. */
  readonly partition: number
  readonly key: Uint8Array
  readonly value: Uint8Array | null
  /** Null: the producer's clock. */
  readonly timestamp: number | null
  readonly headers: Headers
  readonly origin: SendOrigin
}

/** Receives every change of a store with a changelog. */
export interface ChangelogSink {
  append(change: StoreChange): void
}

/** Kafka Streams' names of the options that a task reads. */
export interface TaskConfig {
  'application.id': string
  'default.key.serde'?: Serde<unknown>
  'default.value.serde'?: Serde<unknown>
  'default.timestamp.extractor'?: import('../topology/types.ts').TimestampExtractor
  /** Default: LogAndFailExceptionHandler. */
  'deserialization.exception.handler'?: DeserializationExceptionHandler
  /** Default: LogAndFailProcessingExceptionHandler. */
  'processing.exception.handler'?: ProcessingExceptionHandler
  /** Default: DefaultProductionExceptionHandler, which fails. */
  'production.exception.handler'?: ProductionExceptionHandler
  'errors.dead.letter.queue.topic.name'?: string
  /** How long a task with an empty partition waits for its records, so that it can take them in the order of time. Default 0. */
  'max.task.idle.ms'?: number
  /** How often, by the wall clock, outer joins look for records without a match. Milliseconds; default 1000, in TopologyTestDriver 0. */
  '__emit.interval.ms.kstreams.outer.join.spurious.results.fix__'?: number
  /** The same for windowed aggregations that emit when a window closes. */
  '__emit.interval.ms.kstreams.windowed.aggregation__'?: number
}

export interface TaskOptions {
  readonly plan: SubtopologyPlan
  readonly taskId: TaskId
  readonly config: TaskConfig
  readonly collector: OutputCollector
  readonly changelog: ChangelogSink
  /** From `createGlobalState(plan, …).stores`; empty where there are none. */
  readonly globalStores?: ReadonlyMap<string, StateStore>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** A store's changelog, to be read from its start and fed to `task.restore`. */
export interface TaskChangelog {
  readonly store: string
  readonly topic: string
  readonly partition: number
}

/** What a task has done since it was made. */
export interface TaskCounters {
  processed: number
  /** Left out by rule: null keys, late records, what an exception handler let pass. */
  dropped: number
}

/**
 * One sub-topology over one partition number. Life: made → `restore(…)` for each changelog → `start()` → `addRecords` and
 * `process` in turn → `close()`. Everything is synchronous; one caller at a time.
 */
export interface Task {
  readonly id: TaskId
  readonly changelogs: readonly TaskChangelog[]
  readonly stores: ReadonlyMap<string, StateStore>
  readonly counters: Readonly<TaskCounters>
  /** The largest timestamp taken so far, -1 before any. */
  readonly streamTime: number
  restore(store: string, records: Iterable<ChangelogRecord>): void
  /** Calls the processors' `init`. */
  start(): void
  /** Gives how many records wait now in that partition's queue: a runtime pauses a partition above `buffered.records.per.partition`. */
  addRecords(topic: string, partition: number, records: Iterable<RawRecord>): number
  /** Partitions without a waiting record; `max.task.idle.ms` is the caller's to keep (TaskIdling). */
  emptyPartitions(): readonly { readonly topic: string; readonly partition: number }[]
  buffered(): number
  bufferedOf(topic: string, partition: number): number
  /** Processes the waiting record with the lowest timestamp; false where none waits. */
  process(): boolean
  /** Runs the stream-time punctuations that are due. True where one ran. */
  punctuateStreamTime(): boolean
  /** Runs the wall-clock punctuations that are due at `options.now()`. True where one ran. */
  punctuateSystemTime(): boolean
  /** True once after `context.commit()` was called. */
  commitRequested(): boolean
  /**
   * For each partition from which anything was consumed: the offset to commit, and the partition time to keep in its metadata.
   * Flushes the stores first: what they held back goes to the changelog now, and so into the same transaction.
   */
  committableOffsets(): readonly CommittableOffset[]
  /** Restores a partition's time from the metadata of its committed offset. */
  setPartitionTime(topic: string, partition: number, timestamp: number): void
  /** What processors keep beside their stores, to be committed with the offsets: times, by key. */
  processorMetadata(): ReadonlyMap<string, number>
  /** Gives that back, before `start()`. Of several values of a key the largest counts. */
  restoreProcessorMetadata(kept: ReadonlyMap<string, number>): void
  /** Tells the production exception handler of a failed send. Resolves to what it decided; throws where it fails. */
  productionError(record: OutputRecord, error: Error): 'RESUME' | 'RETRY'
  /** Calls the processors' and the stores' `close`. */
  close(): void
}

export interface CommittableOffset {
  readonly topic: string
  readonly partition: number
  /** The next offset to read. */
  readonly offset: number
  readonly partitionTime: number
}
