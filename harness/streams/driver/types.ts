import type { Headers } from '../processors/types.ts'
import type { TaskConfig } from '../task/types.ts'

/** The result of reading an output topic. Timestamp in milliseconds. */
export interface TestRecord<K, V> {
  readonly key: K
  readonly value: V
  readonly timestamp: number
  readonly headers: Headers
}

export interface TopologyTestDriverOptions {
  /** The clock's first reading, milliseconds since the epoch. Default: 0. */
  readonly startMs?: number
  /** Default: `test`. */
  readonly applicationId?: string
  readonly config?: Partial<TaskConfig>
}

/** `autoAdvanceMs`: added to the time after each record that was piped without a timestamp. */
export interface TestInputTopicOptions {
  readonly startTimestamp?: number
  readonly autoAdvanceMs?: number
}

export interface TestInputTopic<K, V> {
  /** Processes the record and all that follows from it before it returns. Without a timestamp: the topic's own time. */
  pipeInput(key: K | null, value: V | null, timestamp?: number, headers?: Headers): void
  advanceTime(ms: number): void
}

export interface TestOutputTopic<K, V> {
  isEmpty(): boolean
  getQueueSize(): number
  readRecord(): TestRecord<K, V>
  readRecordsToList(): TestRecord<K, V>[]
  readKeyValuesToList(): (readonly [K, V])[]
  readValuesToList(): V[]
  readKeyValuesToMap(): Map<K, V>
}
