import type { RawRecord, Task } from '../task/types.ts'
import { nameOf, type TopicPartition } from './client/topic-partition.ts'
import type { OffsetToCommit } from './client/transaction.ts'
import { decodePartitionTime, encodePartitionTime } from './offset-metadata.ts'

/** What a task needs to know of the fetching: whether a partition may still have records that were not fetched. */
export interface FetchView {
  caughtUp(partition: TopicPartition): boolean
}

/** A task of this instance, from its assignment to the day it is taken away. */
export class ActiveTask {
  readonly id: string
  readonly task: Task
  /** Those that exist: of topics with unequal counts some tasks have fewer. */
  readonly partitions: readonly TopicPartition[]
  /** Ends the restoring when the task is taken away meanwhile. */
  readonly restoring = new AbortController()
  #state: 'restoring' | 'running' | 'closed' = 'restoring'
  /** Fetched records that the task has not been given yet. */
  #inbox: { partition: TopicPartition; records: readonly RawRecord[] }[] = []
  /** The last commit's, or where the task began. */
  readonly #committed = new Map<string, OffsetToCommit>()
  #idleSince: number | undefined

  constructor(task: Task, partitions: readonly TopicPartition[]) {
    this.id = task.id.toString()
    this.task = task
    this.partitions = partitions
  }

  get state(): 'restoring' | 'running' | 'closed' {
    return this.#state
  }

  /** Begins to process at these positions, one for each partition. */
  start(positions: readonly { offset: number; metadata: string }[]): void {
    positions.forEach(({ offset, metadata }, index) => {
      const partition = this.partitions[index]!
      this.#committed.set(nameOf(partition), { ...partition, offset, metadata })
      const time = decodePartitionTime(metadata)
      if (time !== undefined) this.task.setPartitionTime(partition.topic, partition.partition, time)
    })
    this.task.start()
    this.#state = 'running'
  }

  /** Keeps fetched records until `takeIn`: reading them may send records to a dead letter queue, which no commit must divide. */
  receive(partition: TopicPartition, records: readonly RawRecord[]): void {
    if (records.length > 0) this.#inbox.push({ partition, records })
  }

  takeIn(): void {
    if (this.#inbox.length === 0) return
    const arrived = this.#inbox
    this.#inbox = []
    for (const { partition, records } of arrived) this.task.addRecords(partition.topic, partition.partition, records)
  }

  /** Records that wait, taken in or not. */
  waiting(partition: TopicPartition): number {
    let count = this.task.bufferedOf(partition.topic, partition.partition)
    for (const it of this.#inbox) if (nameOf(it.partition) === nameOf(partition)) count += it.records.length
    return count
  }

  /**
   * How many records may be processed before this has to be asked again. While a partition is empty the record with the lowest
   * timestamp is not known: what the broker has is waited for, and more up to `maxIdleMs`; -1 waits for nothing. Source: KIP-695.
   */
  processable(view: FetchView, maxIdleMs: number, now: number): number {
    const buffered = this.task.buffered()
    if (buffered === 0 || this.partitions.length === 1 || maxIdleMs < 0) return buffered
    const counts = this.partitions.map((it) => [it, this.task.bufferedOf(it.topic, it.partition)] as const)
    const empty = counts.filter(([, count]) => count === 0)
    if (empty.length === 0) {
      this.#idleSince = undefined
    } else {
      if (empty.some(([partition]) => !view.caughtUp(partition))) return 0
      this.#idleSince ??= now
      if (now - this.#idleSince < maxIdleMs) return 0
    }
    return Math.min(...counts.map(([, count]) => count).filter((count) => count > 0))
  }

  /** Where each partition stands, and whether that has moved since it was committed. */
  offsets(): { all: OffsetToCommit[]; moved: OffsetToCommit[] } {
    const moved = this.task.committableOffsets().flatMap(({ topic, partition, offset, partitionTime }) => {
      const isKnown = this.#committed.get(nameOf({ topic, partition }))?.offset === offset
      return isKnown ? [] : [{ topic, partition, offset, metadata: encodePartitionTime(partitionTime) }]
    })
    const names = new Set(moved.map(nameOf))
    const others = [...this.#committed.values()].filter((it) => !names.has(nameOf(it)))
    return { all: [...moved, ...others], moved }
  }

  committed(offsets: readonly OffsetToCommit[]): void {
    for (const it of offsets) if (this.#committed.has(nameOf(it))) this.#committed.set(nameOf(it), it)
  }

  close(): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.restoring.abort()
    this.task.close()
  }
}
