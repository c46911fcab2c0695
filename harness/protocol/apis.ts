import type { FetchedPartition } from './fetched.ts'

/**
 * The requests that the harness makes, each in one version: the newest before topic ids replaced names and before
 * transactions of version 2, so that every broker from 2.8 to 4.x answers them. Field names are those of Kafka's schemas.
 */
export interface Apis {
  Produce: Api<ProduceRequest, Throttled & { responses: readonly Named<'partitionResponses', ProducedPartition>[] }>
  Fetch: Api<FetchRequest, Answer & Throttled & { responses: readonly FetchedTopic[] }>
  ListOffsets: Api<ListOffsetsRequest, { topics: readonly Named<'partitions', ListedOffset>[] }>
  Metadata: Api<MetadataRequest, MetadataResponse>
  OffsetCommit: Api<OffsetCommitRequest, { topics: readonly Named<'partitions', PartitionError>[] }>
  OffsetFetch: Api<OffsetFetchRequest, { errorCode: number; topics: readonly Named<'partitions', CommittedOffset>[] }>
  FindCoordinator: Api<{ key: string; keyType: number }, Answer & { nodeId: number; host: string; port: number }>
  JoinGroup: Api<JoinGroupRequest, JoinGroupResponse>
  Heartbeat: Api<Membership, Answer>
  LeaveGroup: Api<{ groupId: string; members: readonly { memberId: string }[] }, Answer>
  SyncGroup: Api<SyncGroupRequest, Answer & { assignment: Buffer }>
  CreateTopics: Api<CreateTopicsRequest, { topics: readonly (NamedError & { errorMessage: string | null })[] }>
  DescribeConfigs: Api<DescribeConfigsRequest, { results: readonly DescribedConfigs[] }>
  DeleteRecords: Api<DeleteRecordsRequest, { topics: readonly Named<'partitions', PartitionError>[] }>
  InitProducerId: Api<InitProducerIdRequest, Answer & ProducerIdentity>
  AddPartitionsToTxn: Api<AddPartitionsRequest, { resultsByTopicV3AndBelow: readonly AddedPartitions[] }>
  AddOffsetsToTxn: Api<Transactional & { groupId: string }, Answer>
  EndTxn: Api<Transactional & { committed: boolean }, Answer>
  TxnOffsetCommit: Api<TxnOffsetCommitRequest, { topics: readonly Named<'partitions', PartitionError>[] }>
  ListGroups: Api<{ statesFilter: readonly string[] }, Answer & { groups: readonly { groupId: string }[] }>
  SaslHandshake: Api<{ mechanism: string }, Answer & { mechanisms: readonly string[] }>
  SaslAuthenticate: Api<{ authBytes: Buffer }, Answer & { errorMessage: string | null; authBytes: Buffer }>
  DescribeClientQuotas: Api<
    { components: readonly QuotaComponent[]; strict: boolean },
    Answer & { entries: readonly DescribedQuotas[] | null }
  >
  AlterClientQuotas: Api<
    { entries: readonly AlteredQuotas[]; validateOnly: boolean },
    { entries: readonly (Answer & { errorMessage: string | null })[] }
  >
  DescribeUserScramCredentials: Api<{ users: null }, Answer & { results: readonly { user: string }[] }>
  AlterUserScramCredentials: Api<AlterUsersRequest, { results: readonly (Answer & { user: string })[] }>
  DescribeLogDirs: Api<{ topics: null }, { results: readonly { topics: readonly Named<'partitions', LogSize>[] }[] }>
  UnregisterBroker: Api<{ brokerId: number }, Answer>
}

export const versions: Readonly<Record<keyof Apis, readonly [key: number, version: number]>> = {
  Produce: [0, 9],
  Fetch: [1, 12],
  ListOffsets: [2, 7],
  Metadata: [3, 9],
  OffsetCommit: [8, 8],
  OffsetFetch: [9, 7],
  FindCoordinator: [10, 3],
  JoinGroup: [11, 7],
  Heartbeat: [12, 4],
  LeaveGroup: [13, 4],
  SyncGroup: [14, 5],
  ListGroups: [16, 4],
  SaslHandshake: [17, 1],
  CreateTopics: [19, 7],
  DeleteRecords: [21, 2],
  InitProducerId: [22, 4],
  AddPartitionsToTxn: [24, 3],
  AddOffsetsToTxn: [25, 3],
  EndTxn: [26, 3],
  TxnOffsetCommit: [28, 3],
  DescribeConfigs: [32, 4],
  DescribeLogDirs: [35, 2],
  SaslAuthenticate: [36, 2],
  DescribeClientQuotas: [48, 1],
  AlterClientQuotas: [49, 1],
  DescribeUserScramCredentials: [50, 0],
  AlterUserScramCredentials: [51, 0],
  UnregisterBroker: [64, 0],
}

export type ApiName = keyof Apis
export type RequestOf<N extends ApiName> = Apis[N]['request']
export type ResponseOf<N extends ApiName> = Apis[N]['response']

interface Api<Request, Response> {
  request: Request
  response: Response
}

type Named<Key extends string, Part> = { name: string } & Readonly<Record<Key, readonly Part[]>>

interface Answer {
  errorCode: number
}

interface Throttled {
  /** How long the broker holds this client back, because of a quota. */
  throttleTimeMs: number
}

interface NamedError extends Answer {
  name: string
}

interface PartitionError extends Answer {
  partitionIndex: number
}

interface Membership {
  groupId: string
  generationId: number
  memberId: string
}

interface ProducerIdentity {
  producerId: bigint
  producerEpoch: number
}

interface Transactional extends ProducerIdentity {
  transactionalId: string
}

interface ProduceRequest {
  transactionalId: string | null
  acks: number
  timeoutMs: number
  topicData: readonly { name: string; partitionData: readonly { index: number; records: Buffer }[] }[]
}

interface ProducedPartition extends Answer {
  index: number
  errorMessage: string | null
}

interface FetchRequest {
  maxWaitMs: number
  minBytes: number
  maxBytes: number
  isolationLevel: number
  topics: readonly {
    topic: string
    partitions: readonly { partition: number; fetchOffset: bigint; partitionMaxBytes: number }[]
  }[]
}

interface FetchedTopic {
  topic: string
  partitions: readonly FetchedPartition[]
}

interface ListOffsetsRequest {
  replicaId: number
  isolationLevel: number
  topics: readonly { name: string; partitions: readonly { partitionIndex: number; timestamp: bigint }[] }[]
}

interface ListedOffset extends PartitionError {
  offset: bigint
}

interface MetadataRequest {
  topics: readonly { name: string }[] | null
  allowAutoTopicCreation: boolean
}

interface MetadataResponse {
  brokers: readonly { nodeId: number; host: string; port: number }[]
  controllerId: number
  topics: readonly (NamedError & { partitions: readonly (PartitionError & { leaderId: number })[] })[]
}

interface OffsetPartition {
  partitionIndex: number
  committedOffset: bigint
  committedMetadata: string
}

type OffsetTopics = readonly { name: string; partitions: readonly OffsetPartition[] }[]

interface OffsetCommitRequest {
  groupId: string
  generationIdOrMemberEpoch: number
  memberId: string
  topics: OffsetTopics
}

interface OffsetFetchRequest {
  groupId: string
  topics: readonly { name: string; partitionIndexes: readonly number[] }[]
  requireStable: boolean
}

interface CommittedOffset extends PartitionError {
  committedOffset: bigint
  metadata: string | null
}

interface JoinGroupRequest {
  groupId: string
  sessionTimeoutMs: number
  rebalanceTimeoutMs: number
  memberId: string
  protocolType: string
  protocols: readonly { name: string; metadata: Buffer }[]
}

interface JoinGroupResponse extends Answer {
  generationId: number
  leader: string
  memberId: string
  members: readonly { memberId: string; metadata: Buffer }[]
}

interface SyncGroupRequest extends Membership {
  protocolType: string
  protocolName: string
  assignments: readonly { memberId: string; assignment: Buffer }[]
}

interface CreateTopicsRequest {
  topics: readonly {
    name: string
    numPartitions: number
    replicationFactor: number
    configs: readonly { name: string; value: string }[]
  }[]
  timeoutMs: number
  /** Says what would come of it, and makes none. */
  validateOnly?: boolean
}

interface DescribeConfigsRequest {
  resources: readonly { resourceType: number; resourceName: string; configurationKeys: readonly string[] }[]
}

interface DescribedConfigs {
  resourceName: string
  configs: readonly { name: string; value: string | null }[]
}

interface DeleteRecordsRequest {
  topics: readonly { name: string; partitions: readonly { partitionIndex: number; offset: bigint }[] }[]
  timeoutMs: number
}

interface InitProducerIdRequest extends ProducerIdentity {
  transactionalId: string | null
  transactionTimeoutMs: number
}

interface AddPartitionsRequest {
  v3AndBelowTransactionalId: string
  v3AndBelowProducerId: bigint
  v3AndBelowProducerEpoch: number
  v3AndBelowTopics: readonly { name: string; partitions: readonly number[] }[]
}

interface AddedPartitions {
  name: string
  resultsByPartition: readonly { partitionIndex: number; partitionErrorCode: number }[]
}

interface TxnOffsetCommitRequest extends Transactional, Membership {
  topics: OffsetTopics
}

interface QuotaComponent {
  entityType: string
  matchType: number
  match: string | null
}

interface QuotaEntity {
  entityType: string
  entityName: string | null
}

interface DescribedQuotas {
  entity: readonly QuotaEntity[]
  values: readonly { key: string; value: number }[]
}

interface AlteredQuotas {
  entity: readonly QuotaEntity[]
  ops: readonly { key: string; value: number; remove: boolean }[]
}

interface AlterUsersRequest {
  deletions: readonly { name: string; mechanism: number }[]
  upsertions: readonly { name: string; mechanism: number; iterations: number; salt: Buffer; saltedPassword: Buffer }[]
}

interface LogSize {
  partitionIndex: number
  partitionSize: bigint
}
