import { KataError } from '../errors/index.ts'
import {
  type Cluster,
  check,
  type FetchedPartition,
  isUnknownTopic,
  KafkaError,
  readFetched,
  unknownTopic,
} from '../protocol/index.ts'
import { fetchAt, isolationLevel } from './fetch.ts'
import { PassingError, persist, topicMissing } from './retry.ts'
import type { Isolation, TopicRecord } from './types.ts'

export interface ReadOptions {
  /** Default `read_committed`: what an ordinary consumer sees. */
  isolation?: Isolation
  /** Only this one. Default: all. */
  partition?: number
  /** First offset to return, of every partition that is read. Default: the beginning of the log. */
  from?: bigint
  /** Size of one Fetch response in bytes. Default 8 MB. */
  maxBytes?: number
}

/** A partition's bounds when the reading began: records from `start` up to but without `end`. */
export interface Bounds {
  start: bigint
  end: bigint
}

const earliest = -2n
const latest = -1n
const offsetOutOfRange = 1

/** Reads logs to their end at the time of the call, without a group. */
export class LogReader {
  private readonly cluster: Cluster

  constructor(cluster: Cluster) {
    this.cluster = cluster
  }

  /** In order of partition, then offset. Throws `TOPIC_MISSING` (verdict), `CLUSTER_FAILED` (infrastructure). */
  async read(topic: string, options: ReadOptions = {}): Promise<TopicRecord[]> {
    return this.retrying(topic, async (signal) => {
      const records: TopicRecord[] = []
      for (const leader of await this.leaders(topic, options.partition)) {
        records.push(...(await this.readFrom(leader, topic, options, signal)))
      }
      return records.sort((a, b) => a.partition - b.partition || (BigInt(a.offset) < BigInt(b.offset) ? -1 : 1))
    })
  }

  /** Start and end of each partition. The end is the high watermark, or the last stable offset for `read_committed`. */
  async bounds(topic: string, isolation: Isolation): Promise<Map<number, Bounds>> {
    return this.retrying(topic, async () => {
      const leaders = await this.leaders(topic)
      const found = await Promise.all(leaders.map((leader) => this.boundsAt(leader, topic, isolation)))
      return new Map(found.flatMap((bounds) => [...bounds]).sort(([a], [b]) => a - b))
    })
  }

  /** Until each partition of a topic that was just created has a leader that answers. */
  async ready(topic: string): Promise<void> {
    await persist({ en: `leaders of topic ${topic}`, ru: `лидеры топика ${topic}` }, async () => {
      const leaders = await this.leaders(topic).catch((cause: unknown) => {
        throw isUnknownTopic(cause) ? new PassingError(topic, { cause }) : cause
      })
      await Promise.all(leaders.map((leader) => this.boundsAt(leader, topic, 'read_uncommitted')))
    })
  }

  /** How many partitions the topic has. Throws `TOPIC_MISSING`. */
  async partitionCount(topic: string): Promise<number> {
    const leaders = await this.retrying(topic, () => this.leaders(topic))
    return leaders.flatMap(({ partitions }) => partitions).length
  }

  private async readFrom(leader: Leader, topic: string, options: ReadOptions, signal: AbortSignal) {
    const { isolation = 'read_committed', maxBytes = 8 << 20, from = 0n } = options
    const bounds = await this.boundsAt(leader, topic, isolation)
    const positions = new Map([...bounds].map(([partition, { start }]) => [partition, later(start, from)]))
    const records: TopicRecord[] = []
    for (;;) {
      for (const [partition, { end }] of bounds)
        if ((positions.get(partition) ?? end) >= end) positions.delete(partition)
      if (positions.size === 0) return records
      signal.throwIfAborted()
      const fetched = await fetchAt(this.cluster, leader.node, { topic, positions, isolation, maxBytes })
      let moved = fetched.throttleTimeMs > 0
      for (const part of fetched.partitions) {
        assertReadable(topic, part)
        const { partitionIndex: partition } = part
        const position = Number(positions.get(partition)!)
        const { records: found, nextOffset } = await readFetched(topic, part, position, isolation)
        const { end } = bounds.get(partition)!
        for (const it of found) if (BigInt(it.offset) < end) records.push({ ...it, offset: String(it.offset) })
        if (nextOffset === undefined) continue
        positions.set(partition, BigInt(nextOffset))
        moved = true
      }
      // One batch always comes, however small the response (KIP-74). So an answer without any means that compaction
      // took everything from here to the end. A broker that lost its end since then is another matter.
      if (!moved) {
        for (const part of fetched.partitions) assertEnd(part, isolation, bounds.get(part.partitionIndex)!.end)
        return records
      }
    }
  }

  private async leaders(topic: string, partition?: number): Promise<Leader[]> {
    await this.cluster.refresh([topic])
    const count = this.cluster.knownPartitions(topic)
    if (count === undefined) throw new KafkaError('Metadata', unknownTopic, topic)
    const all = Array.from({ length: count }, (_, index) => index)
    const wanted = partition === undefined ? all : all.filter((it) => it === partition)
    if (wanted.length === 0 && partition !== undefined) throw partitionMissing(topic, partition, count)
    const byNode = Map.groupBy(wanted, (it) => this.cluster.leaderOf(topic, it))
    return [...byNode].map(([node, partitions]) => {
      if (node === undefined) throw new PassingError(`partition without a leader`)
      return { node, partitions }
    })
  }

  private async boundsAt(
    { node, partitions }: Leader,
    topic: string,
    isolation: Isolation,
  ): Promise<Map<number, Bounds>> {
    const ask = async (timestamp: bigint): Promise<Map<number, bigint>> => {
      const { topics } = await this.cluster.send(node, 'control', 'ListOffsets', {
        replicaId: -1,
        isolationLevel: isolationLevel(isolation),
        topics: [{ name: topic, partitions: partitions.map((partitionIndex) => ({ partitionIndex, timestamp })) }],
      })
      const found = topics.flatMap((it) => it.partitions)
      for (const { errorCode } of found) check('ListOffsets', errorCode, topic)
      return new Map(found.map(({ partitionIndex, offset }) => [partitionIndex, offset]))
    }
    const [starts, ends] = await Promise.all([ask(earliest), ask(latest)])
    return new Map(partitions.map((it) => [it, { start: starts.get(it) ?? 0n, end: ends.get(it) ?? 0n }]))
  }

  private retrying<T>(topic: string, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const aim = { en: `to read ${topic} to its end`, ru: `чтение топика ${topic} до конца` }
    return persist(aim, (signal) =>
      attempt(signal).catch((error: unknown) => {
        throw isUnknownTopic(error) ? topicMissing(topic) : error
      }),
    )
  }
}

interface Leader {
  node: number
  partitions: readonly number[]
}

function assertReadable(topic: string, { errorCode, partitionIndex }: FetchedPartition): void {
  if (errorCode === 0) return
  const error = new KafkaError('Fetch', errorCode, `${topic}-${partitionIndex}`)
  // Out of range: retention or deleteRecords moved the start of the log since we asked for it. Unknown topic: the broker has just been
  // made its leader, for a moment ago the cluster knew it.
  const passes = errorCode === offsetOutOfRange || errorCode === unknownTopic
  throw passes ? new PassingError(error.message, { cause: error }) : error
}

function assertEnd(fetched: FetchedPartition, isolation: Isolation, end: bigint): void {
  const now = isolation === 'read_committed' ? fetched.lastStableOffset : fetched.highWatermark
  if (now < end) throw new PassingError(`the log ends at ${now}, before ${end}, where it ended a moment ago`)
}

function partitionMissing(topic: string, partition: number, count: number): KataError {
  return new KataError({
    code: 'PARTITION_MISSING',
    kind: 'verdict',
    expected: { en: `partition ${partition} of ${topic}`, ru: `партиция ${partition} топика ${topic}` },
    observed: { en: `partitions: ${count}, numbered from 0`, ru: `партиций: ${count}, нумерация с 0` },
    next: {
      en: 'check how many partitions the topic was created with',
      ru: 'проверьте, со сколькими партициями создан топик',
    },
    data: { topic, partition, count },
  })
}

function later(a: bigint, b: bigint): bigint {
  if (a > b) return a
  return b
}
