import { PriorityQueue } from './priority-queue.ts'
import type { RecordQueue } from './record-queue.ts'

/** The partitions of a task: the one whose next record has the lowest timestamp comes first. */
export class PartitionGroup {
  private readonly queues = new Map<string, RecordQueue>()
  private readonly ready = new PriorityQueue<RecordQueue>(({ head }) => head?.timestamp ?? -1)

  register(queue: RecordQueue): void {
    this.queues.set(`${queue.topic} ${queue.partition}`, queue)
  }

  all(): Iterable<RecordQueue> {
    return this.queues.values()
  }

  find(topic: string, partition: number): RecordQueue | undefined {
    return this.queues.get(`${topic} ${partition}`)
  }

  /** To be called when a queue that was empty has records, and after each poll that leaves some. */
  offer(queue: RecordQueue): void {
    this.ready.offer(queue)
  }

  take(): RecordQueue | undefined {
    return this.ready.poll()
  }
}
