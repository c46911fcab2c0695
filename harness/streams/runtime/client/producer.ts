import {
  type Cluster,
  isPassing,
  KafkaError,
  type ResponseOf,
  recordSize,
  unknownTopic,
} from '../../../protocol/index.ts'
import { murmur2Partition } from '../../task/murmur2.ts'
import type { OutputRecord } from '../../task/types.ts'
import { isFenced } from './failures.ts'
import { Linger } from './linger.ts'
import { type OutBatch, type Outbox, Outboxes, type OutRecord, type Sender } from './outbox.ts'
import { byTopic, nameOf } from './topic-partition.ts'
import { type GroupMetadata, type OffsetToCommit, Transaction } from './transaction.ts'

export interface ProducerSettings {
  /** Set: all that is sent goes out in transactions. Unset: the producer is idempotent, no more. */
  readonly transactionalId?: string
  readonly transactionTimeoutMs: number
  /** Bytes of one batch at most; a record that is larger goes alone. */
  readonly batchSize: number
  /** Milliseconds that a batch with room may wait for more records. Default 0. */
  readonly lingerMs?: number
}

const requestTimeoutMs = 30_000
const placeAgainMs = 100
/** Before records are sent again because a handler says so. */
const retryMs = 100
const sequences = 2 ** 31
const tooLarge = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD'])

/**
 * Sends in order and without doubles: each partition's batches one after the other, one request at a time to each broker; what
 * is given meanwhile makes the next batches. `kick`, `flush` or `commit` begin it; it goes on until nothing waits.
 */
export class Producer {
  readonly transaction: Transaction
  readonly #cluster: Cluster
  readonly #settings: ProducerSettings
  readonly #outboxes = new Outboxes()
  /** Batches that a request holds. */
  readonly #sending = new Map<Outbox, OutBatch>()
  /** Records for topics whose partitions are not known yet. */
  #unplaced: OutRecord[] = []
  #keyless = 0
  #bytes = 0
  #pumping: Promise<void> | undefined
  #failure: unknown
  readonly #linger: Linger

  constructor(cluster: Cluster, settings: ProducerSettings) {
    this.#cluster = cluster
    this.#settings = settings
    this.transaction = new Transaction(cluster, settings)
    this.#linger = new Linger(settings.lingerMs ?? 0, () => this.kick())
  }

  /** Bytes that wait for the brokers. */
  get buffered(): number {
    return this.#bytes
  }

  /** Whether something was sent since the last commit. */
  get hasWork(): boolean {
    return this.#waiting() || this.#pumping !== undefined || this.transaction.isOpen
  }

  /** Whether the coordinator may have a transaction open that no client will commit. */
  get mayBeOpen(): boolean {
    return this.#settings.transactionalId !== undefined && (this.hasWork || this.transaction.uncertain)
  }

  /** What went wrong since `begin`; thrown by `flush` as well. */
  get failure(): unknown {
    return this.#failure
  }

  /** Takes a producer id, or the next epoch of the one it has; drops what was not sent. Fences the sender before (KIP-98). */
  async begin(): Promise<void> {
    this.#failure ??= new Error('the producer begins anew')
    while (this.#pumping) await this.#pumping
    this.#outboxes.clear()
    this.#sending.clear()
    this.#linger.end()
    this.#unplaced = []
    this.#bytes = 0
    this.#failure = undefined
    await this.transaction.initialize()
  }

  /** Puts a record in its batch. */
  send(sender: Sender, record: OutputRecord): void {
    const { topic, partition, key } = record
    const count = this.#cluster.knownPartitions(topic)
    if (count === undefined || this.#unplaced.length > 0) {
      this.#unplaced.push({ ...record, sender })
      return
    }
    const outbox = this.#outboxes.of(
      topic,
      partition ?? (key === null ? this.#keyless % count : murmur2Partition(key, count)),
    )
    const size = recordSize(record)
    const batch = outbox.batchFor(size, this.#settings.batchSize, this.#sending.get(outbox))
    const before = batch.writer.count === 0 ? 0 : batch.writer.size
    batch.append(sender, record)
    this.#bytes += batch.writer.size - before
    this.#linger.begin()
  }

  /** Begins to send what waits, if nothing is under way and it has waited for long enough. A failure is kept for `flush`. */
  kick(): void {
    if (this.#bytes < this.#settings.batchSize && this.#linger.lasts()) return
    if (this.#pumping || this.#failure !== undefined || !this.#waiting()) return
    const pump = this.#pump().catch((error: unknown) => {
      this.#failure = error
    })
    this.#pumping = pump.then(() => {
      this.#pumping = undefined
      this.kick()
    })
  }

  /** Resolves when the brokers have all that was given. */
  async flush(): Promise<void> {
    while (this.#failure === undefined && (this.#pumping || this.#waiting())) {
      this.#linger.end()
      this.kick()
      await this.#pumping
    }
    if (this.#failure !== undefined) throw this.#failure
  }

  /** Flushes, and commits the transaction with the group's offsets in it. Throws where the outcome is that it was not, or is not known. */
  async commit(offsets: readonly OffsetToCommit[], group: GroupMetadata): Promise<void> {
    // Side by side: either failing aborts both. What has failed is thrown when nothing of the transaction is under way any more.
    const sent = await Promise.allSettled([this.flush(), this.transaction.sendOffsets(offsets, group)])
    for (const result of sent) if (result.status === 'rejected') throw result.reason
    await this.transaction.commit()
    if (this.transaction.uncertain) await this.begin()
  }

  /** Resolves when the request that is under way is answered. */
  async turn(): Promise<void> {
    this.#linger.end()
    this.kick()
    await this.#pumping
  }

  #waiting(): boolean {
    return this.#bytes > 0 || this.#unplaced.length > 0
  }

  async #pump(): Promise<void> {
    this.#linger.end()
    this.#keyless += 1
    if (this.#unplaced.length > 0) await this.#place()
    const full = this.#outboxes.waiting()
    for (const outbox of full) this.#sending.set(outbox, outbox.batches[0]!)
    try {
      await this.transaction.add(full)
      await this.#cluster.persist(() => this.#deliver(full.filter((outbox) => this.#sending.has(outbox))))
    } catch (error) {
      if (isPassing(error)) this.transaction.uncertain = true
      throw error
    } finally {
      this.#sending.clear()
    }
  }

  /** Finds the partitions of topics that were not known; a topic that is not there is an error of each record. */
  async #place(): Promise<void> {
    const asked = new Set(this.#unplaced.map(({ topic }) => topic))
    await this.#cluster.refresh([...asked])
    const records = this.#unplaced
    this.#unplaced = []
    for (const record of records) {
      const { sender, topic } = record
      if (this.#cluster.knownPartitions(topic) !== undefined) {
        this.send(sender, record)
      } else if (
        !asked.has(topic) ||
        this.#decide(record, new KafkaError('Metadata', unknownTopic, topic)) === 'RETRY'
      ) {
        this.#unplaced.push(record)
      }
    }
    if (this.#unplaced.length > 0) await this.#cluster.pause(placeAgainMs)
  }

  #decide({ sender, ...record }: OutRecord, error: KafkaError): 'RESUME' | 'RETRY' {
    return sender.productionError(record, error)
  }

  /** Sends the batches under way to their leaders. Throws what passes, once every answer is in. */
  async #deliver(outboxes: readonly Outbox[]): Promise<void> {
    const unled = outboxes.filter(({ topic, partition }) => this.#cluster.leaderOf(topic, partition) === undefined)
    if (unled.length > 0) await this.#cluster.refresh([...new Set(unled.map(({ topic }) => topic))])
    const byLeader = Map.groupBy(outboxes, ({ topic, partition }) => this.#cluster.leaderOf(topic, partition))
    const asked = [...byLeader].map(async ([leader, led]) => {
      if (leader === undefined) throw new KafkaError('Produce', 5, nameOf(led[0]!))
      try {
        await this.#settle(await this.#produce(leader, led))
      } catch (error) {
        this.transaction.uncertain = true
        for (const { topic } of led) this.#cluster.forgetLeaders(topic)
        throw error
      }
    })
    const failed = (await Promise.allSettled(asked)).flatMap((it) => (it.status === 'rejected' ? [it.reason] : []))
    if (failed.length > 0) throw failed.find((error) => !isPassing(error)) ?? failed[0]
  }

  #produce(leader: number, outboxes: readonly Outbox[]): Promise<ResponseOf<'Produce'>> {
    const { producerId, producerEpoch } = this.transaction
    const transactional = this.#settings.transactionalId !== undefined
    const topicData = byTopic(outboxes, (outbox) => ({
      index: outbox.partition,
      records: this.#sending
        .get(outbox)!
        .writer.seal({ producerId, producerEpoch, baseSequence: outbox.nextSequence, transactional }),
    })).map(({ name, partitions }) => ({ name, partitionData: partitions }))
    const body = {
      transactionalId: this.#settings.transactionalId ?? null,
      acks: -1,
      timeoutMs: requestTimeoutMs,
      topicData,
    }
    return this.#cluster.send(leader, 'produce', 'Produce', body)
  }

  async #settle({ responses }: ResponseOf<'Produce'>): Promise<void> {
    let passing: KafkaError | undefined
    for (const { name, partitionResponses } of responses) {
      for (const { index, errorCode, errorMessage } of partitionResponses) {
        const outbox = this.#outboxes.of(name, index)
        const about = `${nameOf(outbox)}${errorMessage ? `: ${errorMessage}` : ''}`
        const error = errorCode === 0 ? undefined : new KafkaError('Produce', errorCode, about)
        if (!error || error.kind === 'DUPLICATE_SEQUENCE_NUMBER') this.#accepted(outbox)
        else if (isPassing(error)) passing = error
        else if (isFenced(error)) throw error
        else await this.#refused(outbox, error)
      }
    }
    if (passing) throw passing
  }

  #accepted(outbox: Outbox): void {
    const batch = outbox.batches.shift()!
    outbox.nextSequence = (outbox.nextSequence + batch.writer.count) % sequences
    this.#bytes -= batch.writer.size
    this.#sending.delete(outbox)
  }

  /**
   * The broker has refused this batch for good. Where only some of its records may be at fault, the producer sends them one by one; else it asks
   * the senders what to do.
   */
  async #refused(outbox: Outbox, error: KafkaError): Promise<void> {
    this.#sending.delete(outbox)
    const batch = outbox.batches[0]!
    const records = await batch.records(outbox)
    const oneByOne = batch.writer.count > 1 && tooLarge.has(error.kind)
    const again = oneByOne ? records : records.filter((record) => this.#decide(record, error) === 'RETRY')
    outbox.replaceFirst(again)
    this.#bytes = this.#outboxes.measure()
    if (!oneByOne && again.length > 0) await this.#cluster.pause(retryMs)
  }
}
