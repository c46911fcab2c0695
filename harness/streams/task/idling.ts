/** What is waited for: the queues of a task. */
interface Queues {
  buffered(): number
  bufferedOf(topic: string, partition: number): number
}

interface Partition {
  readonly topic: string
  readonly partition: number
}

/**
 * How long a task with an empty partition waits for its records (`max.task.idle.ms`): meanwhile the record with the lowest timestamp is not known. What
 * the broker has is waited for in any case; -1 waits for nothing. Source: KIP-695.
 */
export class TaskIdling {
  private readonly queues: Queues
  private readonly partitions: readonly Partition[]
  private readonly maxIdleMs: number
  private idleSince: number | undefined

  constructor(queues: Queues, partitions: readonly Partition[], maxIdleMs: number) {
    this.queues = queues
    this.partitions = partitions
    this.maxIdleMs = maxIdleMs
  }

  /**
   * How many records may be processed before this has to be asked again.
   * @param now milliseconds of any clock that is always the same
   * @param caughtUp whether everything that the broker has of a partition was fetched
   */
  processable(now: number, caughtUp: (partition: Partition) => boolean = () => true): number {
    const buffered = this.queues.buffered()
    if (buffered === 0 || this.partitions.length === 1 || this.maxIdleMs < 0) return buffered
    const counts = this.partitions.map((it) => [it, this.queues.bufferedOf(it.topic, it.partition)] as const)
    const empty = counts.filter(([, count]) => count === 0)
    if (empty.length === 0) {
      this.idleSince = undefined
    } else {
      if (empty.some(([partition]) => !caughtUp(partition))) return 0
      this.idleSince ??= now
      if (now - this.idleSince < this.maxIdleMs) return 0
    }
    return Math.min(...counts.map(([, count]) => count).filter((count) => count > 0))
  }
}
