import type { Kafka } from 'kafkajs'
import { KataError } from '../errors/index.ts'

/**
 * The part of kafkajs below its consumer: requests to one broker, without a group and without hiding control batches.
 * kafkajs 2.2.4 keeps it private; it is reached here so that reading shares the connections, TLS and SASL of the one client,
 * and because another client's import alone costs a spec file 0.35 s.
 */
export interface Cluster {
  connect(): Promise<void>
  disconnect(): Promise<void>
  findBroker(options: { nodeId: string }): Promise<ClusterBroker>
  findGroupCoordinator(options: { groupId: string }): Promise<ClusterBroker>
  brokerPool: {
    refreshMetadata(topics: readonly string[]): Promise<void>
    findConnectedBroker(): Promise<ClusterBroker>
  }
}

export interface ClusterBroker {
  metadata(topics: readonly string[]): Promise<{
    brokers: readonly { nodeId: number }[]
    topicMetadata: readonly { topic: string; partitionMetadata: readonly PartitionLeader[] }[]
  }>
  listOffsets(request: {
    isolationLevel: 0 | 1
    topics: readonly { topic: string; partitions: readonly { partition: number; timestamp: number }[] }[]
  }): Promise<{ responses: readonly { partitions: readonly { partition: number; offset: string }[] }[] }>
  leaveGroup(request: { groupId: string; memberId: string }): Promise<unknown>
  offsetCommit(request: {
    groupId: string
    groupGenerationId: number
    memberId: string
    topics: readonly { topic: string; partitions: readonly { partition: number; offset: string }[] }[]
  }): Promise<unknown>
  connectionPool: { send<T>(exchange: Exchange<T>): Promise<T> }
}

export interface PartitionLeader {
  partitionId: number
  leader: number
}

interface Exchange<T> {
  request: object
  response: { decode(payload: Buffer): Promise<T>; parse(decoded: T): Promise<T> }
}

const factory = 'private:Kafka:createCluster'

/** A cluster with the settings of `kafka`. */
export function clusterOf(kafka: Kafka): Cluster {
  const key = Object.getOwnPropertySymbols(kafka).find((symbol) => symbol.description === factory)
  const create: unknown = key && Reflect.get(kafka, key)
  if (typeof create !== 'function') {
    throw new KataError({
      code: 'KAFKAJS_CHANGED',
      expected: { en: `kafkajs 2.2.4 with ${factory}`, ru: `kafkajs 2.2.4, в котором есть ${factory}` },
      observed: { en: 'a client without it', ru: 'клиент без него' },
      next: { en: 'install the locked packages: npm ci', ru: 'установите пакеты из lock-файла: npm ci' },
    })
  }
  return create({ allowAutoTopicCreation: false, metadataMaxAge: 300_000 }) as Cluster
}
