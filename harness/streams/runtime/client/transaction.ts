import {
  type ApiName,
  type Cluster,
  ConnectionLost,
  check,
  KafkaError,
  type RequestOf,
  type ResponseOf,
} from '../../../protocol/index.ts'
import { byTopic, nameOf, type TopicPartition } from './topic-partition.ts'

/** As whom a group's offsets are committed; a broker refuses one of an earlier generation (KIP-447). */
export interface GroupMetadata {
  readonly groupId: string
  readonly memberId: string
  readonly generationId: number
}

export interface OffsetToCommit extends TopicPartition {
  readonly offset: number
  readonly metadata: string
}

export interface TransactionSettings {
  readonly transactionalId?: string
  readonly transactionTimeoutMs: number
}

interface Member extends TopicPartition {
  inTransaction: boolean
}

const moved = new Set(['NOT_COORDINATOR', 'COORDINATOR_NOT_AVAILABLE', 'COORDINATOR_LOAD_IN_PROGRESS'])
const notAttempted = 55

/** How soon partitions are added again while the markers of the transaction before are being written. */
const markersMs = 2

/**
 * The identity of a producer and its transaction. Without a transactional id there is the identity alone.
 *
 * A request whose answer got lost may still be delivered, late: into the next transaction, if that has the same epoch. So
 * after one that is `uncertain` the next transaction begins with a new epoch, which fences it.
 */
export class Transaction {
  /** Set when an answer of the transaction under way got lost. */
  uncertain = false
  producerId = -1n
  producerEpoch = -1
  readonly #cluster: Cluster
  readonly #settings: TransactionSettings
  readonly #members = new Set<Member>()
  #hasOffsets = false

  constructor(cluster: Cluster, settings: TransactionSettings) {
    this.#cluster = cluster
    this.#settings = settings
  }

  /** Whether there is something to commit or to abort. */
  get isOpen(): boolean {
    return this.#members.size > 0 || this.#hasOffsets
  }

  /** A producer id, or its next epoch: the coordinator aborts what an earlier holder of the transactional id left open. */
  async initialize(): Promise<void> {
    this.#forget()
    const transactionalId = this.#settings.transactionalId ?? null
    const { transactionTimeoutMs } = this.#settings
    await this.#cluster.persist(async () => {
      const body = { transactionalId, transactionTimeoutMs, producerId: -1n, producerEpoch: -1 }
      const answer =
        transactionalId === null
          ? await this.#cluster.any('InitProducerId', body)
          : await this.#cluster.coordinator('transaction', transactionalId, 'InitProducerId', body)
      this.#check('InitProducerId', answer.errorCode)
      this.producerId = answer.producerId
      this.producerEpoch = answer.producerEpoch
    })
    this.uncertain = false
  }

  /** Makes partitions part of the transaction, before anything is sent to them. */
  async add(partitions: readonly Member[]): Promise<void> {
    const { transactionalId } = this.#settings
    if (transactionalId === undefined) return
    const fresh = partitions.filter(({ inTransaction }) => !inTransaction)
    if (fresh.length === 0) return
    const topics = byTopic(fresh, ({ partition }) => partition)
    await this.#cluster.persist(async () => {
      const answer = await this.#ask(transactionalId, 'AddPartitionsToTxn', {
        v3AndBelowTransactionalId: transactionalId,
        v3AndBelowProducerId: this.producerId,
        v3AndBelowProducerEpoch: this.producerEpoch,
        v3AndBelowTopics: topics,
      })
      const results = answer.resultsByTopicV3AndBelow.flatMap(({ resultsByPartition }) => resultsByPartition)
      const codes = results.map(({ partitionErrorCode }) => partitionErrorCode).filter((code) => code !== 0)
      // Where one partition is refused the others are marked as not attempted, which says nothing.
      const code = codes.find((it) => it !== notAttempted) ?? codes[0] ?? 0
      this.#check('AddPartitionsToTxn', code, fresh.map(nameOf).join(', '))
    }, markersMs)
    for (const member of fresh) {
      member.inTransaction = true
      this.#members.add(member)
    }
  }

  /** Makes the group's offsets part of the transaction. */
  async sendOffsets(offsets: readonly OffsetToCommit[], group: GroupMetadata): Promise<void> {
    const { transactionalId } = this.#settings
    if (transactionalId === undefined || offsets.length === 0) return
    const { producerId, producerEpoch } = this
    const { groupId } = group
    await this.#cluster.persist(async () => {
      const body = { transactionalId, producerId, producerEpoch, groupId }
      this.#check('AddOffsetsToTxn', (await this.#ask(transactionalId, 'AddOffsetsToTxn', body)).errorCode, groupId)
    }, markersMs)
    this.#hasOffsets = true
    const topics = byTopic(offsets, ({ partition, offset, metadata }) => ({
      partitionIndex: partition,
      committedOffset: BigInt(offset),
      committedMetadata: metadata,
    }))
    await this.#cluster.persist(async () => {
      const body = { transactionalId, producerId, producerEpoch, ...group, topics }
      const answer = await this.#doubted(() => this.#cluster.coordinator('group', groupId, 'TxnOffsetCommit', body))
      for (const { name, partitions } of answer.topics) {
        for (const { partitionIndex, errorCode } of partitions) {
          if (errorCode !== 0) this.#cluster.forgetCoordinator('group', groupId)
          check('TxnOffsetCommit', errorCode, `${name}-${partitionIndex}`)
        }
      }
    })
  }

  /** Everything of the transaction becomes visible, or nothing. */
  async commit(): Promise<void> {
    const { transactionalId } = this.#settings
    if (transactionalId === undefined || !this.isOpen) return
    const { producerId, producerEpoch } = this
    await this.#cluster.persist(async () => {
      const body = { transactionalId, producerId, producerEpoch, committed: true }
      this.#check('EndTxn', (await this.#ask(transactionalId, 'EndTxn', body)).errorCode)
    })
    this.#forget()
  }

  #forget(): void {
    for (const member of this.#members) member.inTransaction = false
    this.#members.clear()
    this.#hasOffsets = false
  }

  #ask<N extends ApiName>(transactionalId: string, api: N, body: RequestOf<N>): Promise<ResponseOf<N>> {
    return this.#doubted(() => this.#cluster.coordinator('transaction', transactionalId, api, body))
  }

  async #doubted<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof ConnectionLost) this.uncertain = true
      throw error
    }
  }

  #check(api: string, code: number, about = this.#settings.transactionalId): void {
    if (code === 0) return
    const error = new KafkaError(api, code, about)
    if (moved.has(error.kind)) this.#cluster.forgetCoordinator('transaction', this.#settings.transactionalId ?? '')
    throw error
  }
}
