import { TaskIdling } from '../task/idling.ts'
import type { RawRecord, Task } from '../task/types.ts'
import { nameOf, type TopicPartition } from './client/topic-partition.ts'
import type { OffsetToCommit } from './client/transaction.ts'
import { decodeOffsetMetadata, encodeOffsetMetadata } from './offset-metadata.ts'

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
  readonly #idling: TaskIdling

  constructor(task: Task, partitions: readonly TopicPartition[], maxIdleMs: number) {
    this.id = task.id.toString()
    this.task = task
    this.partitions = partitions
    this.#idling = new TaskIdling(task, partitions, maxIdleMs)
  }

  get state(): 'restoring' | 'running' | 'closed' {
    return this.#state
  }

  /** Begins to process at these positions, one for each partition. */
  start(positions: readonly { offset: number; metadata: string }[]): void {
    positions.forEach(({ offset, metadata }, index) => {
      const partition = this.partitions[index]!
      this.#committed.set(nameOf(partition), { ...partition, offset, metadata })
      const known = decodeOffsetMetadata(metadata)
      if (known === undefined) return
      this.task.setPartitionTime(partition.topic, partition.partition, known.partitionTime)
      this.task.restoreProcessorMetadata(known.kept)
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

  /** How many records may be processed before this has to be asked again: `max.task.idle.ms`. */
  processable(view: FetchView, now: number): number {
    return this.#idling.processable(now, (partition) => view.caughtUp(partition))
  }

  /** Where each partition stands, and whether that has moved since it was committed. */
  offsets(): { all: OffsetToCommit[]; moved: OffsetToCommit[] } {
    const committable = this.task.committableOffsets()
    const kept = this.task.processorMetadata()
    const moved = committable.flatMap(({ topic, partition, offset, partitionTime }) => {
      const isKnown = this.#committed.get(nameOf({ topic, partition }))?.offset === offset
      return isKnown ? [] : [{ topic, partition, offset, metadata: encodeOffsetMetadata({ partitionTime, kept }) }]
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
