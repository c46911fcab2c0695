import { Cluster, type ClusterSettings } from '../../../protocol/index.ts'
import { Admin } from './admin.ts'
import { Fetcher, type FetcherSettings, type FetchHandler } from './fetcher.ts'
import { Group, type GroupSettings } from './group.ts'
import { Producer, type ProducerSettings } from './producer.ts'
import { type RestoreSettings, type RestoreTarget, readToEnd } from './restorer.ts'
import type { TopicPartition } from './topic-partition.ts'

/** All that the runtime knows of Kafka. Decision 005 says what stands behind it. */
export interface StreamsClient {
  readonly admin: Admin
  /** Resolves once a broker has answered; rejects when none has after so long. */
  firstAnswer(limitMs: number): Promise<void>
  /** Undefined where the topic is not known, or was never asked about. */
  partitionCount(topic: string): number | undefined
  producer(settings: ProducerSettings): Producer
  group(settings: GroupSettings, onChange: () => void): Group
  fetcher(settings: FetcherSettings, handler: FetchHandler): Fetcher
  readToEnd<P extends TopicPartition>(
    partitions: readonly P[],
    target: RestoreTarget<P>,
    settings: RestoreSettings,
  ): Promise<void>
  /** Waits; ends with ClientClosed when the client is closed. */
  pause(ms: number): Promise<void>
  /** Ends all connections and timers; what is under way fails with ClientClosed. */
  close(): Promise<void>
}

export function openClient(settings: ClusterSettings): StreamsClient {
  const cluster = new Cluster(settings)
  const admin = new Admin(cluster)
  return {
    admin,
    firstAnswer: (limitMs) => cluster.firstAnswer(limitMs),
    partitionCount: (topic) => cluster.knownPartitions(topic),
    producer: (options) => new Producer(cluster, options),
    group: (options, onChange) => new Group(cluster, options, onChange),
    fetcher: (options, handler) => new Fetcher(cluster, options, handler),
    readToEnd: (partitions, target, options) => readToEnd(cluster, admin, partitions, target, options),
    pause: (ms) => cluster.pause(ms),
    close: () => cluster.close(),
  }
}
