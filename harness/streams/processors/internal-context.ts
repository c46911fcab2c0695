import type { Serde } from '../serdes/types.ts'
import type { BufferedContext } from '../stores/buffered-change.ts'
import type { ProcessorContext } from './types.ts'

/** What the DSL's own operators may do beyond a user's processor. */
export interface InternalProcessorContext<KOut = unknown, VOut = unknown> extends ProcessorContext<KOut, VOut> {
  /** The given serde, or the configured default. @throws STREAMS_SERDE_MISSING */
  serde<T>(given: Serde<T> | undefined, what: 'key' | 'value'): Serde<T>
  /** Counts a record that a rule leaves out. */
  recordDropped(): void
  /** Of the record that is being processed, in milliseconds. */
  currentTimestamp(): number
  /** Where the current record came from, to be kept until it is emitted. */
  recordContext(): BufferedContext
  /** Runs as if the record of that context were the current one. */
  withRecordContext(context: BufferedContext, run: () => void): void
  /** What several nodes of one task share: made by the first node that asks. */
  shared<T>(key: object, make: () => T): T
  /**
   * A time that is kept over restarts, with the offsets of the task: `read` is asked at each commit. Gives what was kept before; undefined at first.
   * Its key is unique in the task.
   */
  keep(key: string, read: () => number): number | undefined
  /** Wall-clock milliseconds between two looks for unmatched records of outer joins. */
  readonly outerJoinEmitIntervalMs: number
  /** The same for windows that emit when they close. */
  readonly windowCloseEmitIntervalMs: number
}
