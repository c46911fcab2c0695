import { type BatchIdentity, BatchWriter, readFetched } from '../../../protocol/index.ts'
import type { OutputRecord, RawRecord, SendOrigin } from '../../task/types.ts'
import type { TopicPartition } from './topic-partition.ts'

/** Who sent a record: told of a failed delivery. RESUME: the record is left out; RETRY: sent again; it throws to stop all. */
export interface Sender {
  productionError(record: OutputRecord, error: Error): 'RESUME' | 'RETRY'
}

export interface OutRecord extends OutputRecord {
  readonly sender: Sender
}

/** A batch on its way to one partition, with the senders of its records. */
export class OutBatch {
  readonly writer = new BatchWriter()
  /** Each sender from its first record in the batch on. */
  readonly #senders: { from: number; sender: Sender }[] = []
  readonly #origins: (SendOrigin | undefined)[] = []

  append(sender: Sender, record: OutputRecord): void {
    this.#origins.push(record.origin)
    if (this.#senders.at(-1)?.sender !== sender) this.#senders.push({ from: this.writer.count, sender })
    this.writer.append(record)
  }

  /** The records as they were given: read back from the bytes, so that the common case keeps nothing twice. */
  async records({ topic, partition }: TopicPartition): Promise<OutRecord[]> {
    const bytes = this.writer.seal(nobody)
    const fetched = { partitionIndex: partition, errorCode: 0, highWatermark: 0n, lastStableOffset: 0n }
    const set = { ...fetched, abortedTransactions: null, records: { bytes } }
    const { records } = await readFetched(topic, set, 0, 'read_uncommitted')
    return records.map((record) => ({
      ...record,
      sender: this.#senderOf(record),
      origin: this.#origins[record.offset],
    }))
  }

  #senderOf({ offset }: RawRecord): Sender {
    const { sender } = this.#senders.findLast(({ from }) => from <= offset)!
    return sender
  }
}

const nobody: BatchIdentity = { producerId: -1n, producerEpoch: -1, baseSequence: -1, transactional: false }

/** What waits to be sent to one partition, in order. */
export class Outbox implements TopicPartition {
  readonly topic: string
  readonly partition: number
  readonly batches: OutBatch[] = []
  /** Of the next batch (KIP-98): counted up when one was accepted. */
  nextSequence = 0
  /** Whether the transaction under way has this partition. */
  inTransaction = false

  constructor(topic: string, partition: number) {
    this.topic = topic
    this.partition = partition
  }

  /** A batch with room for a record of this size; the one that is being sent is closed. */
  batchFor(size: number, limit: number, closed: OutBatch | undefined): OutBatch {
    const last = this.batches.at(-1)
    if (last && last !== closed && last.writer.size + size <= limit) return last
    const fresh = new OutBatch()
    this.batches.push(fresh)
    return fresh
  }

  /** Puts these records in the place of the first batch, each in one of its own. */
  replaceFirst(records: readonly OutRecord[]): void {
    const singles = records.map((record) => {
      const single = new OutBatch()
      single.append(record.sender, record)
      return single
    })
    this.batches.splice(0, 1, ...singles)
  }
}

/** By topic and partition. */
export class Outboxes {
  readonly #topics = new Map<string, Map<number, Outbox>>()

  of(topic: string, partition: number): Outbox {
    const partitions = this.#topics.get(topic) ?? new Map<number, Outbox>()
    if (partitions.size === 0) this.#topics.set(topic, partitions)
    const known = partitions.get(partition)
    if (known) return known
    const outbox = new Outbox(topic, partition)
    partitions.set(partition, outbox)
    return outbox
  }

  /** Those with something to send. */
  waiting(): Outbox[] {
    return [...this.#topics.values()].flatMap((partitions) =>
      [...partitions.values()].filter(({ batches }) => batches.length > 0),
    )
  }

  /** Bytes of all that waits. */
  measure(): number {
    let bytes = 0
    for (const { batches } of this.waiting()) for (const { writer } of batches) bytes += writer.size
    return bytes
  }

  clear(): void {
    this.#topics.clear()
  }
}
