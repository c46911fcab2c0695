import {
  type ApiName,
  ClientClosed,
  type Cluster,
  type ConnectionPurpose,
  check,
  isPassing,
  KafkaError,
  type RequestOf,
  type ResponseOf,
} from '../../../protocol/index.ts'
import { isLostMembership } from './failures.ts'
import { byTopic, type TopicPartition } from './topic-partition.ts'
import type { GroupMetadata, OffsetToCommit } from './transaction.ts'

export interface GroupSettings {
  readonly groupId: string
  readonly sessionTimeoutMs: number
  readonly heartbeatIntervalMs: number
  /** How long the others wait at most for a member that is told to rejoin. */
  readonly rebalanceTimeoutMs: number
}

/** What the group's leader is given of each member, and what it gives to each. */
export type Assign = (subscriptions: ReadonlyMap<string, Buffer>) => ReadonlyMap<string, Buffer>

export interface Joined {
  readonly assignment: Buffer
  readonly generationId: number
}

const protocolType = 'consumer'
const protocolName = 'stream'
const answerMarginMs = 5_000
const rejoin = new Set(['MEMBER_ID_REQUIRED', 'UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'REBALANCE_IN_PROGRESS'])
const leaveMs = 2_000

/**
 * Membership of a consumer group in the classic protocol (KIP-62): joining, heartbeats, committing. The caller is told by
 * `onChange` that it is to rejoin, and does so when its work is committed.
 */
export class Group {
  readonly settings: GroupSettings
  readonly #cluster: Cluster
  readonly #onChange: () => void
  #memberId = ''
  #generationId = -1
  #rejoinNeeded = true
  #lost = false
  #end: 'left' | 'closed' | undefined
  #joining: Promise<Joined> | undefined
  #heartbeat: NodeJS.Timeout | undefined

  constructor(cluster: Cluster, settings: GroupSettings, onChange: () => void) {
    this.#cluster = cluster
    this.settings = settings
    this.#onChange = onChange
  }

  get metadata(): GroupMetadata {
    return { groupId: this.settings.groupId, memberId: this.#memberId, generationId: this.#generationId }
  }

  get rejoinNeeded(): boolean {
    return this.#rejoinNeeded
  }

  /** The group went on without this member: what it has not committed is not its own any more. */
  get lost(): boolean {
    return this.#lost
  }

  /** Asks for a rebalance, e.g. to tell the others something with the subscription. */
  requestRejoin(): void {
    this.#rejoinNeeded = true
    this.#onChange()
  }

  /** Looks at an error of a commit: true where it means that this member is out. */
  observe(error: unknown): boolean {
    if (!isLostMembership(error)) return false
    this.#lost = true
    this.#rejoinNeeded = true
    return true
  }

  /** Joins, or joins again; the leader among the members assigns. Resolves with the whole group. Throws ClientClosed after `leave` or `close`. */
  async join(subscription: () => Buffer, assign: Assign): Promise<Joined> {
    this.#stopHeartbeat()
    this.#joining = this.#cluster.persist(() => this.#joinOnce(subscription(), assign))
    const joined = await this.#joining.finally(() => {
      this.#joining = undefined
    })
    if (this.#end === 'left') await this.#sayGoodbye()
    if (this.#end !== undefined) throw joinedTooLate()
    this.#lost = false
    this.#rejoinNeeded = false
    this.#scheduleHeartbeat()
    return joined
  }

  /** Leaves at once, so that the others need not wait for the session to end. A broker that does not answer is left alone. */
  async leave(): Promise<void> {
    this.#end = 'left'
    this.#stopHeartbeat()
    // A coordinator that has named a new member waits for it (KIP-394), so the answer with the name is needed.
    const unnamed = this.#memberId === '' ? this.#joining : undefined
    if (unnamed) await Promise.race([unnamed, this.#cluster.pause(leaveMs)]).catch(() => {})
    await this.#sayGoodbye()
  }

  async #sayGoodbye(): Promise<void> {
    const { groupId } = this.settings
    const memberId = this.#memberId
    if (memberId === '') return
    this.#memberId = ''
    try {
      // A join that is under way keeps the group's own connection from being read.
      const node = await this.#cluster.coordinatorOf('group', groupId)
      await this.#cluster.send(node, 'leave', 'LeaveGroup', { groupId, members: [{ memberId }] }, leaveMs)
    } catch {
      // The coordinator finds out when the session ends.
    }
  }

  /** Throws KafkaError; `observe` says whether the membership is lost. */
  async commit(offsets: readonly OffsetToCommit[]): Promise<void> {
    if (offsets.length === 0) return
    const { groupId } = this.settings
    const topics = byTopic(offsets, ({ partition, offset, metadata }) => ({
      partitionIndex: partition,
      committedOffset: BigInt(offset),
      committedMetadata: metadata,
    }))
    await this.#cluster.persist(async () => {
      const identity = { groupId, generationIdOrMemberEpoch: this.#generationId, memberId: this.#memberId }
      const answer = await this.#ask('OffsetCommit', { ...identity, topics })
      for (const { name, partitions } of answer.topics) {
        for (const { partitionIndex, errorCode } of partitions)
          this.#check('OffsetCommit', errorCode, `${name}-${partitionIndex}`)
      }
    })
  }

  /** The committed offsets, once no transaction is about to change them (KIP-447); -1 where there is none. Same order. */
  async committed(partitions: readonly TopicPartition[]): Promise<{ offset: number; metadata: string }[]> {
    if (partitions.length === 0) return []
    const { groupId } = this.settings
    const found = new Map<string, { offset: number; metadata: string }>()
    const topics = byTopic(partitions, ({ partition }) => partition)
    const asked = topics.map(({ name, partitions: partitionIndexes }) => ({ name, partitionIndexes }))
    await this.#cluster.persist(async () => {
      // Not behind a join that waits.
      const answer = await this.#ask(
        'OffsetFetch',
        { groupId, topics: asked, requireStable: true },
        { purpose: 'offsets' },
      )
      this.#check('OffsetFetch', answer.errorCode)
      for (const { name, partitions: offsets } of answer.topics) {
        for (const { partitionIndex, errorCode, committedOffset, metadata } of offsets) {
          this.#check('OffsetFetch', errorCode, `${name}-${partitionIndex}`)
          found.set(`${name} ${partitionIndex}`, { offset: Number(committedOffset), metadata: metadata ?? '' })
        }
      }
    })
    return partitions.map(({ topic, partition }) => found.get(`${topic} ${partition}`) ?? { offset: -1, metadata: '' })
  }

  /** A member still, until the session ends. */
  close(): void {
    this.#end = 'closed'
    this.#stopHeartbeat()
  }

  async #joinOnce(subscription: Buffer, assign: Assign): Promise<Joined> {
    const { groupId, sessionTimeoutMs, rebalanceTimeoutMs } = this.settings
    const protocols = [{ name: protocolName, metadata: subscription }]
    const request = { groupId, sessionTimeoutMs, rebalanceTimeoutMs, memberId: this.#memberId, protocolType, protocols }
    try {
      const answer = await this.#ask('JoinGroup', request, { timeoutMs: rebalanceTimeoutMs + answerMarginMs })
      if (answer.memberId !== '') this.#memberId = answer.memberId
      this.#check('JoinGroup', answer.errorCode)
      this.#generationId = answer.generationId
      const isLeader = answer.leader === answer.memberId
      const subscriptions = new Map(answer.members.map(({ memberId, metadata }) => [memberId, metadata]))
      return await this.#sync(isLeader ? assign(subscriptions) : new Map())
    } catch (error) {
      const kind = error instanceof KafkaError ? error.kind : ''
      // The coordinator names a new member first (KIP-394); one that it has forgotten begins anew.
      if (kind === 'UNKNOWN_MEMBER_ID') this.#memberId = ''
      // One that has left while its join waited for an answer is forgotten too, and would begin anew.
      if (this.#end !== undefined) throw joinedTooLate()
      if (rejoin.has(kind)) return this.#joinOnce(subscription, assign)
      throw error
    }
  }

  async #sync(assignments: ReadonlyMap<string, Buffer>): Promise<Joined> {
    const { memberId, generationId } = this.metadata
    const answer = await this.#ask(
      'SyncGroup',
      {
        ...this.metadata,
        protocolType,
        protocolName,
        assignments: [...assignments].map(([member, assignment]) => ({ memberId: member, assignment })),
      },
      { timeoutMs: this.settings.rebalanceTimeoutMs + answerMarginMs },
    )
    this.#check('SyncGroup', answer.errorCode, memberId)
    return { assignment: answer.assignment, generationId }
  }

  #ask<N extends ApiName>(
    api: N,
    body: RequestOf<N>,
    options?: { purpose?: ConnectionPurpose; timeoutMs?: number },
  ): Promise<ResponseOf<N>> {
    return this.#cluster.coordinator('group', this.settings.groupId, api, body, options)
  }

  #check(api: string, code: number, about = this.settings.groupId): void {
    if (code !== 0) this.#cluster.forgetCoordinator('group', this.settings.groupId)
    check(api, code, about)
  }

  #scheduleHeartbeat(): void {
    this.#heartbeat = setTimeout(() => void this.#beat(), this.settings.heartbeatIntervalMs)
  }

  #stopHeartbeat(): void {
    clearTimeout(this.#heartbeat)
    this.#heartbeat = undefined
  }

  async #beat(): Promise<void> {
    const timer = this.#heartbeat
    try {
      const answer = await this.#ask('Heartbeat', this.metadata)
      this.#check('Heartbeat', answer.errorCode)
    } catch (error) {
      if (this.#heartbeat !== timer) return
      this.#suspect(error)
    }
    if (this.#heartbeat === timer) this.#scheduleHeartbeat()
  }

  #suspect(error: unknown): void {
    if (isPassing(error)) return
    const rebalancing = error instanceof KafkaError && error.kind === 'REBALANCE_IN_PROGRESS'
    if (!rebalancing) this.#lost = true
    this.requestRejoin()
  }
}

function joinedTooLate(): ClientClosed {
  return new ClientClosed('the group was left before it was joined')
}
