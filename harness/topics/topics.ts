import kafkajs, { type Admin, type Kafka } from 'kafkajs'
import type { Cluster } from '../protocol/index.ts'
import { deleteNamed } from './clearing.ts'
import { harnessClient, harnessCluster, type TopicsClientConfig } from './client.ts'
import { Feeder, type Position, type RecordToProduce } from './feeding.ts'
import {
  commitOffsets,
  committedOffsets,
  describeGroup,
  expireSessions,
  type GroupDescription,
  type GroupMember,
  type GroupState,
} from './groups.ts'
import { type Bounds, LogReader, type ReadOptions } from './log-reader.ts'
import { kafkaErrorOf, persist, topicMissing } from './retry.ts'
import type { Isolation, TopicRecord } from './types.ts'

export interface TopicsOptions {
  bootstrapServers: readonly string[]
  clientConfig?: TopicsClientConfig
  /** Prefix of names: `k7f3.`; empty for none. */
  namespace: string
}

export interface CreateOptions {
  /** Default 1. */
  partitions?: number
  /** Default: the cluster's. */
  replicationFactor?: number
  /** E.g. `{ 'cleanup.policy': 'compact' }`. */
  config?: Readonly<Record<string, string>>
}

export interface TopicDescription {
  topic: string
  partitions: readonly { partition: number; leader: number; replicas: readonly number[]; isr: readonly number[] }[]
  /** Every topic setting with its value, defaults too. */
  config: Readonly<Record<string, string>>
}

/**
 * The real cluster, looked at and fed directly, not through the wire. Names may be given with or without the namespace.
 * Nothing is connected before it is used.
 */
export class Topics implements AsyncDisposable {
  private readonly namespace: string
  private readonly kafka: Kafka
  private readonly cluster: Cluster
  private readonly reader: LogReader
  private readonly feeder: Feeder
  /** Topics seen to exist. */
  private readonly known = new Set<string>()
  private connectedAdmin: Promise<Admin> | undefined

  constructor({ bootstrapServers, clientConfig = {}, namespace }: TopicsOptions) {
    this.namespace = namespace
    this.kafka = harnessClient(bootstrapServers, clientConfig)
    this.cluster = harnessCluster(bootstrapServers, clientConfig)
    this.reader = new LogReader(this.cluster)
    this.feeder = new Feeder(this.kafka, { bootstrapServers, clientConfig })
  }

  /** `orders` → `k7f3.orders`. A name that has the prefix keeps it, and so do Kafka's own (`__consumer_offsets`). */
  name(name: string): string {
    return name.startsWith(this.namespace) || name.startsWith('__') ? name : `${this.namespace}${name}`
  }

  /** Resolves when every partition has a leader that answers. */
  async create(
    topic: string,
    { partitions = 1, replicationFactor = -1, config = {} }: CreateOptions = {},
  ): Promise<void> {
    const admin = await this.admin()
    const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }))
    const name = this.name(topic)
    const request = { topic: name, numPartitions: partitions, replicationFactor, configEntries }
    await persist({ en: `to create topic ${topic}`, ru: `создание топика ${topic}` }, () =>
      // kafkajs looks for leaders only after 100 ms.
      admin.createTopics({ topics: [request], waitForLeaders: false }),
    )
    await this.reader.ready(name)
  }

  /** Names of this namespace's topics as the cluster has them; without a namespace all but Kafka's own. */
  async list(): Promise<string[]> {
    const admin = await this.admin()
    const names = await persist({ en: 'the list of topics', ru: 'список топиков' }, () => admin.listTopics())
    return names.filter((name) => name.startsWith(this.namespace) && !name.startsWith('__')).sort()
  }

  async exists(topic: string): Promise<boolean> {
    return (await this.list()).includes(this.name(topic))
  }

  /** Throws `TOPIC_MISSING`. */
  async describe(topic: string): Promise<TopicDescription> {
    const admin = await this.admin()
    const name = this.name(topic)
    const resources = [{ type: kafkajs.ConfigResourceTypes.TOPIC, name }]
    const aim = { en: `the description of topic ${name}`, ru: `описание топика ${name}` }
    const [{ topics }, configs] = await persist(aim, () =>
      Promise.all([
        admin.fetchTopicMetadata({ topics: [name] }),
        admin.describeConfigs({ includeSynonyms: false, resources }),
      ]).catch((error: unknown) => {
        throw kafkaErrorOf(error) === 'UNKNOWN_TOPIC_OR_PARTITION' ? topicMissing(name) : error
      }),
    )
    return {
      topic: name,
      partitions: (topics[0]?.partitions ?? [])
        .map(({ partitionId, leader, replicas, isr }) => ({ partition: partitionId, leader, replicas, isr }))
        .sort((a, b) => a.partition - b.partition),
      config: Object.fromEntries(
        (configs.resources[0]?.configEntries ?? []).map((it) => [it.configName, it.configValue]),
      ),
    }
  }

  /** Where each record was written, in their order. Throws `TOPIC_MISSING`. */
  async produce(topic: string, records: readonly RecordToProduce[]): Promise<Position[]> {
    const name = this.name(topic)
    // kafkajs waits for a missing topic for as long as its retries last.
    if (!this.known.has(name)) await this.reader.partitionCount(name)
    this.known.add(name)
    return this.feeder.produce(name, records)
  }

  /**
   * Every record from the beginning to the end that the topic has now: the high watermark, or for `read_committed` (the
   * default) the last stable offset. In order of partition, then offset. Offsets may have holes: markers of
   * transactions, aborted records, compaction.
   */
  read(topic: string, options?: ReadOptions): Promise<TopicRecord[]> {
    return this.reader.read(this.name(topic), options)
  }

  /** First offset and end of each partition. An open transaction holds the `read_committed` end back. */
  bounds(topic: string, isolation: Isolation = 'read_committed'): Promise<Map<number, Bounds>> {
    return this.reader.bounds(this.name(topic), isolation)
  }

  /** The next offset the group will read, by partition; null where nothing is committed. */
  async committed(group: string, topic: string): Promise<Map<number, bigint | null>> {
    return committedOffsets(await this.admin(), this.name(group), this.name(topic))
  }

  /** Commits for a group that has no members, as an operator does to reset its offsets. */
  async commit(group: string, topic: string, offsets: ReadonlyMap<number, bigint>): Promise<void> {
    await commitOffsets(this.cluster, this.name(group), this.name(topic), offsets)
  }

  /** Deletes the records before this offset, as retention does in time: the partition begins there from now on. */
  async deleteBefore(topic: string, { partition, offset }: Position): Promise<void> {
    const admin = await this.admin()
    const name = this.name(topic)
    await persist({ en: `to delete records of ${name}`, ru: `удаление записей из ${name}` }, async () => {
      await admin.fetchTopicOffsets(name) // kafkajs deletes nothing from a topic that it has not looked at
      await admin.deleteTopicRecords({ topic: name, partitions: [{ partition, offset: String(offset) }] })
    })
  }

  /** State and members of a group, from one look. */
  async group(group: string): Promise<GroupDescription> {
    return describeGroup(await this.admin(), this.name(group))
  }

  async groupState(group: string): Promise<GroupState> {
    return (await this.group(group)).state
  }

  /** Members with what each was assigned. */
  async members(group: string): Promise<readonly GroupMember[]> {
    return (await this.group(group)).members
  }

  /**
   * Ends the sessions of all members of the namespace's groups at once: for members whose processes a test has killed, so that
   * no test waits for a time-out. Members of KIP-848's `consumer` protocol stay until theirs.
   */
  async expireSessions(): Promise<void> {
    await expireSessions(await this.admin(), this.cluster, (group) => group.startsWith(this.namespace))
  }

  /** Deletes every topic of the namespace, and its groups that have no member left. */
  async clear(): Promise<void> {
    // A client of its own: kafkajs' admin fails for ever once a topic that it has looked at is gone.
    const admin = await this.connectAdmin()
    try {
      await deleteNamed(admin, this.namespace)
    } finally {
      await admin.disconnect()
    }
    this.known.clear()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const admin = await this.connectedAdmin?.catch(() => undefined)
    await Promise.all([admin?.disconnect(), this.feeder.close(), this.cluster.close()])
  }

  private admin(): Promise<Admin> {
    this.connectedAdmin ??= this.connectAdmin().catch((error: unknown) => {
      this.connectedAdmin = undefined
      throw error
    })
    return this.connectedAdmin
  }

  private async connectAdmin(): Promise<Admin> {
    const admin = this.kafka.admin()
    await persist({ en: 'a connection to the cluster', ru: 'соединение с кластером' }, () => admin.connect())
    return admin
  }
}

export async function openTopics(options: TopicsOptions): Promise<Topics> {
  return new Topics(options)
}
