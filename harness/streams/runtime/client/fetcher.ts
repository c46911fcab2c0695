import {
  type Cluster,
  type ConnectionPurpose,
  check,
  type FetchedPartition,
  isPassing,
  KafkaError,
  readFetched,
  unknownTopic,
} from '../../../protocol/index.ts'
import type { RawRecord } from '../../task/types.ts'
import type { Isolation } from './admin.ts'
import { byTopic, nameOf, type TopicPartition } from './topic-partition.ts'

export interface FetcherSettings {
  /** Fetchers of different purposes do not wait for each other. */
  readonly purpose: 'fetch' | 'restore' | 'global'
  readonly isolation: Isolation
  /** How long a broker waits for the first record. */
  readonly maxWaitMs: number
  /** Bytes of one answer, and of one partition in it. */
  readonly maxBytes: number
  readonly maxPartitionBytes: number
}

export interface FetchHandler {
  /** Takes records in order; called between other work, never inside it. */
  records(partition: TopicPartition, records: readonly RawRecord[]): void
  /** The position is outside of the log. Gives the one to go on from, or throws. */
  outOfRange(partition: TopicPartition): Promise<number>
  /**
   * What does not pass by itself; UNKNOWN_TOPIC_OR_PARTITION where a topic has been away for `apiTimeoutMs`. The fetcher has given up all its
   * partitions; a `seek` begins anew.
   */
  failed(error: unknown): void
}

interface Position extends TopicPartition {
  offset: number
  /** Of the log, as far as this isolation may read; undefined before the first answer. */
  end: number | undefined
  paused: boolean
  fetching: boolean
}

const requestsAtOnce = 2
const retryMs = 50

/**
 * Fetches a set of partitions, each from a position of its own. A broker is asked for all that are not paused in one request;
 * a second one may run beside it, so that a partition that is resumed need not wait until the first has been answered.
 */
export class Fetcher {
  readonly #cluster: Cluster
  readonly #settings: FetcherSettings
  readonly #handler: FetchHandler
  readonly #positions = new Map<string, Position>()
  readonly #purposes: readonly ConnectionPurpose[]
  readonly #busy = new Set<string>()
  /** Topics that the cluster does not know any more, and since when. */
  readonly #unknown = new Map<string, number>()
  #stopped = false
  #retrying: Promise<void> | undefined

  constructor(cluster: Cluster, settings: FetcherSettings, handler: FetchHandler) {
    this.#cluster = cluster
    this.#settings = settings
    this.#handler = handler
    this.#purposes = Array.from(
      { length: requestsAtOnce },
      (_, index): ConnectionPurpose => `${settings.purpose}-${index}`,
    )
  }

  /** Begins to fetch a partition at this offset, or sets it there. */
  seek({ topic, partition }: TopicPartition, offset: number): void {
    const paused = this.#positions.get(nameOf({ topic, partition }))?.paused ?? false
    // A new object: what an answer brings for the one before is left out.
    const position = { topic, partition, offset, end: undefined, paused, fetching: false }
    this.#positions.set(nameOf(position), position)
    this.#fetch()
  }

  remove(partition: TopicPartition): void {
    this.#positions.delete(nameOf(partition))
  }

  pause(partition: TopicPartition): void {
    const position = this.#positions.get(nameOf(partition))
    if (position) position.paused = true
  }

  resume(partition: TopicPartition): void {
    const position = this.#positions.get(nameOf(partition))
    if (!position?.paused) return
    position.paused = false
    this.#fetch()
  }

  /** Whether everything that the log had at the last answer has been fetched. */
  caughtUp(partition: TopicPartition): boolean {
    const position = this.#positions.get(nameOf(partition))
    return position?.end !== undefined && position.offset >= position.end
  }

  /** The next offset to be fetched; infinity for a partition that this fetcher does not have: nothing of it is left to fetch. */
  positionOf(partition: TopicPartition): number {
    return this.#positions.get(nameOf(partition))?.offset ?? Number.POSITIVE_INFINITY
  }

  stop(): void {
    this.#stopped = true
    this.#positions.clear()
  }

  #fetch(): void {
    if (this.#stopped || this.#retrying) return
    const due = [...this.#positions.values()].filter(({ paused, fetching }) => !paused && !fetching)
    const byLeader = Map.groupBy(due, ({ topic, partition }) => this.#cluster.leaderOf(topic, partition))
    for (const [leader, led] of byLeader) {
      if (leader === undefined) this.#later(led)
      else {
        const purpose = this.#purposes.find((it) => !this.#busy.has(`${leader} ${it}`))
        if (purpose) void this.#fetchFrom(leader, purpose, led)
      }
    }
  }

  async #fetchFrom(leader: number, purpose: ConnectionPurpose, positions: readonly Position[]): Promise<void> {
    const slot = `${leader} ${purpose}`
    this.#busy.add(slot)
    for (const position of positions) position.fetching = true
    let unled: readonly Position[] = []
    try {
      unled = await this.#exchange(leader, purpose, positions)
    } catch (error) {
      if (isPassing(error)) unled = positions
      else this.#fail(error, positions)
    } finally {
      this.#busy.delete(slot)
      for (const position of positions) position.fetching = false
    }
    if (unled.length > 0) this.#later(unled)
    else this.#fetch()
  }

  /** One request. Gives the partitions whose leader has to be looked up again. */
  async #exchange(leader: number, purpose: ConnectionPurpose, positions: readonly Position[]): Promise<Position[]> {
    const { isolation, maxWaitMs, maxBytes, maxPartitionBytes } = this.#settings
    const topics = byTopic(positions, ({ partition, offset }) => ({
      partition,
      fetchOffset: BigInt(offset),
      partitionMaxBytes: maxPartitionBytes,
    }))
    const answer = await this.#cluster.send(leader, purpose, 'Fetch', {
      maxWaitMs,
      minBytes: 1,
      maxBytes,
      isolationLevel: isolation === 'read_committed' ? 1 : 0,
      topics: topics.map(({ name, partitions }) => ({ topic: name, partitions })),
    })
    check('Fetch', answer.errorCode)
    const byName = new Map(positions.map((position) => [nameOf(position), position]))
    const unled: Position[] = []
    for (const { topic, partitions } of answer.responses) {
      for (const fetched of partitions) {
        const position = byName.get(nameOf({ topic, partition: fetched.partitionIndex }))
        if (position && !(await this.#take(position, fetched))) unled.push(position)
      }
    }
    return unled
  }

  /** False where the leader is another one now. */
  async #take(position: Position, fetched: FetchedPartition): Promise<boolean> {
    if (!this.#isCurrent(position)) return true
    if (fetched.errorCode !== 0) {
      const error = new KafkaError('Fetch', fetched.errorCode, nameOf(position))
      if (isPassing(error)) return false
      if (error.kind !== 'OFFSET_OUT_OF_RANGE') throw error
      const offset = await this.#handler.outOfRange(position)
      if (this.#isCurrent(position)) this.seek(position, offset)
      return true
    }
    this.#unknown.delete(position.topic)
    const { isolation } = this.#settings
    const { records, nextOffset } = await readFetched(position.topic, fetched, position.offset, isolation)
    if (!this.#isCurrent(position)) return true
    position.offset = nextOffset ?? position.offset
    position.end = Number(isolation === 'read_committed' ? fetched.lastStableOffset : fetched.highWatermark)
    this.#handler.records(position, records)
    return true
  }

  /** After a pause, and with fresh leaders. */
  #later(positions: readonly Position[]): void {
    const topics = [...new Set(positions.map(({ topic }) => topic))]
    for (const topic of topics) this.#cluster.forgetLeaders(topic)
    this.#retrying ??= this.#cluster
      .pause(retryMs)
      .then(() => this.#cluster.refresh(topics))
      .then(() => this.#giveUpOnUnknown(topics))
      .catch((error: unknown) => this.#fail(error, positions))
      .then(() => {
        this.#retrying = undefined
        this.#fetch()
      })
  }

  /** Whether the position is still what its partition is fetched from: not removed, and not set elsewhere. */
  #isCurrent(position: Position): boolean {
    return !this.#stopped && this.#positions.get(nameOf(position)) === position
  }

  #giveUpOnUnknown(topics: readonly string[]): void {
    const now = performance.now()
    for (const topic of topics) {
      if (this.#cluster.knownPartitions(topic) !== undefined) continue
      const since = this.#unknown.get(topic) ?? now
      this.#unknown.set(topic, since)
      if (now - since > this.#cluster.settings.apiTimeoutMs) throw new KafkaError('Fetch', unknownTopic, topic)
    }
  }

  /** Unless the positions that it is about have been given up before. */
  #fail(error: unknown, positions: readonly Position[]): void {
    if (!positions.some((position) => this.#isCurrent(position))) return
    this.#positions.clear()
    this.#unknown.clear()
    this.#handler.failed(error)
  }
}
