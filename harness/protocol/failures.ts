import { errorName } from './schema.ts'

/** The code of UNKNOWN_TOPIC_OR_PARTITION, for a client that finds out before a broker tells it. */
export const unknownTopic = 3

/** The broker answered with an error code. */
export class KafkaError extends Error {
  override readonly name = 'KafkaError'
  readonly api: string
  readonly code: number
  /** Kafka's own name of the code, e.g. `ILLEGAL_GENERATION`. */
  readonly kind: string
  /** `topic-partition`, group or transactional id: what the code is about. */
  readonly about: string

  constructor(api: string, code: number, about = '') {
    const kind = errorName(code)
    super(`${api}: ${kind}${about && ` (${about})`}`)
    this.api = api
    this.code = code
    this.kind = kind
    this.about = about
  }
}

/** No answer came: the connection was refused, lost or timed out. The request may have been carried out or not. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** The client was closed while the request was under way. */
export class ClientClosed extends Error {
  override readonly name = 'ClientClosed'
}

/** What passes by itself: leaders and coordinators that move or load, markers of a transaction that are being written. */
const passing = new Set([
  'UNKNOWN_TOPIC_OR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_OR_FOLLOWER',
  'REQUEST_TIMED_OUT',
  'NETWORK_EXCEPTION',
  'COORDINATOR_LOAD_IN_PROGRESS',
  'COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR',
  'NOT_ENOUGH_REPLICAS',
  'NOT_ENOUGH_REPLICAS_AFTER_APPEND',
  'CONCURRENT_TRANSACTIONS',
  'KAFKA_STORAGE_ERROR',
  'FENCED_LEADER_EPOCH',
  'UNKNOWN_LEADER_EPOCH',
  'OFFSET_NOT_AVAILABLE',
  'UNSTABLE_OFFSET_COMMIT',
  'REPLICA_NOT_AVAILABLE',
  'BROKER_NOT_AVAILABLE',
  'THROTTLING_QUOTA_EXCEEDED',
])

export const isUnknownTopic = (error: unknown): error is KafkaError =>
  error instanceof KafkaError && error.code === unknownTopic

export const isPassing = (error: unknown): boolean =>
  error instanceof ConnectionLost || (error instanceof KafkaError && passing.has(error.kind))

/** Throws KafkaError for any code but 0. `about`: what was asked about. */
export function check(api: string, code: number, about?: string): void {
  if (code !== 0) throw new KafkaError(api, code, about)
}
