import type { StateStore } from '../stores/types.ts'
import type { StoreBuilder } from '../topology/types.ts'
import type { StreamRecord } from './record.ts'

/** In order; a key may repeat; a header's value may be null. */
export type Headers = readonly (readonly [key: string, value: Uint8Array | null])[]

/** Where the record that is being processed came from. Absent inside a punctuation. */
export interface RecordMetadata {
  readonly topic: string
  readonly partition: number
  readonly offset: number
}

/** `STREAM_TIME`: driven by the records' timestamps. `WALL_CLOCK_TIME`: driven by the clock. */
export const PunctuationType = { STREAM_TIME: 'STREAM_TIME', WALL_CLOCK_TIME: 'WALL_CLOCK_TIME' } as const
export type PunctuationType = (typeof PunctuationType)[keyof typeof PunctuationType]

/** Called with the time that made it due, in milliseconds since the epoch. */
export type Punctuator = (timestamp: number) => void

export interface Cancellable {
  cancel(): void
}

/** A task's name: sub-topology and partition; `toString()` gives `0_1`. */
export interface TaskId {
  readonly subtopology: number
  readonly partition: number
  toString(): string
}

/** What a processor may ask and do. Source: the Processor API's `ProcessorContext`. */
export interface ProcessorContext<KOut = unknown, VOut = unknown> {
  readonly applicationId: string
  readonly taskId: TaskId
  /** To every child, or to the one of that name. Children run before this returns. */
  forward<K extends KOut, V extends VOut>(record: StreamRecord<K, V>, childName?: string): void
  /** @throws STREAMS_STORE_NOT_CONNECTED where the store was not connected to this processor. */
  getStateStore<S extends StateStore>(name: string): S
  /** @param intervalMs at least 1 */
  schedule(intervalMs: number, type: PunctuationType, callback: Punctuator): Cancellable
  /** The largest timestamp that this task has taken so far, -1 before the first record. */
  currentStreamTimeMs(): number
  currentSystemTimeMs(): number
  recordMetadata(): RecordMetadata | undefined
  /** Asks for a commit as soon as the current record is done. */
  commit(): void
}

export interface Processor<KIn = unknown, VIn = unknown, KOut = unknown, VOut = unknown> {
  init?(context: ProcessorContext<KOut, VOut>): void
  process(record: StreamRecord<KIn, VIn>): void
  close?(): void
}

/** Makes one processor for each task; with `stores`, the stores that it brings along. */
export interface ProcessorSupplier<KIn = unknown, VIn = unknown, KOut = unknown, VOut = unknown> {
  get(): Processor<KIn, VIn, KOut, VOut>
  stores?(): readonly StoreBuilder[]
}
