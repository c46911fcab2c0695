import { KataError } from '../errors/index.ts'
import { type FetchedPartition, readFetched } from '../protocol/index.ts'
import type { Cluster, ClusterBroker } from './cluster.ts'
import { fetchAt, isolationLevel } from './fetch.ts'
import { kafkaErrorOf, PassingError, persist, topicMissing } from './retry.ts'
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

const earliest = -2
const latest = -1
const offsetOutOfRange = 1
/** Right after creation, a restart or a move of the leader. Source: Kafka protocol guide, "Error Codes". */
const passing = new Set([3, 5, 6, 9, 56, 74, 75, 78])

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
      const found = await Promise.all((await this.leaders(topic)).map((leader) => boundsAt(leader, topic, isolation)))
      return new Map(found.flatMap((bounds) => [...bounds]).sort(([a], [b]) => a - b))
    })
  }

  /** Until each partition of a topic that was just created has a leader that answers. */
  async ready(topic: string): Promise<void> {
    await persist({ en: `leaders of topic ${topic}`, ru: `лидеры топика ${topic}` }, async () => {
      const leaders = await this.leaders(topic).catch((cause: unknown) => {
        throw kafkaErrorOf(cause) === 'UNKNOWN_TOPIC_OR_PARTITION' ? new PassingError(topic, { cause }) : cause
      })
      await Promise.all(leaders.map((leader) => boundsAt(leader, topic, 'read_uncommitted')))
    })
  }

  /** How many partitions the topic has. Throws `TOPIC_MISSING`. */
  async partitionCount(topic: string): Promise<number> {
    const leaders = await this.retrying(topic, () => this.leaders(topic))
    return leaders.flatMap(({ partitions }) => partitions).length
  }

  private async readFrom(leader: Leader, topic: string, options: ReadOptions, signal: AbortSignal) {
    const { isolation = 'read_committed', maxBytes = 8 << 20, from = 0n } = options
    const bounds = await boundsAt(leader, topic, isolation)
    const positions = new Map([...bounds].map(([partition, { start }]) => [partition, later(start, from)]))
    const records: TopicRecord[] = []
    for (;;) {
      for (const [partition, { end }] of bounds)
        if ((positions.get(partition) ?? end) >= end) positions.delete(partition)
      if (positions.size === 0) return records
      signal.throwIfAborted()
      const fetched = await fetchAt(leader.broker, { topic, positions, isolation, maxBytes })
      let moved = fetched.throttleTimeMs > 0
      for (const part of fetched.partitions) {
        assertReadable(part)
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
    await this.cluster.connect()
    const broker = await this.cluster.brokerPool.findConnectedBroker()
    const { topicMetadata, brokers } = await broker.metadata([topic])
    const all = topicMetadata[0]?.partitionMetadata ?? []
    const wanted = all.filter(({ partitionId }) => partition === undefined || partitionId === partition)
    if (wanted.length === 0 && partition !== undefined) throw partitionMissing(topic, partition, all.length)
    const byNode = Map.groupBy(wanted, ({ leader }) => leader)
    return Promise.all(
      [...byNode].map(async ([node, partitions]) => ({
        broker: await this.brokerOf(node, brokers.length),
        partitions: partitions.map(({ partitionId }) => partitionId),
      })),
    )
  }

  private async brokerOf(node: number, known: number): Promise<ClusterBroker> {
    if (node < 0 || known === 0) throw new PassingError(`partition without a leader`)
    try {
      return await this.cluster.findBroker({ nodeId: String(node) })
    } catch {
      await this.cluster.brokerPool.refreshMetadata([])
      return this.cluster.findBroker({ nodeId: String(node) })
    }
  }

  private retrying<T>(topic: string, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const aim = { en: `to read ${topic} to its end`, ru: `чтение топика ${topic} до конца` }
    return persist(aim, (signal) =>
      attempt(signal).catch((error: unknown) => {
        throw kafkaErrorOf(error) === 'UNKNOWN_TOPIC_OR_PARTITION' ? topicMissing(topic) : error
      }),
    )
  }
}

interface Leader {
  broker: ClusterBroker
  partitions: readonly number[]
}

async function boundsAt(leader: Leader, topic: string, isolation: Isolation): Promise<Map<number, Bounds>> {
  const ask = async (timestamp: number): Promise<Map<number, bigint>> => {
    const partitions = leader.partitions.map((partition) => ({ partition, timestamp }))
    const request = { isolationLevel: isolationLevel(isolation), topics: [{ topic, partitions }] }
    const { responses } = await leader.broker.listOffsets(request)
    return new Map((responses[0]?.partitions ?? []).map(({ partition, offset }) => [partition, BigInt(offset)]))
  }
  const [starts, ends] = await Promise.all([ask(earliest), ask(latest)])
  return new Map(leader.partitions.map((it) => [it, { start: starts.get(it) ?? 0n, end: ends.get(it) ?? 0n }]))
}

function assertReadable({ errorCode }: FetchedPartition): void {
  // Out of range: retention or deleteRecords moved the start of the log since we asked for it.
  if (errorCode === offsetOutOfRange || passing.has(errorCode)) throw new PassingError(`Kafka error code ${errorCode}`)
  if (errorCode !== 0) throw new Error(`Kafka error code ${errorCode}`)
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
