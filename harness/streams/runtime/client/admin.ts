import { type Cluster, check, KafkaError, unknownTopic } from '../../../protocol/index.ts'
import { byTopic, type TopicPartition } from './topic-partition.ts'

export interface NewTopic {
  readonly topic: string
  readonly partitions: number
  readonly replicationFactor: number
  readonly config: Readonly<Record<string, string>>
}

export type Isolation = 'read_committed' | 'read_uncommitted'

const alreadyThere = 'TOPIC_ALREADY_EXISTS'
const waitMs = 15_000
/** Of ConfigResource.Type. */
const topicResource = 2

/** Topics and offsets. Everything here tries again what passes by itself. */
export class Admin {
  readonly #cluster: Cluster

  constructor(cluster: Cluster) {
    this.#cluster = cluster
  }

  partitionCounts(topics: readonly string[]): Promise<Map<string, number>> {
    return this.#cluster.partitionCounts(topics)
  }

  /** Learns of all topics that there are. */
  learnTopics(): Promise<void> {
    return this.#cluster.refresh()
  }

  /** Creates the topics; one that is there already is left as it is. */
  async createTopics(topics: readonly NewTopic[]): Promise<void> {
    if (topics.length === 0) return
    const wanted = topics.map(({ topic, partitions, replicationFactor, config }) => ({
      name: topic,
      numPartitions: partitions,
      replicationFactor,
      configs: Object.entries(config).map(([name, value]) => ({ name, value })),
    }))
    await this.#cluster.persist(async () => {
      const answer = await this.#cluster.any('CreateTopics', { topics: wanted, timeoutMs: waitMs })
      for (const { name, errorCode, errorMessage } of answer.topics) {
        const error = new KafkaError('CreateTopics', errorCode, `${name}${errorMessage ? `: ${errorMessage}` : ''}`)
        if (errorCode !== 0 && error.kind !== alreadyThere) throw error
      }
    })
    await this.#known(topics.map(({ topic }) => topic))
  }

  /** `cleanup.policy` of each topic, as the cluster has it; none of a topic that one may not look at. */
  async cleanupPolicies(topics: readonly string[]): Promise<Map<string, string>> {
    if (topics.length === 0) return new Map()
    const resources = topics.map((resourceName) => {
      return { resourceType: topicResource, resourceName, configurationKeys: ['cleanup.policy'] }
    })
    const answer = await this.#cluster.persist(() => this.#cluster.any('DescribeConfigs', { resources }))
    const found = answer.results.map(({ resourceName, configs }) => [resourceName, configs[0]?.value] as const)
    return new Map(found.flatMap(([topic, policy]) => (policy ? [[topic, policy]] : [])))
  }

  /** The first offset of each partition, or the one after its last: of the log, or of what is committed. Same order. */
  async offsets(
    partitions: readonly TopicPartition[],
    which: 'earliest' | 'latest',
    isolation: Isolation,
  ): Promise<number[]> {
    const timestamp = which === 'earliest' ? -2n : -1n
    const found = new Map<string, number>()
    await this.#cluster.persist(async () => {
      for (const [leader, led] of await this.#byLeader(partitions)) {
        const topics = byTopic(led, ({ partition }) => ({ partitionIndex: partition, timestamp }))
        const isolationLevel = isolation === 'read_committed' ? 1 : 0
        const answer = await this.#cluster.send(leader, 'control', 'ListOffsets', {
          replicaId: -1,
          isolationLevel,
          topics,
        })
        for (const { name, partitions: listed } of answer.topics) {
          for (const { partitionIndex, errorCode, offset } of listed) {
            if (errorCode !== 0) this.#cluster.forgetLeaders(name)
            check('ListOffsets', errorCode, `${name}-${partitionIndex}`)
            found.set(`${name} ${partitionIndex}`, Number(offset))
          }
        }
      }
    })
    return partitions.map(({ topic, partition }) => found.get(`${topic} ${partition}`) ?? 0)
  }

  /** Deletes what stands before these offsets. Where a topic does not allow it, nothing happens. */
  async deleteRecords(before: readonly (TopicPartition & { offset: number })[]): Promise<void> {
    for (const [leader, led] of await this.#byLeader(before)) {
      const topics = byTopic(led, ({ partition, offset }) => ({ partitionIndex: partition, offset: BigInt(offset) }))
      await this.#cluster.send(leader, 'control', 'DeleteRecords', { topics, timeoutMs: waitMs })
    }
  }

  /** Resolves when every broker asked knows the topics. */
  async #known(topics: readonly string[]): Promise<void> {
    await this.#cluster.persist(async () => {
      const counts = await this.#cluster.partitionCounts(topics)
      const missing = topics.find((topic) => !counts.has(topic))
      if (missing !== undefined) throw new KafkaError('Metadata', unknownTopic, missing)
    })
  }

  async #byLeader<T extends TopicPartition>(partitions: readonly T[]): Promise<Map<number, T[]>> {
    const leaderOf = ({ topic, partition }: T) => this.#cluster.leaderOf(topic, partition)
    if (partitions.some((it) => leaderOf(it) === undefined)) {
      await this.#cluster.refresh([...new Set(partitions.map(({ topic }) => topic))])
    }
    return Map.groupBy(partitions, (it) => {
      const leader = leaderOf(it)
      if (leader === undefined) throw new KafkaError('Metadata', 5, `${it.topic}-${it.partition}`)
      return leader
    })
  }
}
